"""Everything that is true of loans, without any screen or clock, and with no chance but a seeded one.

The flow, one way: inputs → contract → schedule (the promise) → cost → explain, takeaway → tables → charts
and export. ``life`` is the reality beside the promise: the ledger of a loan paid late, early or changed.
``offers`` turns what an advertisement says into a contract or plain flows, and so into a price;
``compare`` sets one loan beside itself in other ways; ``trouble`` is what to know when it is late.
``household`` asks whether one can carry a loan; ``simulate`` lets a thousand such households live with it.
``money``, ``rates``, ``dates`` and ``wording`` stand beneath all of it; ``i18n`` gives every sentence and
number its language; ``law`` holds every legal figure with its days and its source. Money is a whole number
of minor units (fen, cents), rates are exact fractions, and every step is a pure function from one frozen
value to the next.

The words are those of :mod:`core.i18n.glossary`: principal 本金, instalment 每期还款, due date 还款日,
balance 剩余本金, nominal yearly rate 年化利率(单利), effective yearly rate 实际年利率(复利).
"""
