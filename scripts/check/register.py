"""Whether a register's laws can be applied: every one that is named exists, and none leaves a gap."""

from collections.abc import Iterator

from scripts.check.say import fatal
from scripts.model import Cap, Problem, Register, Scope


def register_problems(register: Register, *, registers: frozenset[str], measures: frozenset[str]) -> Iterator[Problem]:
    """Problems of one register, at `registers/<id>`."""
    where = f"registers/{register.id}"
    for index, measure in enumerate(register.measures):
        if measure not in measures:
            yield fatal(where, f"measures[{index}]", f"`{measure}` is not in measures.yaml: add it, or correct the name")
    if not register.regimes:
        yield fatal(where, "regimes", "is empty: no record of this register could ever be shown")
    for index, regime in enumerate(register.regimes):
        yield from _scope(regime.applies, where, f"regimes[{index}].applies")
        for other in regime.term.ends_with:
            if other not in registers:
                yield fatal(where, f"regimes[{index}].term.ends_with", f"`{other}` has no file in registers/")
    for index, cap in enumerate(register.caps):
        yield from _cap(cap, where, f"caps[{index}]")


def _cap(cap: Cap, where: str, field: str) -> Iterator[Problem]:
    yield from _scope(cap.applies, where, f"{field}.applies")
    if isinstance(cap.months, dict) and cap.default not in cap.months:
        yield fatal(where, f"{field}.default", f"must be one of {', '.join(cap.months)}")


def _scope(scope: Scope, where: str, field: str) -> Iterator[Problem]:
    if scope.from_ and scope.until and scope.until < scope.from_:
        yield fatal(where, field, f"ends on {scope.until}, before it begins on {scope.from_}: correct one of them")
