"""Identifiers that stay and cannot be turned back into what they stand for.

Keyed, because one core tries 50 million credit codes in a minute: without the key nobody can test an ended firm's code
against an old address or the ledger.
"""

import base64
import hashlib
import hmac


def _keyed(key: bytes, *parts: str) -> str:
    digest = hmac.new(key, "\x1f".join(parts).encode(), hashlib.sha256).digest()
    return base64.b32encode(digest).decode().lower()[:13]


def record_id(key: bytes, *identity: str) -> str:
    """`r` and 13 base32 characters (65 bits) of source, notice key unless running, and identity."""
    return "r" + _keyed(key, "record", *identity)


def employer_id(key: bytes, code: str) -> str:
    """`e` and 13 base32 characters of the employer's code."""
    return "e" + _keyed(key, "employer", code)


def name_key(key: bytes, folded: str) -> str:
    """`n` and 13 base32 characters of a folded name: what a stub keeps of a party."""
    return "n" + _keyed(key, "name", folded)


def decision_key(key: bytes, *number: str) -> str:
    """`d` and 13 base32 characters of a document number's parts: what a stub keeps of a decision."""
    return "d" + _keyed(key, "decision", *number)


def is_employer(kept: str) -> bool:
    return kept.startswith("e")


def is_decision(kept: str) -> bool:
    return kept.startswith("d")


def notice_key(day: str, url: str) -> str:
    """The day published (else first seen) and five characters of the address's hash: 2026-10-14-k3f7q."""
    digest = hashlib.sha256(url.encode()).digest()
    return f"{day}-{base64.b32encode(digest).decode().lower()[:5]}"
