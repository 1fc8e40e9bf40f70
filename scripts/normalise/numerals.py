"""Numbers in Chinese characters: 一百二十万, 壹拾贰万叁仟, 三点五; and years digit by digit: 二〇二三."""

from decimal import Decimal

DIGITS = {
    character: value
    for value, characters in enumerate(
        ("零〇○", "一壹", "二贰兩两貳", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
    )
    for character in characters
}
STEPS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
CHARACTERS = "".join((*DIGITS, *STEPS, *MYRIADS))


def plain_digits(text: str) -> int:
    """二〇二三 → 2023: every character stands for one digit. Raises ValueError."""
    if not text or any(character not in DIGITS for character in text):
        raise ValueError(f"'{text}' is not written digit by digit")
    return int("".join(str(DIGITS[character]) for character in text))


def whole(text: str) -> int:
    """十五, 一百零二, 壹拾贰万 as a whole number. Raises ValueError where a reader could understand two (一百二, 十二万五)."""
    for character, myriad in sorted(MYRIADS.items(), key=lambda pair: -pair[1]):
        if character in text:
            head, tail = text.split(character, 1)
            return whole(head) * myriad + (_rest(tail, myriad) if tail else 0)
    return _below_myriad(text)


def number(text: str) -> Decimal:
    """三点五万, 一百二十万, 十二. Raises ValueError."""
    mantissa, point, rest = text.partition("点")
    if not point:
        return Decimal(whole(text))
    fraction = rest.rstrip("".join(MYRIADS))
    scale = 1
    for character in rest[len(fraction) :]:
        scale *= MYRIADS[character]
    plain_digits(fraction)
    places = "".join(str(DIGITS[character]) for character in fraction)
    return Decimal(f"{whole(mantissa)}.{places}") * scale


def _rest(text: str, above: int) -> int:
    value = whole(text)
    if text[0] not in "零〇" and value < above // 10:
        raise ValueError(f"'{text}' after a bigger unit can be read in two ways")
    return value


def _below_myriad(text: str) -> int:
    total, digit, last, gap = 0, None, 10**4, False
    for character in text:
        if character in STEPS and STEPS[character] < last:
            last = STEPS[character]
            total += (1 if digit is None else digit) * last
            digit, gap = None, False
        elif DIGITS.get(character) == 0 and digit is None:
            gap = True
        elif character in DIGITS and digit is None:
            digit = DIGITS[character]
        else:
            raise ValueError(f"'{text}' is not a number in Chinese characters")
    if not text or (digit is not None and last > 10 and total and not gap):
        raise ValueError(f"'{text}' can be read in two ways, or not at all")
    return total + (digit or 0)
