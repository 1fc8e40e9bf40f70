"""What all types share: immutability, strictness, and the shapes of days, money and codes."""

from typing import Annotated, Any, Literal, TypeVar

import msgspec

T = TypeVar("T")
S = TypeVar("S", bound=msgspec.Struct)

Day = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
"""ISO 8601 calendar date, in Asia/Shanghai."""

Date = Annotated[str, msgspec.Meta(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]
"""ISO 8601, also reduced ("2024-08", "2024"): as precise as the source was."""

Money = Annotated[str, msgspec.Meta(pattern=r"^\d+\.\d{2}$")]
"""Yuan with two decimals."""

Sha256 = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{6,64}$")]

RegionCode = Annotated[str, msgspec.Meta(pattern=r"^\d{6}$")]
"""GB/T 2260 code of a province, prefecture or county."""


class Struct(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Immutable; unknown keys are errors; keys keep the order in which fields are declared."""


class Law(Struct, frozen=True, kw_only=True):
    """A citation. `checked` says who has read the text: confirmed, we; reported, others; recalled, nobody yet."""

    title: str
    article: str | None = None
    url: str | None = None
    checked: Literal["confirmed", "reported", "recalled"] = "recalled"


class Problem(Struct, frozen=True, kw_only=True):
    """What a check says: one sentence about one place."""

    level: Literal["fatal", "warning", "note"]
    where: str
    """`file:line`, a url, or a source's id: where to look."""
    field: str | None
    sentence: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.where, self.field, self.sentence) if part)


def decode(tree: Any, kind: type[T]) -> T:
    """Builds `kind` from plain values. Raises msgspec.ValidationError, whose text ends in the path (`$.a[0].b`)."""
    return msgspec.convert(tree, kind, strict=True)


def encode(thing: Any) -> Any:
    """Plain values of a Struct, in field order, without what is absent."""
    return msgspec.to_builtins(thing)


def replace(thing: S, **changes: Any) -> S:
    """A copy with some fields changed."""
    return msgspec.structs.replace(thing, **changes)
