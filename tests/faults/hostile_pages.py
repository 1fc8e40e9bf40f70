"""Hostile web pages, CSV, JSON and PDF."""

import json
import zlib

from hostile import GOOD, HEADER, ID_NUMBER, MOBILE, WORKER, Files, hostile
from hostile_packed import LAUGHING, STEALING, noise

TITLE = "示例市2026年第二批拖欠农民工工资失信联合惩戒名单"


def line(*cells: object, tag: str = "td") -> str:
    return f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in cells)}</tr>"


def page(*lines: str, title: str = TITLE) -> str:
    body = f"<h1>{title}</h1><table>{''.join(lines)}</table>"
    return f"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>"


def listed(name: str, *others: object) -> str:
    """A sound list whose one party has this name."""
    return page(line(*HEADER, tag="th"), line(1, name, *(others or GOOD[2:])))


PAGES: Files = {
    "deep.html": lambda: "<html><body>" + "<div>" * 100_000 + "示例",
    "tables-unclosed.html": lambda: "<html><body>" + "<table><tr><td>示例" * 3_000,
    "table-unclosed.html": lambda: page(line(*HEADER), "<tr><td>1<td>" + "示例甲公司拖欠工资，" * 100_000),
    "colspan.html": lambda: page(*(line(*HEADER), '<tr><td colspan="99999">a</td></tr>' * 20_000)),
    "rowspan.html": lambda: page(line(*HEADER), '<tr><td rowspan="99999">a</td></tr>' * 20_000),
    "long-cell.html": lambda: listed("示" * 1_000_000),
    "long-attribute.html": lambda: page(f'<tr><td title="{"x" * 3_000_000}">甲</td></tr>'),
    "comment-unclosed.html": lambda: "<html><body><!-- " + "- <!--" * 200_000,
    "entities.html": lambda: f"<html><body>{'&amp;' * 500_000}</body></html>",
    "tags.html": lambda: "<html><body>" + "<b></i>" * 200_000,
    "brackets.html": lambda: "<html>" + "<" * 1_000_000,
    "script-only.html": "<!doctype html><html><body><script>list()</script><div id=app></div></body></html>",
    "refresh.html": '<html><head><meta http-equiv="refresh" content="0;url=file:///etc/passwd"></head><body></body></html>',
    "laughs.html": lambda: f"<?xml version='1.0'?>{LAUGHING}<html><body>&l9;</body></html>",
    "laughs.xml": lambda: f"<?xml version='1.0'?>{LAUGHING}<a>&l9;</a>",
    "xxe.xml": f"<?xml version='1.0'?>{STEALING}<a>&e;</a>",
    "nul.html": lambda: listed("示例甲\0建筑\0有限公司"),
    "page.xls": "<html><body><p>您访问的页面不存在</p></body></html>",
    "page.pdf": "<html><body><p>您访问的页面不存在</p></body></html>",
}

NAMES: Files = {
    "name-script.html": listed("&lt;script&gt;alert(1)&lt;/script&gt;示例甲有限公司"),
    "name-image.html": listed("&lt;img src=x onerror=alert(1)&gt;示例甲有限公司"),
    "name-template.html": listed("{{ config }}{% raw %}示例甲有限公司"),
    "name-right-to-left.html": listed("\u202e司公限有甲例示\u202c"),
    "name-homoglyphs.html": listed("示例А建筑有限公司"),
    "name-invisible.html": listed("示\u200b例\u2060甲\ufeff有限\U000e0041公司"),
    "name-long.html": listed("示例" * 9_000 + "有限公司"),
    "name-combining.html": listed("示例甲" + "\u0301" * 10_000 + "有限公司"),
    "name-formula.html": listed('=cmd|" /C calc"!A0'),
    "name-path.html": listed("../../../../etc/passwd"),
    "name-code.html": listed("'; DROP TABLE records; --"),
    "name-person.html": listed(WORKER, ID_NUMBER, 3, "2026-09-30"),
    "name-id-number.html": listed(ID_NUMBER),
    "name-mobile.html": listed(f"{WORKER} {MOBILE}", "", MOBILE, "2026-09-30"),
    "amount-mobile.html": listed("示例甲有限公司", GOOD[2], MOBILE, "2026-09-30"),
    "amount-endless.html": listed("示例甲有限公司", GOOD[2], "9" * 5_000, "2026-09-30"),
    "amount-exponent.html": listed("示例甲有限公司", GOOD[2], "1e999999999", "2026-09-30"),
    "date-none.html": listed("示例甲有限公司", GOOD[2], 1, "9999-99-99"),
    "title-long.html": page(line(*HEADER), line(*GOOD), title="示例" * 200_000),
}

COMMA = ",".join(map(str, HEADER))
ROW = ",".join(map(str, GOOD))

LISTS: Files = {
    "columns.csv": lambda: ",".join(str(number) for number in range(1_000_000)) + "\n1",
    "rows.csv": lambda: COMMA + "\n" + f"{ROW}\n" * 150_000,
    "quote-unclosed.csv": lambda: f'{COMMA}\n1,"' + "示例甲公司\n" * 200_000,
    "quotes.csv": lambda: f"{COMMA}\n" + '"' * 1_000_001,
    "nul.csv": f"{COMMA}\n{ROW}\n".replace("甲", "甲\0"),
    "long-cell.csv": lambda: f"{COMMA}\n1,{'x' * 1_000_000},1,1,1\n",
    "commas.csv": lambda: "," * 3_000_000,
    "uneven.csv": lambda: COMMA + "\n" + "".join("," * (number % 900) + "\n" for number in range(3_000)),
    "formula.csv": f'{COMMA}\n1,"=HYPERLINK(""http://example.org"",""a"")",1,1,1\n',
    "picture.csv": lambda: b"\x89PNG\r\n\x1a\n" + noise(900),
    "program.csv": lambda: b"MZ" + noise(900),
    "deep.json": lambda: "[" * 100_000,
    "deep-objects.json": lambda: '{"a":' * 100_000,
    "key-twice.json": '[{"单位名称": "示例甲有限公司", "单位名称": "示例乙有限公司", "文号": "1"}]',
    "not-a-number.json": '[{"单位名称": "示例甲有限公司", "欠薪金额": NaN, "人数": Infinity}]',
    "digits.json": lambda: f'[{{"单位名称": "示例甲有限公司", "欠薪金额": {"9" * 1_000_000}}}]',
    "values.json": lambda: "[" + "[]," * 3_000_000 + "[]]",
    "keys.json": lambda: json.dumps([{str(number): 1 for number in range(100_000)}]),
    "called.json": 'alert(document.cookie);//({"a": 1})',
    "cut.json": '[{"单位名称": "示例甲有限公司", "文',
}


def pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, it) for number, it in enumerate(objects, start=1))
    return b"%PDF-1.7\n" + body + b"trailer\n<</Root 1 0 R " + trailer + b">>\n%%EOF\n"


def stream(content: bytes, packed: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (packed, len(content), content)


CATALOG, PAGE = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>"
ONE_PAGE = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
PASSWORD = b"<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>" % (b"x" * 32, b"y" * 32)

PDFS: Files = {
    "noise.pdf": lambda: b"%PDF-1.7\n" + noise(5_000),
    "begin.pdf": b"%PDF-",
    "no-pages.pdf": lambda: pdf(CATALOG, b"<</Type/Pages/Kids[]/Count 0>>"),
    "cut.pdf": lambda: pdf(CATALOG, ONE_PAGE, PAGE, stream(b"BT (x) Tj ET"))[:120],
    "locked.pdf": lambda: pdf(CATALOG, ONE_PAGE, PAGE, stream(b""), PASSWORD, trailer=b"/Encrypt 5 0 R/ID[(a)(b)]"),
    "endless-pages.pdf": lambda: pdf(CATALOG, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99>>"),
    "many-pages.pdf": lambda: pdf(CATALOG, b"<</Type/Pages/Kids[" + b"3 0 R " * 20_000 + b"]/Count 20000>>", PAGE, stream(b"")),
    "bomb.pdf": lambda: pdf(CATALOG, ONE_PAGE, PAGE, stream(zlib.compress(b"0 0 m " * 10_000_000), b"/Filter/FlateDecode")),
    "lines.pdf": lambda: pdf(CATALOG, ONE_PAGE, PAGE, stream(zlib.compress(b"0 0 m 9 9 l S " * 500_000), b"/Filter/FlateDecode")),
    "script.pdf": lambda: pdf(
        CATALOG.replace(b">>", b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>"), ONE_PAGE, PAGE, stream(b"")
    ),
    "objects.pdf": lambda: pdf(CATALOG, ONE_PAGE, PAGE, b"[" * 100_000),
    "pdf.doc": lambda: pdf(CATALOG, ONE_PAGE, PAGE, stream(b"")),
}

PAGED = hostile(PAGES | NAMES | LISTS | PDFS)
