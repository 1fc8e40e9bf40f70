"""Which unquoted words are text. YAML 1.1 and 1.2 disagree on many; those must be quoted, so that none surprises."""

import re
from functools import lru_cache

import yaml

INTEGER = re.compile(r"-?(?:0|[1-9]\d*)", re.ASCII)
DECIMAL = re.compile(r"-?(?:0|[1-9]\d*)\.\d+", re.ASCII)
# Booleans of YAML 1.1 and numbers of YAML 1.2 which PyYAML itself takes for text.
OTHER = re.compile(r"[yYnN]|[-+]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|0o[0-7]+", re.ASCII)
NUMBER = "`{}` would be read as a number: put it in quotes, or write the number in plain digits"
ADVICE = {
    "int": NUMBER,
    "float": NUMBER,
    "bool": "`{}` would be read as true or false: write true or false, or put it in quotes",
    "timestamp": "`{}` would be read as a date: put it in quotes",
    "null": "has no value: write one, or leave the key out",
    "merge": "`{}` copies keys from elsewhere: write the keys themselves",
    "value": "`{}` has a meaning of its own in YAML: put it in quotes",
}


def other_than_text(word: str) -> str | None:
    """What some reader of YAML would take an unquoted word for, a key of ADVICE; None where all take it for text."""
    for tag, pattern in yaml.SafeLoader.yaml_implicit_resolvers.get(word[:1], []):
        if pattern.match(word):
            return str(tag).rpartition(":")[2]
    if OTHER.fullmatch(word):
        return "bool" if len(word) == 1 else "float"
    return None


@lru_cache(maxsize=10_000)
def plain(word: str) -> str | int | float | bool:
    """The value of an unquoted word. Raises ValueError, saying what to do, where it is not plainly one thing."""
    if word in ("true", "false"):
        return word == "true"
    if INTEGER.fullmatch(word):
        return int(word)
    if DECIMAL.fullmatch(word):
        return float(word)
    kind = other_than_text(word)
    if kind:
        raise ValueError(ADVICE[kind].format(word))
    return word
