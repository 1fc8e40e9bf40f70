"""The whole site, built from the small portal: who is named, who is not, and that everything leads somewhere."""

import hashlib
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html
from small_portal import DAY, GONE, ROOT, SITE, built
from traces import traces

from scripts.site import cards, plugin
from scripts.site.book import Book
from scripts.site.building import BuildFailed
from scripts.store import Data


def page(output: Path, url: str) -> str:
    return (output / url.lstrip("/") / "index.html").read_text("utf-8")


def words(output: Path, url: str) -> str:
    return " ".join(html.fromstring(page(output, url)).find(".//main").text_content().split())


def employer(book: Book, name: str) -> str:
    return next(one.url for one in book.employers.values() if one.name == name)


def has_fragment(target: Path, fragment: str) -> bool:
    return not fragment or bool(html.fromstring(target.read_text("utf-8")).xpath("//*[@id=$id]", id=fragment))


def digests(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_who_does_not_stand_is_in_no_byte(output: Path) -> None:
    assert traces(output, GONE) == []


def test_every_internal_link_and_fragment_leads_somewhere(output: Path) -> None:
    broken = set()
    for path in sorted(output.rglob("*.html")):
        tree = html.fromstring(path.read_text("utf-8"))
        for _, _, link, _ in tree.iterlinks():
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = output / unquote(parts.path).lstrip("/") if parts.path else path
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file() or not has_fragment(target, parts.fragment):
                broken.add((path.relative_to(output).as_posix(), link))
    assert not broken


def test_an_employer_page_answers_in_one_sentence_and_shows_what_it_rests_on(output: Path, book: Book) -> None:
    said = words(output, employer(book, "示例甲建筑劳务有限公司"))
    assert (
        "2026年9月30日由示例市人力资源和社会保障局列入拖欠农民工工资失信联合惩戒对象名单，"
        "因拖欠27人工资109.18万元，公示到2029年9月30日。"
    ) in said
    for part in (
        "91990101MA0DEM0011",
        "覃示例",
        "示例路1号",
        "拖欠27名劳动者",
        "正文第412至419字",
        "同一决定还涉及 1 名自然人",
    ):
        assert part in said
    assert "经查，该单位与〔他方〕（代码〔他方〕）承建项目" in said


def test_representative_and_address_stand_on_the_employers_page_only(output: Path, book: Book) -> None:
    private, page = ("覃示例", "示例路1号"), employer(book, "示例甲建筑劳务有限公司").lstrip("/") + "index.html"
    assert sorted(traces(output, private)) == sorted((word, page) for word in private)


def test_a_citation_says_where_the_page_is_and_when_it_was_read(output: Path, book: Book) -> None:
    url = employer(book, "示例甲建筑劳务有限公司")
    said = words(output, url)
    assert (
        "示例甲建筑劳务有限公司（91990101MA0DEM0011），"
        "2026年9月30日由示例市人力资源和社会保障局列入拖欠农民工工资失信联合惩戒对象名单，公示到2029年9月30日。"
        "安薪公示据示例市人力资源和社会保障局公开文件，2026年10月14日读取，原文指纹"
    ) in said
    assert f"网页地址：{SITE}{url}" in said


def test_why_a_column_is_ignored_is_said_only_in_chinese(output: Path) -> None:
    chinese, english = (words(output, f"/sources/{name}-blacklist/") for name in ("shili", "yanshi"))
    assert "不采用：每次重新编号" in chinese
    assert "不采用" in english
    assert "numbered" not in english


def test_a_citation_without_an_address_of_the_site_gives_the_path(data: Data, tmp_path: Path, book: Book) -> None:
    built(data, tmp_path, site_url="")
    url = employer(book, "示例甲建筑劳务有限公司")
    assert f"网页地址：{url}" in words(tmp_path, url)


def test_listings_in_lists_carry_no_facts(book: Book) -> None:
    assert not [view for view in cards.lines(book, book.shown) if view.facts]


def test_a_title_that_may_name_somebody_unknown_is_not_repeated(output: Path) -> None:
    said = words(output, "/notices/yanshi-blacklist/2026-06-01-eeeee/")
    assert "公告：拖欠农民工工资失信联合惩戒对象名单" in said


def test_a_sole_trader_is_kept_out_of_indexes(output: Path, book: Book) -> None:
    url = employer(book, "示例早餐店")
    assert 'content="noindex"' in page(output, url)
    assert url not in (output / "sitemap.xml").read_text("utf-8")


def test_namesakes_without_a_code_stand_apart_and_say_so(output: Path, book: Book) -> None:
    urls = [one.url for one in book.employers.values() if one.name == "=示例戊服饰有限公司"]
    assert len(urls) == 2
    assert all("未公布代码，可能有同名单位" in words(output, url) for url in urls)


def test_a_masked_name_is_counted_and_has_no_page(output: Path, book: Book) -> None:
    assert "某餐饮公司" in words(output, "/notices/shili-blacklist/2026-10-14-aaaaa/")
    assert "某餐饮公司" not in {one.name for one in book.employers.values()}


def test_a_notice_says_what_of_it_is_not_shown(output: Path) -> None:
    said = words(output, "/notices/shili-blacklist/2026-10-14-aaaaa/")
    assert "2026年第二批拖欠农民工工资失信联合惩戒对象名单" in said
    assert "现在公示：4 家单位，1 名自然人（不显示姓名）。" in said
    assert "另有 1 条现在不显示" in said


def test_the_page_of_an_act_leads_to_nobody(output: Path) -> None:
    tree = html.fromstring(page(output, "/notices/shili-blacklist/2026-09-01-ddddd/"))
    assert tree.findtext(".//h1") == "移出公告：拖欠农民工工资失信联合惩戒对象名单"
    assert not [link for _, _, link, _ in tree.find(".//main").iterlinks() if link.startswith("http:")]


def test_an_old_address_says_only_that_something_has_ended(output: Path) -> None:
    assert "此记录已结束公示" in words(output, "/notices/shili-blacklist/2023-03-10-bbbbb/")


def test_the_health_board_says_why_records_are_not_shown(output: Path) -> None:
    said = words(output, "/sources/")
    for part in ("现在公示：6 条", "没有显示：期限已过：1 条", "没有显示：已由主管部门移出：1 条", "没有显示：待核：1 条"):
        assert part in said
    assert "超过 8 天没有读到，请到原网站核实" in said
    assert "the page has no table" not in said


def test_records_of_a_silent_source_send_the_reader_to_the_original(output: Path, book: Book) -> None:
    assert "原网站" in words(output, "/employers/r5namesake0000/").rsplit("依据与原文", 1)[0]


def test_a_second_build_of_the_same_data_writes_nothing(data: Data, output: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(output, tmp_path / "site")
    again = built(data, copy)
    assert (again.written, again.removed) == (0, 0)


def test_a_later_day_touches_only_what_changed_and_ends_what_has_ended(data: Data, output: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(output, tmp_path / "site")
    again = built(data, copy, day=date(2026, 11, 21))
    changed = {path for path, _ in digests(copy).items() ^ digests(output).items()}
    assert changed == {"status.json"}
    assert again.written == 1


def test_the_day_after_the_last_day_nothing_is_left_of_a_party(data: Data, output: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(output, tmp_path / "site")
    built(data, copy, day=date(2029, 10, 1))
    assert traces(output, ["示例甲建筑劳务"]) and not traces(copy, ["示例甲建筑劳务"])


BUILD = """
import sys
from pathlib import Path
from scripts.store import Data
from small_portal import ROOT, built
from scripts.site import paper
paper.open_press = lambda templates: "no PDFs in tests"
built(Data(Path(sys.argv[1]), ROOT / "data"), Path(sys.argv[2]))
"""


def test_the_same_data_gives_the_same_bytes_anywhere(data: Data, output: Path, tmp_path: Path) -> None:
    """Here and in another place; what is pulled there too: tests/flow/test_reproducible.py."""
    environment = {**os.environ, "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LC_ALL": "C"}
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT), str(Path(__file__).parent)])
    command = [sys.executable, "-c", BUILD, str(data.layout.root), str(tmp_path)]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    assert digests(tmp_path) == digests(output)


def test_a_demo_is_kept_out_of_indexes_and_says_it_is_invented(data: Data, tmp_path: Path) -> None:
    built(data, tmp_path, demo=True)
    for path in tmp_path.rglob("*.html"):
        text = path.read_text("utf-8")
        assert 'content="noindex"' in text, path
        assert any(said in text for said in ("演示数据", "演示數據", "Invented data")), path


def test_links_that_leave_the_page_for_good_carry_the_sites_address(output: Path) -> None:
    assert f"<loc>{SITE}/registers/blacklist/</loc>" in (output / "sitemap.xml").read_text("utf-8")
    assert f'rel="canonical" href="{SITE}/registers/blacklist/"' in page(output, "/registers/blacklist/")


def test_a_misspelt_name_in_a_template_stops_the_build(data: Data, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theme = shutil.copytree(ROOT / "theme", tmp_path / "theme")
    (theme / "templates" / "ended.html").write_text("{{ page.titel }}", "utf-8")
    monkeypatch.setattr("small_portal.ROOT", tmp_path)
    shutil.copytree(ROOT / "content", tmp_path / "content")
    with pytest.raises(Exception, match="titel"):
        built(data, tmp_path / "site", day=DAY)


def test_a_sentence_without_english_stops_the_build_with_where_to_write_it(
    data: Data, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = shutil.copytree(ROOT / "theme", tmp_path / "theme")
    with (theme / "templates/laws.html").open("a", encoding="utf-8") as laws:
        laws.write("{% block script %}{{ _('这一句还没有译文') }}{% endblock %}")
    shutil.copytree(ROOT / "content", tmp_path / "content")
    monkeypatch.setattr("small_portal.ROOT", tmp_path)
    with pytest.raises(BuildFailed) as failed:
        built(data, tmp_path / "site")
    assert str(failed.value) == (
        "the site was not built: content/en/interface.yaml: '这一句还没有译文' has no English: "
        "add a line with the sentence, a colon and its English"
    )


def test_what_pelican_only_logs_stops_the_build(data: Data, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise RuntimeError("no generator")

    monkeypatch.setattr(plugin, "register", broken)
    with pytest.raises(BuildFailed, match="Cannot register plugin"):
        built(data, tmp_path / "site")
