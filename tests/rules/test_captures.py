"""On which day a notice was first read, as captures and snapshots say."""

from typing import Any

from scripts.model import Capture, Notice, decode
from scripts.rules import first_read

PAGE = "https://example.org/{}.html".format


def notice(key: str, **said: Any) -> Notice:
    head = {"id": f"shili/{key}", "register": "blacklist", "authority": "示例市人社局", "region": "990100"}
    return decode({**head, **said}, Notice)


def snapshot(fetched: str) -> dict[str, str]:
    return {"sha256": "0" * 64, "fetched": fetched, "media": "text/html", "parser": "html_table/3"}


def seen(url: str, *days: str, **said: str) -> dict[str, Any]:
    return {"url": url, "seen": [{"from": day, "to": day, "status": 200} for day in days], **said}


NOTICES = [
    notice("at-its-address", url=PAGE("a")),
    notice("at-two-addresses", url=PAGE("b")),
    notice("without-address"),
    notice("never-captured", url=PAGE("d"), snapshot=snapshot("2026-07-09T03:00:12+08:00")),
    notice("captured-before-its-snapshot", url=PAGE("e"), snapshot=snapshot("2026-09-09T03:00:12+08:00")),
    notice("of-which-nobody-knows"),
]

URLS = [
    seen(PAGE("a"), "2026-07-01", "2026-08-01"),
    seen(PAGE("moved"), "2026-07-04", notice="at-two-addresses"),
    seen(PAGE("b"), "2026-07-03"),
    seen(PAGE("moved-again"), "2026-07-05", notice="at-two-addresses"),
    seen(PAGE("gone"), "2026-07-06", notice="without-address"),
    seen(PAGE("list"), "2026-01-01"),
    seen(PAGE("e"), "2026-09-01"),
]


def test_the_capture_says_it_else_the_snapshot_and_a_page_of_no_notice_says_nothing() -> None:
    captures = {"shili": decode({"urls": URLS}, Capture), "yanshi": decode({"urls": [seen(PAGE("x"), "2026-01-02")]}, Capture)}
    assert first_read(iter(NOTICES), captures) == {
        "shili/at-its-address": "2026-07-01",
        "shili/at-two-addresses": "2026-07-03",
        "shili/without-address": "2026-07-06",
        "shili/never-captured": "2026-07-09",
        "shili/captured-before-its-snapshot": "2026-09-01",
    }
