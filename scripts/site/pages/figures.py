"""What authorities report in numbers: one page a report, and the years of one number beside each other where they may be.

Every number stands with its own words, its time and its source. Nothing is added up, and no year is guessed.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from scripts.model import Campaign, Figure, Report
from scripts.site import charts, indicators
from scripts.site.book import Book, group
from scripts.site.editions import said, say
from scripts.site.indicators import GROUPS, LABELS, Group
from scripts.site.places import COUNTRY
from scripts.site.views.page import Link, Page
from scripts.site.views.report import CampaignView, FigureView, ReportView, SeriesView

BASE = "/figures/"
FEWEST = 2
"""Numbers that make a picture."""
Yearly = tuple[int, Figure, Report]


def pages(book: Book) -> Iterator[Page]:
    title = say("通报里的数字")
    crumbs = (Link(say("首页"), "/"), Link(title, BASE))
    description = say("各地通报的欠薪数字：数的是什么，哪段时间，谁公布的，原话怎么说。")
    context = {
        "series": tuple(_series(book)),
        "places": tuple((book.atlas.full_name(code), tuple(links)) for code, links in _by_place(book).items()),
        "campaigns": tuple(Link(campaign.title, address(campaign)) for campaign in campaigns(book)),
    }
    yield Page(BASE, "figures", title, description, context, crumbs)
    yield from (_report_page(book, report, crumbs) for report in reports(book))
    yield from (_campaign_page(book, campaign, crumbs) for campaign in campaigns(book))


def reports(book: Book) -> tuple[Report, ...]:
    """Of every place the portal knows, newest first."""
    return tuple(report for region in book.atlas.provinces for report in book.reports_in.get(region.code, ()))


def campaigns(book: Book) -> tuple[Campaign, ...]:
    known = (it for it in book.campaigns if it.region == COUNTRY or book.atlas.current(it.region))
    return tuple(sorted(known, key=lambda campaign: campaign.from_, reverse=True))


def link(report: Report) -> Link:
    return Link(report.title, address(report))


def address(of: Report | Campaign) -> str:
    return f"{BASE if isinstance(of, Report) else '/campaigns/'}{of.id}/"


def of_place(book: Book, code: str) -> tuple[Link, ...]:
    """The reports of a place and of what lies in it."""
    return tuple(map(link, book.reports_in.get(code, ())))


def _by_place(book: Book) -> dict[str, tuple[Link, ...]]:
    return group((report.region, link(report)) for report in sorted(reports(book), key=lambda report: report.region))


def _report_page(book: Book, report: Report, crumbs: tuple[Link, ...]) -> Page:
    place = book.atlas.link(report.region) if report.region in book.places else None
    view = ReportView(
        title=report.title,
        publisher=report.publisher.name,
        official=report.origin == "official",
        published=report.published,
        original=report.url,
        place=place,
        groups=tuple(_groups(report)),
        campaign=next((Link(it.title, address(it)) for it in campaigns(book) if it.id == report.campaign), None),
    )
    description = say("%(name)s通报的数字：每一个数的是什么，哪段时间，原话怎么说。", name=book.atlas.name(report.region))
    here = Link(report.title, address(report))
    return Page(here.url, "report", report.title, description, {"report": view}, (*crumbs, here))


def _groups(report: Report) -> Iterator[tuple[str, str, str, tuple[FigureView, ...]]]:
    """Title, what is easily misread, a picture or nothing, and the figures of each group the report has any of."""
    for some in GROUPS:
        if found := [figure for figure in report.figures if figure.indicator in some.labels]:
            yield say(some.title), say(some.beware), _bars(some, found), tuple(_figure(report, it) for it in found)
    if others := [figure for figure in report.figures if figure.indicator not in LABELS]:
        yield say("其他"), "", "", tuple(_figure(report, it) for it in others)


def _bars(some: Group, figures: Sequence[Figure]) -> str:
    """Counts of one unit about one platform or system: only those can stand beside each other."""
    exact = [figure for figure in figures if figure.precision == "exact" and figure.unit != "%"]
    for (unit, _), alike in group(((figure.unit, figure.set), figure) for figure in exact).items():
        if len(alike) >= FEWEST:
            rows = tuple((label(figure), Decimal(figure.value)) for figure in alike)
            heard = say("、").join(f"{name} {value:,}" for name, value in rows)
            return charts.bars(rows, f"{say(some.title)} {said(unit)} {heard}")
    return ""


def label(figure: Figure) -> str:
    known = LABELS.get(figure.indicator)
    return say(known) if known else said(figure.verb or figure.indicator)


def _figure(report: Report, figure: Figure) -> FigureView:
    period = figure.period
    return FigureView(
        label=label(figure),
        of=figure.set,
        value=indicators.figure(figure),
        period=period.stated if period else None,
        certain=period.certain if period else True,
        change=indicators.change(figure.change) if figure.change else None,
        recomputed=_recomputed(report, figure),
        quote=figure.quote,
    )


def _recomputed(report: Report, figure: Figure) -> str | None:
    """The rate as its own parts give it, where the report states both."""
    parts = [Decimal(part.value) for name in figure.of for part in report.figures if part.id == name]
    if figure.unit != "%" or len(parts) != FEWEST or not parts[1]:
        return None
    places = max(0, -int(Decimal(figure.value).as_tuple().exponent))
    rate = round(100 * parts[0] / parts[1], places)
    return say("%(part)s ÷ %(whole)s = %(rate)s%%", part=f"{parts[0]:,}", whole=f"{parts[1]:,}", rate=rate)


def _series(book: Book) -> Iterator[SeriesView]:
    """Whole years of one number, from one publisher, about one place, in one unit: what may stand in one line."""
    yearly = (it for report in reports(book) for figure in report.figures if (it := _year(figure, report)))
    kinds = group((((it[2].region, it[1].indicator, it[1].set, it[1].unit, it[2].publisher.name)), it) for it in yearly)
    for (place, _, _, unit, publisher), found in kinds.items():
        points = sorted(found, key=lambda it: it[0])
        if len({year for year, _, _ in points}) == len(points) >= FEWEST:
            yield _drawn(book.atlas.full_name(place), unit, publisher, points)


def _year(figure: Figure, report: Report) -> Yearly | None:
    """The figure with the one whole year it covers; None for what covers less, more, or nobody knows what."""
    period = figure.period
    if figure.precision != "exact" or period is None or not period.certain or figure.place != report.region:
        return None
    first, last = period.from_ or "", period.to or ""
    whole = first[:4] == last[:4] and first[4:] in ("", "-01", "-01-01") and last[4:] in ("", "-12", "-12-31")
    return (int(first[:4]), figure, report) if first and last and whole else None


def _drawn(place: str, unit: str, publisher: str, points: Sequence[Yearly]) -> SeriesView:
    values = tuple((year, Decimal(figure.value)) for year, figure, _ in points)
    title = label(points[0][1])
    heard = say("，").join(f"{year} {value:,}" for year, value in values)
    rows = tuple((str(year), f"{Decimal(figure.value):,}", link(report)) for year, figure, report in points)
    return SeriesView(place, title, unit, publisher, charts.line(values, f"{title} {heard}"), rows)


def _campaign_page(book: Book, campaign: Campaign, crumbs: tuple[Link, ...]) -> Page:
    view = CampaignView(
        title=campaign.title,
        place=book.atlas.name(campaign.region) if campaign.region != COUNTRY else say("全国"),
        stated=campaign.stated,
        stages=tuple((stage.title, indicators.span(stage)) for stage in campaign.stages),
        goals=tuple((goal.title, goal.target, goal.stated) for goal in campaign.goals),
        official=campaign.source.origin == "official",
        original=campaign.source.url,
        reports=tuple(link(report) for report in reports(book) if report.campaign == campaign.id),
    )
    here = Link(campaign.title, address(campaign))
    description = say("这次专项行动从哪天到哪天，定了什么目标。")
    return Page(here.url, "campaign", campaign.title, description, {"campaign": view}, (*crumbs, here))
