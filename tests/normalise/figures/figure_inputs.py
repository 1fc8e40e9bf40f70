"""Inputs for the tests of figures. All synthetic: places 99xxxx, numbers nobody reported."""

from pathlib import Path

from scripts.model import Region
from scripts.normalise import Places
from scripts.normalise.figures import Reported, read

HERE = Path(__file__).parent
PLACES = Places(
    Region(code=code, name=name, level=level, parent=parent)
    for code, name, level, parent in (
        ("100000", "全国", "country", None),
        ("990000", "示例省", "province", "100000"),
        ("990100", "示例市", "prefecture", "990000"),
        ("990101", "甲示区", "county", "990100"),
        ("990181", "乙示市", "county", "990100"),
        ("991000", "演示省", "province", "100000"),
    )
)


def figures(text: str, title: str = "示例市：根治欠薪工作", published: str | None = "2026-10-14") -> tuple[Reported, ...]:
    return read(text, title=title, published=published, places=PLACES)


def brief(text: str, title: str = "示例市：根治欠薪工作") -> list[str]:
    """Indicator, precision where it is not exact, value with unit, verb, change."""
    return [_brief(figure) for figure in figures(text, title)]


def full(figure: Reported) -> str:
    """All that is known of a figure, one line."""
    period = figure.period
    parts = {
        "place": figure.place,
        "period": period and f"{period.stated} [{period.from_ or ''}..{period.to or ''}]{'' if period.certain else '?'}",
        "of": ",".join(map(str, figure.of)),
        "within": figure.within,
        "set": figure.set,
        "quote": figure.quote,
    }
    return "; ".join([_brief(figure), *(f"{name}={said}" for name, said in parts.items() if said not in (None, ""))])


def _brief(figure: Reported) -> str:
    precision = "" if figure.precision == "exact" else figure.precision
    change = figure.change and f"{figure.change.value}{figure.change.unit} {figure.change.kind}"
    words = (figure.indicator, precision, figure.value + figure.unit, figure.verb, change)
    return " ".join(word for word in words if word)
