"""The page "Can I afford it": what a reader says of the household, and what it says in money.

Import from the modules. The household: ``home_fields``, ``home_debts`` (a list of other debts),
``home_choices`` (the fields read, and their link), ``home_said`` (the answer and the sums behind its
figures), ``by_hand`` (a shock placed by hand, month by month), ``home_lessons`` (what the pictures show),
``mending`` (the same loan with one thing changed), ``curve`` (the terms that its picture is drawn for).

Other ways to repay, and a whole class: ``manner_fields``, ``manner_choices``, ``manner_ways`` (the ways as
manners of the simulation), ``manner_beside`` (the same thousand in each), ``manner_said``, ``manner_claim``
(an article's claim put to the test), ``lenient`` (what cannot be simulated), ``class_people``,
``class_loss``, ``class_said``, ``class_facts`` (what was seen in the world).

A thousand like it: ``shock_fields``, ``shock_start`` (the numbers that stand where nothing is said),
``shock_choices``, ``thousand_fates`` (worst first), ``thousand_levers`` (one thing done otherwise),
``thousand_said``, ``thousand_story`` (one household, month by month), ``thousand_bases`` (sources).
"""
