"""Golden pages: for each way of publishing complaint phones a synthetic page, and the channels it states."""

from pathlib import Path

import pytest
import yaml
from channel_places import PLACES

from scripts.normalise.channels import Found, read

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.yaml"))
DOUBTS = {
    "was added": "added",
    "is a mobile number": "mobile",
    "tells the area code": "no area code",
    "which office answers": "no office",
    "local numbers of": "length",
}


def told(found: Found) -> str:
    """A channel on one line: place, region, kind, phones | name @address ~hours | doubts."""
    about = " ".join(filter(None, (found.name, found.address and f"@{found.address}", found.hours and f"~{found.hours}")))
    doubts = " ".join(dict.fromkeys(word for said in found.doubts for key, word in DOUBTS.items() if key in said))
    head = " ".join((found.place, str(found.region), found.kind, *found.phones))
    return " | ".join((head, about, doubts))


def squeezed(line: str) -> str:
    return "".join(line.replace("|", " ").split())


@pytest.mark.parametrize("file", GOLDEN, ids=lambda file: file.stem)
def test_a_page_states_its_channels(file: Path) -> None:
    case = yaml.safe_load(file.read_text("utf-8"))
    found = read(case["page"], title=case["title"], places=PLACES)
    assert [squeezed(told(one)) for one in found] == [squeezed(line) for line in case["expect"]], [told(one) for one in found]


@pytest.mark.parametrize("file", GOLDEN, ids=lambda file: file.stem)
def test_each_phone_says_where_it_stands(file: Path) -> None:
    page = yaml.safe_load(file.read_text("utf-8"))["page"]
    for found in read(page, places=PLACES):
        for phone, (start, end) in zip(found.phones, found.spans, strict=True):
            assert "".join(filter(str.isdigit, page[start:end]))[-4:] in phone.replace("-", "")
