"""Word documents for tests, written part by part: all synthetic."""

import io
import zipfile
from collections.abc import Mapping
from html import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{part}"/></Relationships>'
)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx(*blocks: str, namespace: str = W, part: str = "word/document.xml", prologue: str = "") -> bytes:
    """A document of these blocks, of which each is a paragraph or a table."""
    document = f'<w:document xmlns:w="{namespace}" xmlns:mc="mc" xmlns:wps="wps">{tag("body", *blocks)}</w:document>'
    return packed({"_rels/.rels": _RELATIONS.format(part=part), part: prologue + document})


def tag(name: str, *inside: str) -> str:
    return f"<w:{name}>{''.join(inside)}</w:{name}>"


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{escape(text)}</w:t></w:r>"


def paragraph(*runs: str, properties: str = "") -> str:
    """Runs are given as text, or as what `run` made."""
    inside = "".join(it if it.startswith("<") else run(it) for it in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def title(text: str) -> str:
    return paragraph(text, properties='<w:jc w:val="center"/>')


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{text if text.startswith('<') else paragraph(text)}</w:tc>"


def wide(text: str, columns: int) -> str:
    return cell(text, f'<w:gridSpan w:val="{columns}"/>')


def top(text: str) -> str:
    """The first of cells that are merged downwards."""
    return cell(text, '<w:vMerge w:val="restart"/>')


def below(text: str = "") -> str:
    """A cell that goes on from the one above it."""
    return cell(text, "<w:vMerge/>")


def row(*cells: str, properties: str = "") -> str:
    inside = "".join(it if it.startswith("<") else cell(it) for it in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"
