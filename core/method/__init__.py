"""How every number is worked out and what it rests on: formulas, rules, words, assumptions, tests, versions.

Data that stands beside the functions it describes, with examples that these functions compute: what changes
there changes here. The legal values stand in :mod:`core.law`, the words in :mod:`core.i18n.glossary`. Nothing
is loaded here: a page that only says what a word means needs none of the rest.

formulas     every formula: its functions, equation, letters, convention, source and an example worked out
rules        how the program rounds and counts days; ``day_counts`` what that does to a first period
examples     one worked number for every word of the glossary
assumptions  what is assumed, where the limits are, what the product does not do
proof        how much is tested, which libraries and which release this is
"""
