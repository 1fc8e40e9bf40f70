"""A source of notices in sentences, from the page to the portal: what is certain is shown with its sentence, the rest waits."""

from office import Office, index

PAGE = "<html><body><h1>{title}</h1><p>发布日期：{day}</p>{text}</body></html>"
LISTED = (
    "示例省示例壬劳务有限公司拖欠12名劳动者工资34万元，经示例区人力资源和社会保障局责令限期支付，"
    "逾期仍不支付，列入拖欠农民工工资失信联合惩戒名单。"
)
TWO_SUMS = (
    "示例省示例癸建筑有限公司拖欠8名劳动者工资9万元。示例省示例癸建筑有限公司拖欠劳动者工资21万元，被列入失信联合惩戒名单。"
)
TITLE = "示例市人力资源和社会保障局公布拖欠农民工工资失信联合惩戒名单"


def declare(office: Office, *pages: tuple[str, str]) -> None:
    for name, text in pages:
        office.publish(name, PAGE.format(title=TITLE, day="2026-10-14", text=f"<p>{text}</p>"))
    office.publish("index.html", index(*((f"/{name}", TITLE) for name, _ in pages)))
    office.declare(
        "shili",
        "a.html",
        pull=office.leading("index.html"),
        parse="{with: prose}",
        columns="{}",
        identity="[name]",
    )


def shown(office: Office) -> str:
    office.build(today="2026-11-20")
    return office.page("/registers/blacklist/")


def test_a_firm_that_a_sentence_lists_stands_on_the_portal_with_that_sentence(office: Office) -> None:
    declare(office, ("a.html", LISTED))
    assert office.run("pull").code == 0
    assert "示例壬劳务有限公司" in shown(office)
    stored = next((office.data / "notices/shili").iterdir()).read_text("utf-8")
    assert "workers: 12\n" in stored
    assert "quote: 示例省示例壬劳务有限公司拖欠12名劳动者工资34万元" in stored


def test_a_firm_with_two_sums_waits_for_a_person_and_is_shown_once_they_have_chosen(office: Office) -> None:
    declare(office, ("a.html", LISTED), ("b.html", TWO_SUMS))
    assert office.run("pull").code == 0
    assert "示例癸" not in shown(office)
    asked = office.run("review", "--list").out
    assert "示例癸建筑有限公司" in asked
    assert "the page says 9万元、21万元" in asked


def test_a_page_of_sentences_that_says_nothing_of_firms_says_why(office: Office) -> None:
    declare(office, ("a.html", "本市检查用人单位61户，立案7起，为1283名劳动者追回工资1937万元。"))
    said = office.run("pull")
    assert said.code == 1
    assert "the text gives totals and names no firm" in said.err
