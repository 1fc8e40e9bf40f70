"""The theme's colours as theme/static/css/tokens.css declares them, in each way of showing, and how they stand out."""

import re
from collections.abc import Iterable, Mapping

RULE = re.compile(r"(?:@media \(([^)]+)\) \{\s*)?:root \{([^}]*)\}")
DECLARED = re.compile(r"--([\w-]+): ([^;]+);")
VARIABLE = re.compile(r"var\(--([\w-]+)\)")
DARK, CONTRAST = "prefers-color-scheme: dark", "prefers-contrast: more"

WAYS: Mapping[str, tuple[str, ...]] = {
    "浅色": (),
    "深色": (DARK,),
    "浅色高对比": (CONTRAST,),
    "深色高对比": (DARK, CONTRAST),
}
"""How a page may be shown, and the media queries that then hold, in the order in which they win."""


def palettes(sheet: str) -> dict[str, dict[str, str]]:
    """Way of showing → token → value, with var() followed."""
    rules = {media: dict(DECLARED.findall(body)) for media, body in RULE.findall(sheet)}
    return {way: _followed([rules[one] for one in ("", *media)]) for way, media in WAYS.items()}


def _followed(rules: Iterable[Mapping[str, str]]) -> dict[str, str]:
    tokens = {name: value for rule in rules for name, value in rule.items()}
    return {name: VARIABLE.sub(lambda found: tokens[found[1]], value) for name, value in tokens.items()}


def contrast(one: str, other: str) -> float:
    """1 to 21, as WCAG 2.2 defines the contrast ratio of two colours written #rgb or #rrggbb."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue = (_linear(int(digits[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
