"""A data folder of any size, invented from end to end: employers called 示例…, in places whose codes begin with 99."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from scripts.model import Capture, Decision, Notice, Party, Project, Record, Representative, SnapshotRef
from scripts.model.desk import Good
from scripts.normalise import codes
from scripts.store import Data

DAY = "2026-11-20"
A_NOTICE = 25
"""Records of one notice."""
PLACES = {"990100": "示例市", "990200": "演示市", "990300": "样例市", "990400": "虚构市"}
COUNTIES = ("东区", "西区", "南县")
BRAND = "安邦昌达德恒宏华嘉建金凯力隆明瑞盛泰通祥信兴旭亚永裕源远中正卓"
TRADES = ("建筑劳务", "建设工程", "装饰工程", "市政园林", "餐饮管理", "服饰", "电子科技", "物业服务")
FORMS = ("有限公司", "有限责任公司", "股份有限公司", "集团有限公司")
SOURCE = """\
title: {name}拖欠农民工工资失信联合惩戒名单
publisher: {{name: {name}人力资源和社会保障局, region: "{code}"}}
register: blacklist
pull: {{path: inbox/*.csv}}
parse: {{with: csv}}
columns: {{单位名称: name}}
"""


def write(root: Path, public: Path, count: int) -> Data:
    """Fills `root` with `count` records that all stand on DAY. The same count gives the same bytes."""
    (root / "sources").mkdir(parents=True)
    (root / "regions.yaml").write_text("\n".join(regions()) + "\n", "utf-8")
    data = Data(root, public)
    for code, name in PLACES.items():
        (root / "sources" / f"{source(code)}.yaml").write_text(SOURCE.format(name=name, code=code), "utf-8")
        data.write_capture(source(code), Capture(last_good=Good(day=DAY, rows=count)))
    for notice in notices(count):
        data.write_notice(notice)
    return data


def regions() -> Iterator[str]:
    yield '- {code: "990000", name: 示例省, level: province}'
    for code, name in PLACES.items():
        yield f'- {{code: "{code}", name: {name}, level: prefecture, parent: "990000"}}'
        for number, county in enumerate(COUNTIES, 1):
            yield f'- {{code: "{county_code(code, number)}", name: {name[:2]}{county}, level: county, parent: "{code}"}}'


def notices(count: int) -> Iterator[Notice]:
    chance = Random(count)
    for first in range(0, count, A_NOTICE):
        code = list(PLACES)[first // A_NOTICE % len(PLACES)]
        day = f"{2025 + first % 2}-{1 + first // A_NOTICE % 10:02}-{1 + first % 28:02}"
        records = tuple(record(number, code, day, chance) for number in range(first, min(first + A_NOTICE, count)))
        yield Notice(
            id=f"{source(code)}/{day}-n{first:06}",
            title=f"{PLACES[code]}拖欠农民工工资失信联合惩戒名单（合成 {first}）",
            register="blacklist",
            authority=f"{PLACES[code]}人力资源和社会保障局",
            region=code,
            published=day,
            url=f"https://rsj.example.org/{first}.html",
            snapshot=SnapshotRef(sha256="ab" * 32, fetched=f"{day}T03:00:00+08:00", media="text/csv", parser="csv/1"),
            records=records,
        )


def record(number: int, place: str, day: str, chance: Random) -> Record:
    name = f"示例{''.join(chance.choices(BRAND, k=chance.randint(2, 4)))}{chance.choice(TRADES)}{chance.choice(FORMS)}"
    head = Representative(name=f"示例{chance.choice(BRAND)}", role="法定代表人")
    return Record(
        id=f"r{number:013}",
        party=Party(name=name, kind="organisation", uscc=uscc(place, number), representative=head, address=f"示例路{number}号"),
        decision=Decision(kind="listing", number=f"示人社监列字〔{day[:4]}〕{number}号", date=day),
        place=county_code(place, 1 + number % len(COUNTIES)),
        project=Project(name=f"示例花园{number}期"),
        workers=chance.randint(1, 300),
        amount=f"{chance.randint(10_000, 9_000_000)}.00",
        facts=f"合成演示：该单位拖欠工资，经责令限期支付，逾期仍不支付（第{number}号）。",
        at=f"line={2 + number % A_NOTICE}",
    )


def source(code: str) -> str:
    return f"bench-{code}"


def county_code(place: str, number: int) -> str:
    return f"{place[:4]}{number:02}"


def uscc(place: str, number: int) -> str:
    """A credit code whose checks pass; no firm has it, for no place has a code from 99."""
    body = f"MA{number:06}"
    organisation = next(body + check for check in "0123456789X" if codes.organisation_code_ok(body + check))
    head = f"91{place}{organisation}"
    return next(head + check for check in codes.ALPHABET if codes.uscc_ok(head + check))
