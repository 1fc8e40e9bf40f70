"""What a question that finds nobody still says, and answers to questions that find many."""

from random import Random

import pytest
from asking import ask, hits, publish, touched
from playwright.sync_api import Page, expect
from test_every_template import AXE, RULES, RUN, SMALL
from visits import Device, Visit

HONGDA, CHONGQING, RARE = "示例宏达建筑劳务有限公司", "示例重庆长乐装饰有限公司", "示例𬭎达建材有限公司"
HEADING = "没有完全一致的名称。您要找的可能是这些"


@pytest.fixture(scope="module")
def four(shared_device: Device) -> Visit:
    """A device whose index holds four employers."""
    visit = shared_device()
    publish(visit, HONGDA, CHONGQING, RARE, "演示晴川服饰有限公司")
    return visit


@pytest.mark.parametrize(
    "query", ["宏达建筑劳物有限公司", "示例宏大建筑", "示例宏达建劳务", "示例宏达的建筑劳务", "示列宏达建筑", "例示宏达建筑"]
)
def test_one_character_may_be_wrong_missing_extra_or_turned(four: Visit, query: str) -> None:
    page = ask(four, query)
    assert hits(page) == [HONGDA]
    expect(page.locator("#answer .words")).to_have_text(HEADING)
    expect(page.locator("#answer")).to_contain_text("有一个字不同")


@pytest.mark.parametrize("query", ["宏大建", "晴天服饰商贸", "示例宏大建竹"])
def test_too_little_or_two_characters_wrong_is_not_near(four: Visit, query: str) -> None:
    assert hits(ask(four, query)) == []


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("hongda", HONGDA),
        ("hongdajianzhu", HONGDA),
        ("Hong Da Jian Zhu", HONGDA),
        ("hdjzlw", HONGDA),
        ("slhdjzlwyxgs", HONGDA),
        ("chongqing", CHONGQING),
        ("cqcl", CHONGQING),
        ("zhongqingzhangle", CHONGQING),
        ("changyue", CHONGQING),
        ("slhd", RARE),
    ],
)
def test_pinyin_and_initials_find_with_any_reading(four: Visit, query: str, name: str) -> None:
    page = ask(four, query)
    assert name in hits(page)
    expect(page.locator("#answer")).to_contain_text("拼音相符")


def test_letters_nobody_is_called_by_find_nobody(four: Visit) -> None:
    expect(ask(four, "xyzzy").locator("#answer .verdict.none")).to_contain_text("未查到")


def test_letters_that_part_in_a_million_ways_and_never_to_the_end_are_answered(device: Device) -> None:
    visit = device()
    publish(visit, "示例先西安建筑有限公司")
    page = touched(visit)
    assert page.evaluate("async query => (await anxin.close(query)).hits.length", "xian" * 25 + "v") == 0
    assert page.evaluate("async query => (await anxin.close(query)).hits.length", "shilixianxian") == 1


@pytest.mark.parametrize("query", ["𬭎", "𬭎达", "示例𬭎达建材有限公司", "材有"])
def test_rare_characters_are_characters(four: Visit, query: str) -> None:
    page = ask(four, query)
    expect(page.locator("#answer .verdict.listed")).to_contain_text(RARE)


def test_where_nobody_is_listed_nobody_is_found(device: Device) -> None:
    visit = device()
    publish(visit)
    expect(ask(visit, "建筑").locator("#answer .verdict.none")).to_contain_text("未查到")


def test_a_character_no_name_has_is_not_found_by_reading_how_it_folds_alone(device: Device) -> None:
    visit = device()
    publish(visit, HONGDA)
    page = touched(visit)
    read: list[str] = []
    page.on("request", lambda request: read.append(request.url))
    assert page.evaluate("async () => (await anxin.search('龘龘')).hits.length") == 0
    assert len(read) == 1


def test_an_index_built_anew_is_read_anew(device: Device) -> None:
    visit = device()
    publish(visit, HONGDA)
    page = touched(visit)
    page.unroute_all()
    publish(visit, "示例晴川建筑有限公司", HONGDA)
    assert page.evaluate("async () => (await anxin.search('建筑')).hits.length") == 2


def test_a_block_that_cannot_be_read_is_an_error_with_a_retry(device: Device) -> None:
    visit = device()
    publish(visit, HONGDA)
    visit.page.route("**/search/blocks/*", lambda route: route.fulfill(body=b"\x05damaged"))
    page = ask(visit, "宏达")
    expect(page.locator("#answer")).to_contain_text("这不是“未查到”")
    expect(page.locator("#answer .verdict.none")).to_have_count(0)
    visit.page.unroute("**/search/blocks/*")
    page.get_by_role("button", name="再试一次").click()
    expect(page.locator("#answer .verdict.listed")).to_contain_text(HONGDA)


MANY = [f"示例{chr(0x4E00 + number)}建筑有限公司" for number in range(34)]


@pytest.fixture
def many(device: Device) -> Page:
    visit = device()
    publish(visit, *MANY, years=(2024, 2025, 2026))
    return ask(visit, "建筑")


def test_a_long_answer_grows_by_the_reader_s_wish(many: Page) -> None:
    expect(many.locator("#answer .words")).to_have_text("34 家名称包含“建筑”")
    assert len(hits(many)) == 10
    many.get_by_role("button", name="再列 10 家").click()
    expect(many.locator("#answer .name")).to_have_count(20)
    expect(many.locator("#answer .name").nth(10)).to_be_focused()


def test_filters_count_narrow_and_live_in_the_address(many: Page) -> None:
    many.get_by_text("按地区、名单、年份筛选").click()
    filters = many.locator("#answer .narrow")
    expect(filters.locator("dd").first).to_have_text("示例市17演示市17")
    filters.get_by_role("link", name="2025年").click()
    expect(many.locator("#answer .words")).to_have_text("11 家名称包含“建筑”")
    assert "year=2025" in many.url
    many.locator("#answer .narrow").get_by_role("link", name="演示市").click()
    expect(many.locator("#answer .words")).to_have_text("6 家名称包含“建筑”")
    many.reload()
    expect(many.locator("#answer .words")).to_have_text("6 家名称包含“建筑”")
    many.go_back()
    expect(many.locator("#answer .words")).to_have_text("11 家名称包含“建筑”")
    many.locator("#answer .narrow").get_by_role("link", name="不限年份").click()
    expect(many.locator("#answer .words")).to_have_text("34 家名称包含“建筑”")


def test_a_year_is_a_word_too(device: Device) -> None:
    visit = device()
    publish(visit, *MANY, years=(2024, 2025, 2026))
    page = ask(visit, "建筑 2024年")
    expect(page.locator("#answer .words")).to_have_text("12 家与“建筑 2024年”相符")
    expect(page.locator("#answer")).to_contain_text("和年份一起相符")


def test_what_begins_as_asked_comes_before_what_contains_it(device: Device) -> None:
    visit = device()
    publish(visit, "示例云建筑有限公司", "云建筑示例有限公司", "云建筑")
    assert hits(ask(visit, "云建筑")) == ["云建筑", "云建筑示例有限公司", "示例云建筑有限公司"]


@pytest.mark.parametrize("whole", ["示例建筑有限公司", "示例建筑有限公司贰分公司"])
def test_a_whole_name_is_told_from_the_thousands_that_contain_it(device: Device, whole: str) -> None:
    visit = device()
    branches = [f"示例建筑有限公司{chr(0x4E00 + number % 61)}{chr(0x5200 + number % 701)}分公司" for number in range(2600)]
    publish(visit, *branches, "示例建筑有限公司", "示例建筑有限公司贰分公司")
    verdict = ask(visit, whole).locator("#answer .verdict.listed")
    expect(verdict).to_contain_text("名称完全一致")
    expect(verdict.get_by_role("link")).to_have_text(whole)


def test_nobody_found_says_what_was_searched_and_that_it_proves_nothing(four: Visit) -> None:
    page = ask(four, "晴空万里无云")
    scope = page.get_by_role("region", name="这次查了什么")
    expect(scope).to_contain_text("2026/11/20 12:00:00")
    expect(scope).to_contain_text("拖欠农民工工资失信联合惩戒对象名单")
    page.emulate_media(media="print")
    expect(scope).to_contain_text("本页不是无欠薪证明")
    expect(scope.get_by_role("link", name="信用中国")).to_be_visible()


def test_the_whole_journey_by_keyboard(device: Device) -> None:
    visit = device()
    publish(visit, *MANY)
    page = visit.open("/search/")
    page.locator("#q").focus()
    page.keyboard.type("建筑")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("找到 34 家")
    for _ in ("the button", "many at once", "the filters"):
        page.keyboard.press("Tab")
    expect(page.locator("#answer summary")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#answer .narrow a").first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#answer .words")).to_have_text("17 家名称包含“建筑”")


@pytest.mark.parametrize("query", ["建筑", "没有这样的名字", "示例丁建筑有限公司"])
def test_answers_are_accessible_and_fit_a_narrow_phone(device: Device, query: str) -> None:
    visit = device(320)
    publish(visit, *MANY)
    page = ask(visit, query)
    for summary in page.locator("#answer summary").all():
        summary.click()
    page.wait_for_load_state("networkidle")
    page.evaluate(AXE)
    assert [(it["id"], [node["html"] for node in it["nodes"]]) for it in page.evaluate(RUN, RULES)] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(SMALL) == []
    assert visit.complaints == []


COUNT = """async queries => {
  const counts = [];
  for (const query of queries) counts.push((await anxin.search(query, {all: true})).hits.length);
  return counts;
}"""


def test_every_part_of_every_text_is_found_among_thousands(device: Device) -> None:
    """So many that common grams are dealt out over several blocks."""
    chance, visit = Random(5), device()
    names = [f"示例{chr(0x4E00 + number % 61)}{chr(0x5200 + number % 701)}建筑有限公司" for number in range(2600)]
    codes = tuple("".join(chance.choices("0123456789ACX", k=18)) for _ in names)
    publish(visit, *names, codes=codes)
    texts = [*chance.sample(names, 40), *chance.sample(codes, 40), "有限公司", "公司建筑"]
    parts = [text[at : at + chance.randint(1, 12)] for text in texts for at in (0, chance.randrange(len(text)))]
    counts = touched(visit).evaluate(COUNT, parts)
    assert counts == [sum(part in name or part in code for name, code in zip(names, codes, strict=True)) for part in parts]
