"""What must never be published about a person: how an ID number, a mobile number and a bank card look."""

import re
from operator import mul

ID_NUMBER = re.compile(
    r"(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])"
)
"""The eighteen characters of GB 11643: place, day of birth, sequence, check character."""

MOBILE = re.compile(r"(?<![0-9A-Za-z])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![0-9A-Za-z])")
"""Eleven digits from 13 to 19, also in groups of three and four."""

BANK_CARD = re.compile(r"(?<![0-9A-Za-z])[3-6]\d{15,18}(?![0-9A-Za-z])")
"""Sixteen to nineteen digits; `is_bank_card` says whether their check digit is right."""

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECKS = "10X98765432"


def is_id_number(text: str) -> bool:
    """Whether the text is an ID number whose check character (ISO 7064, MOD 11-2) is right."""
    if not ID_NUMBER.fullmatch(text):
        return False
    total = sum(map(mul, WEIGHTS, map(int, text[:-1])))
    return CHECKS[total % 11] == text[-1].upper()


def is_bank_card(text: str) -> bool:
    """Whether the text is a card number whose check digit (ISO/IEC 7812, Luhn) is right."""
    if not BANK_CARD.fullmatch(text):
        return False
    digits = [int(digit) for digit in reversed(text)]
    return (sum(digits[::2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2])) % 10 == 0
