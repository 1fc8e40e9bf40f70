"""A number as it can be dialled from anywhere, and what an admin should know about how it came to be complete."""

from scripts.normalise.channels.numbers import Number
from scripts.normalise.channels.whereabouts import Whereabouts


def complete(number: Number, region: str | None, shared: str | None, here: Whereabouts) -> tuple[str, str | None]:
    """The phone, and a doubt or None. `shared` is the area code written before a number this one is joined to."""
    if number.kind == "short":
        return f"{number.area}-{number.digits}" if number.area else number.digits, None
    if number.kind == "mobile":
        return (
            number.digits,
            f"{number.digits} is a mobile number that the page gives as an office's: ask the office before publishing it.",
        )
    if number.kind == "service":
        return f"{number.digits[:3]}-{number.digits[3:6]}-{number.digits[6:]}", None
    return _landline(number, region, shared, here)


def _landline(number: Number, region: str | None, shared: str | None, here: Whereabouts) -> tuple[str, str | None]:
    area = number.area or shared or here.dial(region)
    local = f"{number.digits}-{number.extension}" if number.extension else number.digits
    if area is None:
        return local, f"Nothing on the page tells the area code of {local}: look it up before publishing."
    if len(area) == 3 and len(number.digits) != 8:
        return (
            f"{area}-{local}",
            f"{area}-{local} has {len(number.digits)} digits where local numbers of {area} have 8: compare the page.",
        )
    if not (number.area or shared):
        return (
            f"{area}-{local}",
            f"The page gives {local} without an area code: {area} was added for {here.name(region) or 'its place'}.",
        )
    return f"{area}-{local}", None
