"""What a person typed, or a link carries, becomes one typed scenario or a list of problems to mend.

Everything a reader can set stands in one table, :data:`FIELDS`: its name, its key in a link, its kind, its
default and its limits. Widgets and links go through the same strict decoder, so a text means the same in
both. The way is: raw text per field -> :func:`read` -> :class:`Reading`; a link -> :func:`read_link` -> raw
text; a scenario -> :func:`raw_of` -> raw text -> :func:`write_link` -> a link. Beside the scenario stands
what decides which legal lines apply: :data:`LEGAL_FIELDS`, :func:`read_legal`, with a link of its own keys.
"""

from core.inputs.fields import FIELDS, MAX_TEXT, PRICE_DEFAULTS, Field, Kind
from core.inputs.legal import (
    LEGAL_FIELDS,
    LEGAL_KEYS,
    LegalReading,
    LegalSetting,
    choices_in,
    filled_legal,
    read_legal,
    read_legal_link,
    write_legal_link,
)
from core.inputs.link import (
    MAX_LINK,
    MAX_PARTS,
    RESERVED,
    LinkReading,
    read_link,
    read_own_link,
    write_link,
    write_own_link,
)
from core.inputs.reading import Reading, decode_all, filled, raw_of, read
from core.inputs.scenario import FeeText, Quote, Scenario

__all__ = [
    "FIELDS",
    "LEGAL_FIELDS",
    "LEGAL_KEYS",
    "MAX_LINK",
    "MAX_PARTS",
    "MAX_TEXT",
    "PRICE_DEFAULTS",
    "RESERVED",
    "FeeText",
    "Field",
    "Kind",
    "LegalReading",
    "LegalSetting",
    "LinkReading",
    "Quote",
    "Reading",
    "Scenario",
    "choices_in",
    "decode_all",
    "filled",
    "filled_legal",
    "raw_of",
    "read",
    "read_legal",
    "read_legal_link",
    "read_link",
    "read_own_link",
    "write_legal_link",
    "write_link",
    "write_own_link",
]
