"""Telephone numbers that can be dialled as they stand."""

import re

PHONE = re.compile(r"[1-9]\d{2,4}|0\d{2,3}-\d{5,8}(?:-\d{1,6})?|(?:400|800)-?\d{3}-?\d{4}|1[3-9]\d{9}", re.ASCII)
"""A short number, which never begins with 0 as area codes do, one with its area code, a service number, or an office's mobile."""


def dialable(phone: str) -> bool:
    return bool(PHONE.fullmatch(phone))
