"""One run over one source: batches, paged lists, single documents; what is due; what failed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts import model, pull
from scripts.pull import forms

TODAY = "2026-11-20"
NOTICE = "<html><body><h1>{0}</h1><p>示例公司拖欠工资，现予公布。</p></body></html>"
Fetch = Callable[..., model.Pulled]


@pytest.fixture
def fetch(client: pull.Client, site: Any, tmp_path: Path) -> Fetch:
    """`fetch(pull={…}, known={url: (day, status)}, live=(…))` over the source on loopback."""

    def run(
        pull_: dict[str, Any],
        *,
        form: str = "batch",
        known: dict[str, tuple[str, int]] | None = None,
        live: tuple[str, ...] = (),
        expect: dict[str, Any] | None = None,
    ) -> model.Pulled:
        source = model.decode(
            {
                "id": "demo",
                "title": "示例市名单",
                "publisher": {"name": "示例市人社局", "region": "990100"},
                "register": "blacklist",
                "form": form,
                "pull": {"url": f"{site.root}/list", "local": True, **pull_},
                "parse": {"with": "html_table"},
                "columns": {"单位名称": "name"},
                "expect": expect or {},
            },
            model.Source,
        )
        return pull.fetch(source, client, root=tmp_path, day=TODAY, known=capture(site, known or {}), live=live)

    return run


def capture(site: Any, known: dict[str, tuple[str, int]]) -> model.Capture:
    return model.decode(
        {
            "urls": [
                {"url": site.root + path, "seen": [{"from": "2026-01-01", "to": day, "status": status}]}
                for path, (day, status) in known.items()
            ]
        },
        model.Capture,
    )


def links(*paths: str, after: str = "") -> str:
    return f"<html><body><ul>{''.join(f'<li><a href={path}>{path}名单</a>' for path in paths)}</ul>{after}</body></html>"


def shape(site: Any, pulled: model.Pulled) -> list[tuple[str, list[str], list[str]]]:
    """Publications as paths: (url, pages, attachments)."""

    def paths(snapshots: tuple[model.Snapshot, ...]) -> list[str]:
        return [snapshot.url.removeprefix(site.root) for snapshot in snapshots]

    return [(one.url.removeprefix(site.root), paths(one.pages), paths(one.attachments)) for one in pulled.publications]


def said(site: Any, pulled: model.Pulled) -> list[str]:
    return [f"{problem.level} {problem}".replace(site.root, "") for problem in pulled.problems]


def statuses(site: Any, pulled: model.Pulled) -> dict[str, int]:
    return {one.url.removeprefix(site.root): one.seen[0].status for one in pulled.urls}


FOLLOW = {"follow": {"links": "ul a", "matching": "名单", "pages": "a.next"}}


def test_an_index_leads_to_notices_and_they_to_their_attachments(site: Any, fetch: Fetch) -> None:
    site.put("/list", links("/a", after="<a class=next href=/list2>下一页</a>"))
    site.put("/list2", links("/b", "/c.csv", "/a", after="<a class=next href=/list>下一页</a>"))
    site.put("/a", NOTICE.format("第一批") + "<a href=/1.csv>附件1</a><a href=/2.pdf>附件2</a>")
    site.put("/b", NOTICE.format("第二批"))
    for path in ("/1.csv", "/c.csv"):
        site.put(path, "单位名称\n示例公司\n")
    pulled = fetch({**FOLLOW, "attachments": ["csv"]})
    assert shape(site, pulled) == [("/a", ["/a"], ["/1.csv"]), ("/b", ["/b"], []), ("/c.csv", [], ["/c.csv"])]
    assert (pulled.complete, pulled.problems) == (True, ())
    assert statuses(site, pulled) == dict.fromkeys(["/1.csv", "/a", "/b", "/c.csv", "/list", "/list2"], 200)
    assert pulled.publications[0].pages[0].link_text == "/a名单"
    assert site.paths == ["/list", "/list2", "/a", "/1.csv", "/b", "/c.csv"]


def test_pages_of_the_index_are_no_notices(site: Any, fetch: Fetch) -> None:
    site.put("/list", "", status=302, Location="/here")
    site.put("/here", links("/list", "/here", "/list2", "/a", after="<a class=next href=/list2>下一页</a>"))
    site.put("/list2", links("/here"))
    site.put("/a", NOTICE.format("第一批"))
    assert shape(site, fetch(FOLLOW)) == [("/a", ["/a"], [])]


def test_an_attachment_of_two_notices_is_asked_for_once(site: Any, fetch: Fetch) -> None:
    site.put("/list", links("/a", "/b"))
    for path in ("/a", "/b"):
        site.put(path, NOTICE.format(path) + "<a href=/1.csv>附件</a>")
    site.put("/1.csv", "单位名称\n示例公司\n")
    pulled = fetch({**FOLLOW, "attachments": ["csv"]})
    assert shape(site, pulled) == [("/a", ["/a"], ["/1.csv"]), ("/b", ["/b"], ["/1.csv"])]
    assert site.paths.count("/1.csv") == 1


@pytest.mark.parametrize(
    ("recheck", "last", "status", "asked"),
    [
        ("day", "2026-11-20", 200, False),
        ("day", "2026-11-19", 200, True),
        ("week", "2026-11-14", 200, False),
        ("week", "2026-11-13", 200, True),
        ("month", "2026-11-14", 200, False),
        ("month", "2026-11-13", 200, True),
        ("month", "2026-11-19", 503, True),
        ("month", "2026-11-19", 0, True),
    ],
)
@pytest.mark.parametrize("led", [True, False], ids=["led to", "live only"])
def test_a_known_notice_is_read_again_when_it_is_due(
    site: Any, fetch: Fetch, recheck: str, last: str, status: int, asked: bool, led: bool
) -> None:
    site.put("/list", links(*(["/a"] if led else []), "/new"))
    for path in ("/a", "/new"):
        site.put(path, NOTICE.format(path))
    known = {"/a": (last, status), "/new": ("2026-11-20", 200)}
    pulled = fetch({**FOLLOW, "recheck": recheck}, known=known, live=(f"{site.root}/a", "file:inbox/a.csv"))
    assert shape(site, pulled) == ([("/a", ["/a"], [])] if asked else [])
    assert pulled.complete


def test_a_notice_nothing_is_shown_of_waits_as_long_as_the_source_says(site: Any, fetch: Fetch) -> None:
    site.put("/list", links("/a"))
    site.put("/a", NOTICE.format("/a"))
    days = ("2026-10-22", "2026-10-21")
    asked = [bool(fetch({**FOLLOW, "recheck": "month"}, known={"/a": (last, 200)}).publications) for last in days]
    assert asked == [False, True]


def test_a_live_notice_the_index_no_longer_leads_to_may_be_gone(site: Any, fetch: Fetch) -> None:
    site.put("/list", links("/a"))
    site.put("/a", NOTICE.format("第一批"))
    pulled = fetch(FOLLOW, live=(f"{site.root}/old", f"{site.root}/list"))
    assert (shape(site, pulled), pulled.complete) == ([("/a", ["/a"], [])], True)
    assert said(site, pulled) == ["note /old: the page is gone (HTTP 404)"]
    assert statuses(site, pulled)["/old"] == 404


def test_a_live_notice_that_cannot_be_read_leaves_the_run_incomplete(site: Any, fetch: Fetch) -> None:
    site.put("/list", links("/a"))
    site.put("/a", NOTICE.format("第一批"))
    site.put("/old", "", status=403)
    assert not fetch(FOLLOW, live=(f"{site.root}/old",)).complete


def test_a_notice_that_fails_leaves_the_others(site: Any, fetch: Fetch) -> None:
    site.put("/list", links("/a", "/b"))
    site.put("/b", NOTICE.format("第二批"))
    pulled = fetch(FOLLOW)
    assert (shape(site, pulled), pulled.complete) == ([("/b", ["/b"], [])], False)
    assert said(site, pulled) == ["warning /a: the page is gone (HTTP 404)"]
    assert statuses(site, pulled) == {"/a": 404, "/b": 200, "/list": 200}


def test_a_notice_without_its_attachment_is_left_for_the_next_run(site: Any, fetch: Fetch) -> None:
    site.put("/list", links("/a"))
    site.put("/a", NOTICE.format("第一批") + "<a href=/1.csv>附件</a>")
    pulled = fetch({**FOLLOW, "attachments": ["csv"]})
    assert (shape(site, pulled), pulled.complete) == ([], False)
    assert statuses(site, pulled) == {"/1.csv": 404, "/list": 200}, "/a stays new, so that it is asked again"


@pytest.mark.parametrize("form", ["batch", "running"])
def test_a_list_that_cannot_be_read_is_fatal(site: Any, fetch: Fetch, form: str) -> None:
    site.put("/old", NOTICE.format("旧"))
    pulled = fetch(FOLLOW, form=form, live=(f"{site.root}/old",))
    assert (pulled.publications, pulled.complete) == ((), False)
    assert said(site, pulled) == ["fatal /list: the page is gone (HTTP 404)"]
    assert statuses(site, pulled) == {"/list": 404}


def test_a_soft_404_counts_as_no_answer(site: Any, fetch: Fetch) -> None:
    site.put("/list", "<html><body><p>您访问的页面不存在</p></body></html>")
    pulled = fetch(FOLLOW)
    assert said(site, pulled) == ["fatal /list: it says that the page is missing or closed, though with HTTP 200"]
    assert statuses(site, pulled) == {"/list": 0}


def test_an_index_that_leads_nowhere_is_fatal_unless_it_may_be_empty(site: Any, fetch: Fetch) -> None:
    site.put("/list", "<html><body><p>本栏目暂无信息</p></body></html>")
    pulled = fetch(FOLLOW)
    sentence = "no link on the index is one to follow; its layout may have changed"
    assert (said(site, pulled), pulled.complete) == ([f"fatal /list: pull.follow: {sentence}"], False)
    assert fetch(FOLLOW, expect={"may_be_empty": True}).complete


def test_an_index_is_read_as_far_as_its_pages_come(site: Any, fetch: Fetch) -> None:
    site.put("/list", links("/a", after="<a class=next href=/list2>下一页</a>"))
    site.put("/a", NOTICE.format("第一批"))
    pulled = fetch(FOLLOW)
    assert (shape(site, pulled), pulled.complete) == ([("/a", ["/a"], [])], False)
    assert said(site, pulled) == ["warning /list2: the page is gone (HTTP 404)"]


def test_a_running_list_is_one_publication_of_all_its_pages(site: Any, fetch: Fetch) -> None:
    site.put("/list", NOTICE.format("1") + "<a class=next href=/list?p=2>下一页</a>")
    site.put("/list?p=2", NOTICE.format("2") + "<a class=next href=/list?p=1>下一页</a>")
    site.put("/list?p=1", NOTICE.format("1") + "<a class=next href=/list?p=2>下一页</a>")
    pulled = fetch({"follow": {"pages": "a.next"}}, form="running", known={"/list": (TODAY, 200)})
    assert shape(site, pulled) == [("/list", ["/list", "/list?p=2", "/list?p=1"], [])]
    assert pulled.complete


def test_a_list_without_end_is_cut_off_and_said_so(site: Any, fetch: Fetch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "PAGES", 3)
    for number in range(5):
        path = f"/list?p={number}" if number else "/list"
        site.put(path, NOTICE.format(number) + f"<a class=next href='/list?p={number + 1}'>下一页</a>")
    pulled = fetch({"follow": {"pages": "a.next"}}, form="running")
    assert [len(one.pages) for one in pulled.publications] == [3]
    assert said(site, pulled) == ["warning /list: pull.follow.pages: the list has more than 3 pages; the rest is not read"]


def test_a_long_past_is_read_over_several_runs(site: Any, fetch: Fetch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "NOTICES", 2)
    site.put("/list", links("/a", "/b", "/c"))
    for path in ("/a", "/b", "/c"):
        site.put(path, NOTICE.format(path))
    first = fetch(FOLLOW)
    assert said(site, first) == ["warning /list: 3 notices are due; the first 2 are read in this run"]
    then = fetch(FOLLOW, known={"/a": (TODAY, 200), "/b": (TODAY, 200)})
    assert (shape(site, then), then.complete) == ([("/c", ["/c"], [])], True)


@pytest.mark.parametrize("form", ["batch", "running"])
def test_a_document_itself_is_the_publication(site: Any, fetch: Fetch, form: str) -> None:
    site.put("/all.csv", "单位名称\n示例公司\n")
    pulled = fetch({"url": f"{site.root}/all.csv"}, form=form)
    assert shape(site, pulled) == [("/all.csv", [], ["/all.csv"])]


def test_a_single_page_may_carry_its_list_as_an_attachment(site: Any, fetch: Fetch) -> None:
    site.put("/list", NOTICE.format("名单") + "<a href=/all.csv>附件</a>")
    site.put("/all.csv", "单位名称\n示例公司\n")
    assert shape(site, fetch({"attachments": ["csv"]})) == [("/list", ["/list"], ["/all.csv"])]


def test_links_are_relative_to_where_a_page_moved(site: Any, fetch: Fetch) -> None:
    site.put("/list", "", status=301, Location="/moved/here/index.html")
    site.put("/moved/here/index.html", links("a.html"))
    site.put("/moved/here/a.html", NOTICE.format("第一批"))
    assert [one.url.removeprefix(site.root) for one in fetch(FOLLOW).publications] == ["/moved/here/a.html"]


@pytest.mark.parametrize(
    ("declared", "sentence"),
    [
        ({"follow": {"links": "ul..a"}}, "fatal sources/demo: pull.follow.links: 'ul..a' is not a CSS selector"),
        ({"url": None}, "fatal sources/demo: pull: give either `url` or `path`"),
        ({"path": "inbox/*"}, "fatal sources/demo: pull: give either `url` or `path`"),
        ({"url": None, "path": "../*"}, "fatal sources/demo: pull.path: '../*' leads out of the data folder"),
    ],
)
def test_a_wrong_declaration_is_a_fatal_problem(site: Any, fetch: Fetch, declared: dict[str, Any], sentence: str) -> None:
    site.put("/list", links("/a"))
    pulled = fetch(declared)
    assert [line[: len(sentence)] for line in said(site, pulled)] == [sentence]
    assert (pulled.publications, pulled.complete) == ((), False)


def test_dropped_files_are_publications_in_order(site: Any, fetch: Fetch, tmp_path: Path, shelf: Any) -> None:
    outside = tmp_path / "outside.csv"
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for name in ("b.csv", "a.csv", ".hidden.csv", "~$a.csv"):
        (inbox / name).write_text("单位名称\n示例公司\n")
    (inbox / "c.html").write_text(NOTICE.format("第一批"))
    (inbox / "folder.csv").mkdir()
    outside.write_text("x")
    pulled = fetch({"url": None, "path": "inbox/*"})
    assert shape(site, pulled) == [
        ("file:inbox/a.csv", [], ["file:inbox/a.csv"]),
        ("file:inbox/b.csv", [], ["file:inbox/b.csv"]),
        ("file:inbox/c.html", ["file:inbox/c.html"], []),
    ]
    assert pulled.complete
    assert statuses(site, pulled) == dict.fromkeys(["file:inbox/a.csv", "file:inbox/b.csv", "file:inbox/c.html"], 200)
    assert len(shelf.bodies) == 2


def test_a_link_out_of_the_data_folder_is_not_read(
    site: Any, client: pull.Client, fetch: Fetch, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.csv"
    secret.write_text("x")
    (tmp_path / "a.csv").symlink_to(secret)
    (tmp_path / "b.csv").write_text("<html>")
    pulled = fetch({"url": None, "path": "*.csv"})
    assert said(site, pulled) == [
        "warning file:a.csv: it is a link that leads out of the data folder; copy the file itself there",
        "warning file:b.csv: it is named .csv but holds text/html: open it in a browser to see what the site sends",
    ]
    assert (pulled.publications, pulled.complete) == ((), False)


def test_an_empty_inbox_is_fatal_unless_it_may_be_empty(site: Any, fetch: Fetch) -> None:
    declared = {"url": None, "path": "inbox/*.xlsx"}
    assert said(site, fetch(declared)) == [
        "fatal sources/demo: pull.path: no file below the data folder matches inbox/*.xlsx",
    ]
    assert fetch(declared, expect={"may_be_empty": True}).complete
