"""The kinds of arrays that households are kept in."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Ints: TypeAlias = NDArray[np.int64]
Small: TypeAlias = NDArray[np.int16]
Codes: TypeAlias = NDArray[np.uint8]
Words: TypeAlias = NDArray[np.uint32]
Truths: TypeAlias = NDArray[np.bool_]
Places: TypeAlias = NDArray[np.intp]
