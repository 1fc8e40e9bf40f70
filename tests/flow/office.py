"""A bureau that publishes to loopback, and an admin's desk that reads it: a data folder of its own, and the verbs."""

import io
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import openpyxl
from traces import inflated, summary_words

from scripts.__main__ import main
from scripts.bureau import serve
from scripts.normalise.codes import ALPHABET, uscc_ok

REPOSITORY = Path(__file__).parents[2]
DAY = "2026-11-20"
KEY = "5e" * 32
"""An id key like a real one, the same in every test, so that ids are too."""

REGIONS = """\
- {code: "100000", name: 全国, level: country}
- {code: "990000", name: 示例省, level: province, parent: "100000"}
- {code: "990100", name: 示例市, level: prefecture, parent: "990000"}
- {code: "990101", name: 示例区, level: county, parent: "990100"}
"""
BLACKLIST = "拖欠农民工工资失信联合惩戒对象名单"
COLUMNS = {
    "单位名称": "name",
    "统一社会信用代码": "uscc",
    "法定代表人": "representative",
    "决定文号": "number",
    "决定日期": "decided",
}

Table = Iterable[Iterable[str]]


@dataclass(frozen=True)
class Said:
    """What a verb printed, and its exit code."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Office:
    """`base` is the bureau's address, in whose `documents` a test publishes; `data` is the admin's folder."""

    folder: Path
    base: str

    @property
    def documents(self) -> Path:
        return self.folder / "documents"

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def publish(self, name: str, body: str | bytes) -> None:
        file = self.documents / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body.encode() if isinstance(body, str) else body)

    def withdraw(self, name: str) -> None:
        (self.documents / name).unlink()

    def declare(self, id: str, name: str, **keys: str) -> Path:
        """A source of the table in the document `name`. `keys` are YAML and replace or add to what most tests need."""
        reader = {".html": "html_table", ".csv": "csv"}.get(Path(name).suffix, "workbook")
        told = {
            "title": f"示例市 {BLACKLIST}",
            "publisher": '{name: 示例市人力资源和社会保障局, region: "990100"}',
            "register": "blacklist",
            "pull": f"{{url: {self.base}/{name}, local: true}}",
            "parse": f"{{with: {reader}}}",
            "columns": inline(COLUMNS),
        }
        file = self.data / "sources" / f"{id}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("".join(f"{key}: {value}\n" for key, value in {**told, **keys}.items()), "utf-8")
        return file

    def leading(self, name: str) -> str:
        """The `pull` of a source whose notices are what the page `name` links to."""
        return f"{{url: {self.base}/{name}, follow: {{links: a}}, local: true}}"

    def run(self, verb: str, *words: str, today: str = DAY, typed: str = "") -> Said:
        """A verb as typed at the desk, in this process."""
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err), patch.object(sys, "stdin", io.StringIO(typed)):
            code = _code(self.line(verb, *words, today=today))
        return Said(code, out.getvalue(), err.getvalue())

    def line(self, verb: str, *words: str, today: str = DAY) -> list[str]:
        output = ["--output", str(self.output)] if verb in ("build", "publish") else []
        return [*verb.split(), "--data", str(self.data), "--today", today, *output, *words]

    def start(self, verb: str, *words: str) -> subprocess.Popen[str]:
        """The verb as a process of its own."""
        line = [sys.executable, "-m", "scripts", *self.line(verb, *words)]
        return subprocess.Popen(line, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def pull(self, *sources: str, today: str = DAY) -> Said:
        """Pulls what must go well."""
        said = self.run("pull", *sources, today=today)
        assert said.code == 0, said
        return said

    def build(self, today: str = DAY) -> Said:
        said = self.run("build", today=today)
        assert said.code == 0, said
        return said

    def page(self, url: str) -> str:
        return (self.output / url.strip("/") / "index.html").read_text("utf-8")


def _code(line: list[str]) -> int:
    """The exit code, also where the line itself is refused."""
    try:
        return main(line)
    except SystemExit as stop:
        return int(stop.code or 0)


def inline(keys: Mapping[str, str]) -> str:
    """Keys and values as YAML in one line."""
    return f"{{{', '.join(f'{key}: {value}' for key, value in keys.items())}}}"


@contextmanager
def opened(folder: Path) -> Iterator[Office]:
    (folder / "documents").mkdir(parents=True)
    (folder / "data" / "private").mkdir(parents=True)
    (folder / "data" / "regions.yaml").write_text(REGIONS, "utf-8")
    (folder / "data" / "private" / "id.key").write_text(f"{KEY}\n", "utf-8")
    with serve(folder / "documents") as base:
        yield Office(folder, base)


def uscc(serial: int, kind: str = "91") -> str:
    """A unified social credit code of an invented place whose checks pass (GB 11714 inside, GB 32100 around)."""
    body = f"MA0D{serial:04d}"
    total = sum(int(letter, 36) * weight for letter, weight in zip(body, (3, 7, 9, 10, 5, 8, 4, 2), strict=True))
    stem = f"{kind}990101{body}{'0123456789X0'[11 - total % 11]}"
    return next(stem + last for last in ALPHABET if uscc_ok(stem + last))


def page(title: str, day: str, *tables: Table, body: str = "") -> str:
    """A bureau's page: its title, the day it was published, and tables whose first row is the header."""
    return (
        f'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="{day}"></head>'
        f"<body><h1>{title}</h1>{body}{''.join(map(html_table, tables))}<p>合成测试材料，单位均为虚构。</p></body></html>"
    )


def html_table(rows: Table) -> str:
    return f"<table>{''.join(f'<tr>{_cells(row)}</tr>' for row in rows)}</table>"


def _cells(row: Iterable[str]) -> str:
    return "".join(f"<td>{cell}</td>" for cell in row)


def index(*links: tuple[str, str]) -> str:
    return f"<!doctype html><meta charset=utf-8><ul>{''.join(f'<li><a href={url}>{text}</a>' for url, text in links)}</ul>"


def workbook(rows: Table, hidden: Table = ()) -> bytes:
    """An XLSX with one sheet, and a hidden one where there are rows for it."""
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    if hidden := list(hidden):
        sheet = book.create_sheet("底稿")
        sheet.sheet_state = "hidden"
        for row in hidden:
            sheet.append(list(row))
    body = io.BytesIO()
    book.save(body)
    return body.getvalue()


def csv(rows: Table) -> bytes:
    return "".join(f"{','.join(row)}\r\n" for row in rows).encode("gb18030")


def row(serial: int, name: str, *, number: str = "", decided: str = "2026-09-30") -> tuple[str, ...]:
    """A party of COLUMNS, with a representative that no other row has."""
    return (
        name,
        uscc(serial),
        REPRESENTATIVES[serial % len(REPRESENTATIVES)],
        number or f"示人社列字〔2026〕{serial}号",
        decided,
    )


REPRESENTATIVES = ("覃示例", "韦演示", "黄样例", "蒙示例", "闭演示")


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path; those of the search index as what is packed in them."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    known = summary_words(folder)
    return {file.relative_to(folder).as_posix(): inflated(file, known) for file in files}
