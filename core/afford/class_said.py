"""What a class under one shock shows, in sentences, and the sum behind the price of the next loan."""

from __future__ import annotations

from fractions import Fraction

from core.afford.class_loss import Curve, Loss, loss_of
from core.money import Rounding, currency, round_fraction
from core.simulate import ClassLoss
from core.wording import Amount, Message, Number, Share, Value, message

# "On 10,000 that is": the sum a price is told on, and the one that losses are.
ON = 10_000


def answer(curve: Curve, chosen: ClassLoss, lgd: Fraction) -> tuple[Message, ...]:
    """Return the lesson: luck alone, the shock, and the price of the next loan; it reads on."""
    return (_alone(curve, lgd), *_shock(curve, chosen, lgd), price(curve, loss_of(chosen, lgd)))


def _alone(curve: Curve, lgd: Fraction) -> Message:
    between, loss = curve.by_chance, loss_of(curve.alone, lgd)
    return message(
        "Each by their own luck, {count} of {n} fall 90 days behind (by chance alone {low} to {high}), and "
        "the lender loses {lost} of every {lent} lent.",
        count=Number(between.found),
        n=Number(between.n),
        low=Number(between.low),
        high=Number(between.high),
        lost=lost_on(loss, curve.currency),
        lent=_on(curve.currency),
    )


def _shock(curve: Curve, chosen: ClassLoss, lgd: Fraction) -> tuple[Message, ...]:
    """What changes where the shock hits somebody, and whether chance alone could have done it."""
    if not chosen.hit:
        return ()
    values: dict[str, Value] = {
        "hit": Share(chosen.hit, 0),
        "lost_pay": Share(curve.common.lost, 0),
        "count": Number(chosen.defaulted),
        "lost": lost_on(loss_of(chosen, lgd), curve.currency),
    }
    if chosen.defaulted > curve.by_chance.high:
        return (
            message(
                "When {hit} lose {lost_pay} of their pay in the same months, it is {count}, and {lost}: more "
                "than chance alone would bring.",
                **values,
            ),
        )
    return (
        message(
            "When {hit} lose {lost_pay} of their pay in the same months, it is {count}, and {lost}: no more "
            "than chance alone could bring.",
            **values,
        ),
    )


def price(curve: Curve, loss: Loss) -> Message:
    """Return what the loss does to the price of the next loan, a year and on 10,000."""
    if not loss.lost:
        return message("Nothing is lost, so nothing is added to the price of the next loan.")
    return message(
        "To lose nothing, the next loan must cost {extra} a year more; on {lent} that is {sum} a year.",
        extra=Share(loss.extra),
        lent=_on(curve.currency),
        sum=Amount(_part_of_ten_thousand(loss.extra, curve.currency), curve.currency, trim=True),
    )


def takeaway() -> Message:
    """Return what to take away: luck that is spread can be priced; a shock for all at once cannot."""
    return message(
        "Luck that is spread over many comes out much the same every time, so a price can hold it. A shock "
        "that hits many at once does not even out: in a year without it the price was too high, in the year "
        "with it far too low."
    )


def sums(curve: Curve, loss: Loss) -> tuple[Message, ...]:
    """Return the sum behind the price, step by step, with its own numbers."""
    code = curve.currency
    if not loss.lost:
        return (_pd(loss), price(curve, loss))
    pd, each, lost = Share(loss.pd), Amount(loss.each, code), Amount(loss.lost, code)
    ead, lgd = Amount(loss.ead, code), Share(loss.lgd, 0)
    years = Amount(round_fraction(curve.years, Rounding.HALF_UP), code)
    return (
        _pd(loss),
        message(
            "EAD, what they owe then: {exposure} ÷ {count} = {ead} on average.",
            exposure=Amount(loss.exposure, code),
            count=Number(loss.defaulted),
            ead=ead,
        ),
        message("LGD, the part of it that is lost: {lgd}, an assumption you can change.", lgd=lgd),
        message(
            "EL = PD × LGD × EAD = {pd} × {lgd} × {ead} = {each} for each loan.",
            pd=pd,
            lgd=lgd,
            ead=ead,
            each=each,
        ),
        message(
            "For all {n}: {lgd} × {exposure} = {lost} lost of {lent} lent.",
            n=Number(loss.n),
            lgd=lgd,
            exposure=Amount(loss.exposure, code),
            lost=lost,
            lent=Amount(loss.lent, code),
        ),
        message(
            "What is owed month by month comes to {years} lent for a whole year. {lost} ÷ {years} = {extra} "
            "a year.",
            years=years,
            lost=lost,
            extra=Share(loss.extra),
        ),
    )


def _pd(loss: Loss) -> Message:
    return message(
        "PD, how likely default is: {count} ÷ {n} = {pd}.",
        count=Number(loss.defaulted),
        n=Number(loss.n),
        pd=Share(loss.pd),
    )


def beyond(curve: Curve) -> tuple[Message, ...]:
    """Return that a loan runs on beyond the months that are looked at, where it does."""
    if curve.longest <= curve.months:
        return ()
    return (
        message(
            "Only losses of the first {months} months are counted; the loan runs for {longest}.",
            months=Number(curve.months),
            longest=Number(curve.longest),
        ),
    )


def lost_on(loss: Loss, code: str) -> Amount:
    """Return what is lost of every 10,000 lent."""
    return Amount(_part_of_ten_thousand(Fraction(loss.lost, loss.lent), code), code, trim=True)


def _part_of_ten_thousand(share: Fraction, code: str) -> int:
    """In whole units of the currency: no more is known."""
    unit = currency(code).unit
    return unit * round_fraction(share * ON, Rounding.HALF_UP)


def _on(code: str) -> Amount:
    return Amount(ON * currency(code).unit, code, trim=True)
