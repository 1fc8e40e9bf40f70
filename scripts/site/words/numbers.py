"""Sums of money and numbers of people, with the word that makes them approximate."""

from decimal import Decimal

BEFORE = ("约", "近", "逾")

WAN, YI = Decimal(10_000), Decimal(100_000_000)


def thousands(number: int) -> str:
    return f"{number:,}"


def money(yuan: str, approx: str | None = None) -> str:
    """ "1091800.00" → 109.18万元. Shortened only where nothing is lost; `approx` is the word the source used (约, 余 …)."""
    amount = Decimal(yuan)
    for unit, name in ((YI, "亿"), (WAN, "万")):
        short = amount / unit
        if short >= 1 and short == round(short, 2):
            return around(_plain(short), f"{name}元", approx)
    return around(_plain(amount), "元", approx)


def yuan(amount: str) -> str:
    """ "1091800.00" → 1,091,800."""
    return _plain(Decimal(amount))


def workers(count: int, approx: str | None = None) -> str:
    return around(thousands(count), "人", approx)


def around(number: str, unit: str, approx: str | None) -> str:
    """The number with the word that makes it approximate where Chinese puts it: 约27人, 109万余元, 27人以上."""
    if not approx:
        return number + unit
    if approx in BEFORE:
        return approx + number + unit
    if approx == "以上":
        return number + unit + approx
    return number + unit[:-1] + approx + unit[-1]


def _plain(number: Decimal) -> str:
    text = f"{number:,.2f}"
    return text.rstrip("0").rstrip(".")
