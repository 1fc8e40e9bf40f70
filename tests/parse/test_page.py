import pytest
from parse_inputs import snapshot, source

from scripts import parse


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ('<meta name="ArticleTitle" content="示例公示">', "<h1>别的</h1>", "示例公示"),
        ("<title>示例公示-示例市人力资源和社会保障局</title>", "", "示例公示"),
        ("<title>示例市政府网 | 示例公示 | 信用中国（示例）</title>", "", "示例公示"),
        ("<title>2024-2026年示例名单</title>", "", "2024-2026年示例名单"),
        ("<title>窗口</title>", "<h1>示例县人民政府</h1><p class='big title'>示例 公示</p>", "示例 公示"),
        ("<title>示例县人民政府</title>", "", "示例县人民政府"),
        ("", '<h1 style="display: none">旧</h1>', None),
    ],
)
def test_title_is_the_notice_s_own(head: str, body: str, title: str | None) -> None:
    page = f"<html><head>{head}</head><body>{body}<p>正文</p></body></html>"
    assert parse.content(snapshot(page.encode()), source(["名称"], with_="workbook")).title == title


@pytest.mark.parametrize(
    ("said", "published"),
    [
        ('<meta name="PubDate" content="2026-10-14 09:30">', "2026-10-14 09:30"),
        ("发布日期：2026年10月14日 来源：示例", "2026年10月14日"),
        ("发布时间:<b> 2026/10/14 09:30</b>", "2026/10/14"),
        ("公示时间：2026-01-01至2026-01-09 发布时间：2026-01-02", "2026-01-02"),
        ("举报时间：2026-01-01", None),
        ("〔时间：二〇二六年十月十四日〕", "二〇二六年十月十四日"),
        ("2026年10月14日", None),
    ],
)
def test_day_of_publication_is_taken_as_written(said: str, published: str | None) -> None:
    page = f"<html><body><p>{said}</p></body></html>"
    assert parse.content(snapshot(page.encode()), source(["名称"], with_="workbook")).published == published


def test_text_is_what_a_person_reads() -> None:
    page = (
        "<html><head><title>窗口</title></head><body><!-- 注 --><nav>导航</nav><script>脚本</script><p>等<b>14</b>家\u200b单位"
        "<br>已公示</p><p hidden>隐藏</p><footer>页脚</footer></body></html>"
    )
    assert parse.content(snapshot(page.encode()), source(["名称"], with_="workbook")).text == "等14家单位\n已公示"
