"""Personal data in every kind of document: it stays in the raw snapshot, and is in no other byte that is written."""

import json
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import quote

import pytest
import word_inputs as word
from office import BLACKLIST, COLUMNS, Office, Said, contents, csv, index, inline, page, row, uscc, workbook
from pdf_inputs import Sheet, pdf
from traces import unpacked

from scripts.normalise.codes import uscc_ok
from scripts.rules.private import CHECKS, WEIGHTS, is_bank_card, is_id_number


def id_number(place: str, born: str, serial: str) -> str:
    """An ID number that nobody has: its check passes, its place was never given out."""
    stem = f"{place}{born}{serial}"
    return stem + CHECKS[sum(weight * int(digit) for weight, digit in zip(WEIGHTS, stem, strict=False)) % 11]


def like_a_firm(place: str, born: str) -> str:
    """An ID number that passes the check of a firm's code too, as every thirtieth does."""
    numbers = (id_number(place, born, f"{serial:03d}") for serial in range(1000))
    return next(number for number in numbers if uscc_ok(number))


ID = id_number("529999", "19700101", "123")
ID_LIKE_A_FIRM = like_a_firm("529999", "19700102")
MOBILE = "19900000001"
CARD = next(card for last in range(10) if is_bank_card(card := f"620000000000000000{last}"))
PERSON, TRADER, WORKER = "司马演样", "欧阳示样", "尉迟演样"
HOME = "示例市示例区示例村9组99号"
SECRETS = (ID, ID_LIKE_A_FIRM, MOBILE, CARD, PERSON, TRADER, WORKER, HOME)

FACTS = f"家住{HOME}的劳动者{WORKER}（身份证{ID}，电话{MOBILE}，卡号{CARD}）反映拖欠工资"
KINDS = "{kind: {单位: organisation, 个体工商户: sole_trader, 自然人: person}}"
TOLD = {**COLUMNS, "类别": KINDS, "住所": "address", "违法事实": "violation"}
DECIDED = ("示人社列字〔2026〕7号", "2026-09-30")
FIRM = row(1, "示例甲建筑劳务有限公司")
ROWS = (
    (*FIRM, "单位", "示例路1号", FACTS),
    (PERSON, ID, "", *DECIDED, "自然人", HOME, "直接责任人员"),
    (f"{PERSON}{ID}", ID_LIKE_A_FIRM, "", *DECIDED, "自然人", HOME, FACTS),
    (f"示例早餐店（{TRADER}）", uscc(2, "92"), TRADER, "示人社列字〔2026〕8号", "2026-09-30", "个体工商户", HOME, "拖欠工资"),
)  # fmt: skip
TITLE = f"关于将{PERSON}（{ID}）等列入{BLACKLIST}的公告"
HIDDEN = f'<div style="display:none">{ID} {MOBILE} {PERSON} {TRADER} {FACTS}</div><!-- {ID_LIKE_A_FIRM} {HOME} -->'


class Told(NamedTuple):
    """A document that tells too much, and how a source reads it."""

    name: str
    body: str | bytes
    reader: str = ""
    columns: str = inline(TOLD)


TABLE = [tuple(TOLD), *ROWS]
WORD_ROWS = [word.row(*cells) for cells in TABLE]
SENTENCES = (
    f"{FIRM[0]}拖欠12名劳动者工资34万元，经示例市人力资源和社会保障局责令限期支付，逾期仍不支付，"
    f"于2026年9月30日被列入拖欠农民工工资失信联合惩戒名单。{FACTS}。公民{PERSON}（身份证号码{ID_LIKE_A_FIRM}，住{HOME}）拖欠工资。"
)


def sheet() -> Sheet:
    """The table on a wide page; its cells are broken into short lines, as on paper."""
    made, each = Sheet(width=1600), 1500 / len(TOLD)
    made.text(700, 40, TITLE[:40])
    rows = [["\n".join(cell[at : at + 14] for at in range(0, len(cell), 14)) for cell in cells] for cells in TABLE]
    made.table([50 + each * column for column in range(len(TOLD) + 1)], 100, rows)
    return made


DOCUMENTS: Mapping[str, Told] = {
    "a page, its title and what it hides": Told("a.html", page(TITLE, "2026-10-14", TABLE, body=HIDDEN)),
    "a workbook with a hidden sheet": Told("a.xlsx", workbook([(TITLE,), *TABLE], hidden=TABLE)),
    "a file of commas": Told("a.csv", csv(TABLE)),
    "a Word document": Told("a.docx", word.docx(word.title(TITLE), word.paragraph(FACTS), word.table(*WORD_ROWS)), "docx_table"),
    "a PDF": Told("a.pdf", pdf(sheet()), "pdf_table"),
    "JSON": Told("a.json", json.dumps([dict(zip(TOLD, cells, strict=True)) for cells in ROWS]), "json"),
    "sentences": Told("a.html", page(TITLE, "2026-10-14", body=f"<p>{SENTENCES}</p>{HIDDEN}"), "prose", "{}"),
}


SNAPSHOTS = ("private/snapshots/", "private/http/")
"""Raw bytes, and the addresses they came from."""


def leaks(office: Office) -> list[tuple[str, str]]:
    """Secrets with the files that hold them; raw snapshots are what they are."""
    written = {f"data/{name}": body for name, body in contents(office.data).items() if not name.startswith(SNAPSHOTS)}
    written |= {f"output/{name}": body for name, body in contents(office.output).items()}
    spellings = {secret: {secret.encode(), quote(secret).encode()} for secret in SECRETS}
    return [
        (secret, name)
        for name, body in written.items()
        for secret, spelled in spellings.items()
        if any(spelling in part + name.encode() for part in unpacked(body) for spelling in spelled)
    ]


def test_the_seeds_are_what_they_pretend() -> None:
    assert all(map(is_id_number, (ID, ID_LIKE_A_FIRM)))
    assert uscc_ok(ID_LIKE_A_FIRM)
    assert is_bank_card(CARD)


def read(office: Office, document: Told) -> Said:
    """A run over an index that leads to the document, and the site built from it."""
    office.publish(document.name, document.body)
    office.publish("index.html", index((f"/{quote(document.name)}", TITLE)))
    reader = {"parse": f"{{with: {document.reader}}}"} if document.reader else {}
    office.declare("shili", document.name, columns=document.columns, pull=office.leading("index.html"), **reader)
    said = office.run("pull")
    office.build()
    return said


@pytest.mark.parametrize("case", DOCUMENTS)
def test_nobody_private_is_in_any_byte_but_the_snapshots(office: Office, case: str) -> None:
    said = read(office, DOCUMENTS[case])
    assert said.code in (0, 2)
    listed = office.run("review", "--list")
    office.run("check")
    assert FIRM[0] in office.page("/registers/blacklist/")
    assert leaks(office) == []
    assert not [secret for secret in SECRETS for words in (said, listed) if secret in words.out + words.err]


@pytest.mark.parametrize("secret", [PERSON, ID])
def test_a_document_whose_address_names_somebody_is_not_taken(office: Office, secret: str) -> None:
    said = read(office, Told(f"{secret}.html", page(f"2026年{BLACKLIST}", "2026-10-14", TABLE)))
    assert said.code == 2
    assert "drop the document by `path:` under another name" in said.err
    assert {name for _, name in leaks(office)} == {"data/captures/shili.yaml"}, "a run has to know what it asked"


def test_a_representative_stands_on_the_page_of_the_employer_and_nowhere_else(office: Office) -> None:
    office.publish("a.html", page(f"2026年第一批{BLACKLIST}", "2026-10-14", [COLUMNS, FIRM]))
    office.declare("shili", "a.html")
    office.pull()
    office.build()
    holding = [name for name, body in contents(office.output).items() if FIRM[2].encode() in body]
    assert len(holding) == 1
    assert holding[0].startswith("employers/")
