"""The glossary: every word of the product once, with one sentence on what it means."""

from core.i18n.glossary import GLOSSARY


def test_every_word_has_a_name_of_its_own_and_one_sentence() -> None:
    names = [one.name for one in GLOSSARY.values()]
    assert len(set(names)) == len(names)
    assert all(one.key == key for key, one in GLOSSARY.items())
    assert all(one.meaning.endswith(".") and one.meaning.count(". ") == 0 for one in GLOSSARY.values())


def test_the_four_kinds_of_grace_are_four_words() -> None:
    assert {key for key in GLOSSARY if key.startswith("grace_")} == {
        "grace_days",
        "grace_principal",
        "grace_interest_deferred",
        "grace_interest_free",
    }
