"""Amounts as published → yuan, exact to the fen, and the word by which the source calls them approximate."""

import re
import unicodedata
from decimal import Decimal

from scripts.model import Money
from scripts.normalise import numerals

UNITS = {"": 1, "元": 1, "万": 10**4, "万元": 10**4, "亿": 10**8, "亿元": 10**8}
WORDS = {"大约": "约", "左右": "约", "超过": "逾", "超": "逾"} | {word: word for word in ("约", "近", "逾", "余", "多", "以上")}
"""Words of approximation, and the one we keep for each."""
BEFORE = re.compile(r"^(大约|约|近|逾|超过|超)")
AFTER = re.compile(r"(左右|以上)$")
INSIDE = re.compile(r"(?<=[\d十百千万亿拾佰仟])([余多])(?=[十百千万亿元人名]|$)")
CURRENCY = re.compile(r"^(?:人民币|RMB|CNY|¥|￥)[::]?|[整正]$")
ARABIC = re.compile(r"(\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,8})?|\d{1,13}(?:\.\d{1,8})?)(万|亿)?(?:(\d{1,4}(?:\.\d{1,8})?)(万))?")
SMALL_COIN = re.compile(
    r"(?P<yuan>.+?)元(?:(?P<jiao>[\d零一二三四五六七八九壹贰叁肆伍陆柒捌玖])角)?零?(?:(?P<fen>[\d一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?"
)
FEN = Decimal("0.01")
LARGEST = Decimal(10) ** 10
"""No list of unpaid wages has held a sum of ten billion yuan."""


def yuan(text: str, unit: str = "元") -> tuple[Money, str | None]:
    """An amount in yuan with two decimals, and the word of approximation the source used (约 余 多 近 逾 以上), if any.

    `unit` is the column's (元, 万元, 亿元); a unit beside the number prevails. Raises ValueError for ranges, two amounts,
    what is finer than a fen, and whatever can be read in two ways.
    """
    plain, word = approximate(text)
    plain = CURRENCY.sub("", plain)
    amount = _amount(plain, text, unit)
    if amount > LARGEST:
        raise ValueError(f"'{text}' is more than ten billion yuan; check the unit of the column")
    if amount != amount.quantize(FEN):
        raise ValueError(f"'{text}' is finer than a fen; check the amount at the source")
    return f"{amount.quantize(FEN)}", word


def count(text: str) -> tuple[int, str | None]:
    """A number of people (27, 27人, 二十七名, 约30人) and the word of approximation. Raises ValueError."""
    plain, word = approximate(text)
    bare = re.sub(r"[人名位]$", "", re.sub(r"^共", "", plain))
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+|\d{1,7}", bare):
        return int(bare.replace(",", "")), word
    if bare and all(character in numerals.CHARACTERS for character in bare):
        return numerals.whole(bare), word
    raise ValueError(f"'{text}' is not a number of people; write it in digits")


def approximate(text: str) -> tuple[str, str | None]:
    """The text without white space and without its word of approximation, and that word."""
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    found: list[str] = []
    for pattern in (BEFORE, AFTER, INSIDE):
        found += pattern.findall(plain)
        plain = pattern.sub("", plain)
        if pattern is INSIDE and (match := re.search(r"元(左右|以上)$", plain)):
            plain = plain[: match.start(1)]
    return plain, WORDS[found[0]] if found else None


def _amount(plain: str, text: str, unit: str) -> Decimal:
    if plain.endswith(("角", "分")) or re.search(r"元.", plain):
        return _with_coins(plain, text)
    bare = plain.removesuffix("元")
    own = bare != plain or any(myriad in bare for myriad in numerals.MYRIADS)
    return _number(bare, text) * (1 if own else UNITS[unit])


def _with_coins(plain: str, text: str) -> Decimal:
    match = SMALL_COIN.fullmatch(plain)
    if not match:
        raise ValueError(_unread(text))
    coins = [numerals.DIGITS.get(match[name] or "零", match[name]) for name in ("jiao", "fen")]
    return _number(match["yuan"], text) + Decimal(f"0.{coins[0]}{coins[1]}")


def _number(bare: str, text: str) -> Decimal:
    if match := ARABIC.fullmatch(bare):
        first, scale, second, second_scale = match.groups()
        total = Decimal(first.replace(",", "")) * UNITS[scale or ""]
        if second and scale != "亿":
            raise ValueError(_unread(text))
        return total + Decimal(second or 0) * UNITS[second_scale or ""]
    try:
        return numerals.number(bare)
    except ValueError:
        raise ValueError(_unread(text)) from None


def _unread(text: str) -> str:
    return f"'{text}' is not one amount that can be read; write it in digits, as 12.5万元 or 125000"
