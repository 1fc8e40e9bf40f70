"""A source of channels, from its page to the directory: nothing is published before a person agreed, and then as not dialled."""

import yaml
from office import Office
from traces import traces

URL = "phones.html"
PAGE = """<!doctype html><meta charset="utf-8"><title>示例市拖欠工资投诉举报电话</title>
<h1>示例市拖欠工资投诉举报电话</h1><p>示例市劳动保障监察支队投诉电话：{city}</p><p>示例区劳动保障监察大队投诉电话：{county}</p>"""
CITY, COUNTY = "0900-2000001", "0900-2000002"


def publish(office: Office, city: str = CITY, county: str = COUNTY) -> None:
    office.publish(URL, PAGE.format(city=city, county=county))


def declare(office: Office) -> None:
    publish(office)
    office.declare("phones", URL, register="channels", parse="{with: prose}", columns="{}", title="示例市投诉电话")


def test_what_a_page_gives_is_asked_and_not_published(office: Office) -> None:
    declare(office)
    said = office.pull()
    assert "phones: 2 channels read, 0 in the directory, 2 new questions" in said.out
    office.build()
    assert not [page for page in (office.output / "channels").rglob("*.html") if CITY in page.read_text("utf-8")]
    asked = office.run("review", "--list").out
    assert f"示例区劳动保障监察大队投诉电话：{COUNTY}" in asked
    assert "A channel that the directory does not have." in asked


def test_what_a_person_accepts_stands_as_not_dialled_with_its_source(office: Office) -> None:
    declare(office)
    office.pull()
    office.run("review", typed="a\nr\n")
    office.build()
    kept = yaml.safe_load((office.data / "channels/990000-reviewed.yaml").read_text("utf-8"))
    assert [(it.get("status", "unverified"), it["source"]["url"]) for it in kept] == [("unverified", f"{office.base}/{URL}")]
    page = office.page(f"/channels/{kept[0]['place']}/")
    assert "按公开资料核对，未拨打" in page
    assert kept[0]["phones"][0] in page
    assert office.run("check").code == 0


def test_nothing_is_asked_twice(office: Office) -> None:
    declare(office)
    office.pull()
    office.run("review", typed="a\nr\n")
    assert "new questions" not in office.pull(today="2026-11-21").out


def test_an_answer_can_be_taken_back(office: Office) -> None:
    declare(office)
    office.pull()
    office.run("review", typed="a\nu\nd\nd\n")
    assert office.run("review", "--list").out.startswith("2 questions")
    office.build()
    assert not [page for page in (office.output / "channels").rglob("*.html") if "0900-200000" in page.read_text("utf-8")]


def test_a_changed_number_is_asked_and_the_old_one_closes_only_when_accepted(office: Office) -> None:
    declare(office)
    office.pull()
    office.run("review", typed="a\na\n")
    publish(office, county="0900-2000009")
    assert "2 new questions" in office.pull(today="2026-11-21").out
    office.build(today="2026-11-21")
    assert COUNTY in office.page("/channels/990101/")
    office.run("review", typed="a\na\n", today="2026-11-21")
    office.build(today="2026-11-21")
    page = office.page("/channels/990101/")
    assert "0900-2000009" in page
    assert f"（{COUNTY}）：已经停用" in page
    assert f"tel:{COUNTY.replace('-', '')}" not in page


def test_a_page_without_numbers_is_a_failure_and_asks_nothing(office: Office) -> None:
    declare(office)
    office.pull()
    office.run("review", typed="a\na\n")
    office.publish(
        URL, "<!doctype html><meta charset=utf-8><title>机构简介</title><p>本单位负责劳动保障监察工作，地址在示例路1号。</p>"
    )
    said = office.run("pull", today="2026-11-21")
    assert said.code == 1
    assert "no rows were read; the last good data is kept" in said.err
    assert office.run("review", "--list").out.startswith("Nothing waits")


def test_trying_shows_what_would_be_asked(office: Office) -> None:
    declare(office)
    said = office.run("try", "phones")
    assert said.code == 0
    assert f"990101 · 示例区劳动保障监察大队 · {COUNTY}" in said.out
    assert not (office.data / "review").exists()


def test_columns_mean_nothing_for_channels(office: Office) -> None:
    publish(office)
    office.declare("phones", URL, register="channels", columns="{单位: name}")
    said = office.run("pull")
    assert said.code == 65
    assert "columns: means nothing for channels" in said.err


def test_a_source_of_channels_covers_no_place(office: Office) -> None:
    declare(office)
    office.pull()
    office.build()
    assert traces(office.output, ['["990100","示例市",false'])
    assert 'href="/channels/"' in office.page("/sources/phones/")


TYPED = """- id: 990100-labour-inspection
  kind: labour_inspection
  name: 示例市劳动保障监察支队
  place: "990100"
  phones: ["{phone}"]
  source: {{url: "{url}", title: 示例市拖欠工资投诉举报电话}}
"""


def test_a_typed_number_that_its_page_withdrew_closes_when_accepted(office: Office) -> None:
    folder = office.data / "channels"
    folder.mkdir(exist_ok=True)
    (folder / "typed.yaml").write_text(TYPED.format(phone="0900-2000003", url=f"{office.base}/{URL}"), "utf-8")
    declare(office)
    office.pull()
    office.run("review", typed="a\na\na\n")
    office.build()
    assert office.run("check").code == 0
    page = office.page("/channels/990100/")
    assert "（0900-2000003）：已经停用" in page
    assert "tel:09002000003" not in page
