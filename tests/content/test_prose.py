"""What pages of prose are made of: a title and a day, numbers we stand by, links that lead somewhere, plain words."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
PAGES = sorted(CONTENT.rglob("*.md"))
CHINESE = [page for page in PAGES if page.relative_to(CONTENT).parts[0] != "en"]

PHONES = frozenset({"12309", "12333", "12345", "12348", "12351", "12368", "010-12351"})
PHONE = re.compile(r"(?<![\d-])(?:0\d{2,3}-?\d{5,8}|\d{3}-\d{3,4}-\d{4}|\d{5,12})(?![\d-])")
GENERATED = frozenset(
    {
        "/",
        "/search/",
        "/channels/",
        "/registers/",
        "/regions/",
        "/sources/",
        "/feeds/",
        "/downloads/",
        "/about/design/",
        "/offline/",
        "/about/transparency/",
        "/channels/which/",
        "/law/",
        "/guide/words/",
        "/guide/words/reports/",
        "/en/channels/",
        "/en/channels/which/",
        "/en/figures/",
        "/en/guide/words/",
        "/en/guide/words/reports/",
        "/en/law/",
    }
)
LINK = re.compile(r"\]\(([^)\s]+)\)")
ANCHOR = re.compile(r"\{ #([a-z-]+) \}$", re.MULTILINE)

LONGEST = 70
"""Characters between two full stops, citations left out: what is longer is not read to its end."""


def body(page: Path) -> str:
    return page.read_text("utf-8").split("\n\n", 1)[1]


def metadata(page: Path) -> dict[str, str]:
    lines = page.read_text("utf-8").split("\n\n", 1)[0].splitlines()
    return dict(line.split(": ", 1) for line in lines)


def sentences(page: Path) -> Iterator[str]:
    """Sentences of running text without their citations and link targets: what a reader reads aloud."""
    for line in body(page).splitlines():
        if not line.startswith(("#", ">", "|")):
            yield from re.split(r"(?<=。)", re.sub(r"（《.*?(?:条|据公开报道)）|\]\([^)]*\)", "", line))


def name(page: Path) -> str:
    return page.relative_to(CONTENT).as_posix()


@pytest.fixture(scope="module")
def addresses() -> frozenset[str]:
    """Every address of the site that prose may link to."""
    registers = {f"/registers/{file.stem}/" for file in (ROOT / "data/registers").glob("*.yaml")}
    return GENERATED | registers | {f"/{metadata(page)['Slug']}/" for page in PAGES}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_page_says_its_title_address_summary_and_day(page: Path) -> None:
    stated = metadata(page)
    assert {"Title", "Slug", "Summary", "Updated"} <= stated.keys() <= {"Title", "Slug", "Lang", "Summary", "Updated"}
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", stated["Updated"])


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_only_national_numbers_are_printed(page: Path) -> None:
    assert set(PHONE.findall(body(page))) <= PHONES


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_page_leads_to_another_site(page: Path) -> None:
    assert re.findall(r"https?:|www\.|//", body(page)) == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_to_a_page_and_a_heading(page: Path, addresses: frozenset[str]) -> None:
    anchors = {f"/{metadata(other)['Slug']}/": ANCHOR.findall(body(other)) for other in PAGES}
    for target in LINK.findall(body(page)):
        address, _, anchor = target.partition("#")
        assert address in addresses, target
        assert not anchor or anchor in anchors[address], target


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_headings_have_an_address_of_their_own(page: Path) -> None:
    headings = [line for line in body(page).splitlines() if line.startswith("#")]
    anchors = ANCHOR.findall(body(page))
    assert all(heading.startswith("## ") for heading in headings)
    assert len(set(anchors)) == len(anchors) == len(headings)


@pytest.mark.parametrize("page", CHINESE, ids=name)
def test_sentences_are_short(page: Path) -> None:
    assert [sentence for sentence in sentences(page) if len(sentence) > LONGEST] == []


@pytest.mark.parametrize("page", CHINESE, ids=name)
def test_no_line_breaks_inside_a_paragraph(page: Path) -> None:
    """A browser shows such a break as a space, which Chinese doesn't have."""
    assert re.findall(r"^(?![#>|\-\d]).+\n(?![#>|\-\d]).+", body(page), re.MULTILINE) == []
