"""DOCX bytes → the tree of what a person reads in it: changes accepted, and nothing that isn't shown on paper.

Not python-docx: it leaves out inserted text, content controls and text boxes, and shows what is hidden.
"""

import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from scripts.parse import archive
from scripts.parse.limits import Unreadable

XML_BYTES = 12_000_000
"""Of the part that holds the text; a notice of a hundred pages has one million."""

_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OLE = b"\xd0\xcf\x11\xe0"
_BROKEN = (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, KeyError, ValueError, OSError, EOFError, NotImplementedError)
"""What zipfile and lxml raise on a damaged file."""

_UNSEEN = ("del", "moveFrom", "Fallback", "rt")
"""Deleted and moved text, the second copy of every text box, and the reading printed above characters."""
_WATCHED = [f"{{*}}{tag}" for tag in ("tr", "r", *_UNSEEN)]
_ROW_GONE = ("del", "hidden")
_WRAPPERS = {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"}
_OFF = {"0", "false", "off"}


def body(document: bytes) -> etree._Element:
    """The element `body` of the document. Raises Unreadable where the file is damaged, locked or no Word document."""
    if document.startswith(_OLE) and _LOCKED in document:
        raise Unreadable("the document is locked with a password: ask its publisher for one that is open")
    try:
        with archive.opened(document, "document") as parts:
            root = _xml(parts, _main_part(parts))
    except _BROKEN as error:
        raise Unreadable(f"the document is damaged or no Word document ({error}): save it anew as .docx") from error
    found = next((element for element in root if name(element) == "body"), None)
    if found is None:
        raise Unreadable("the document holds no text part: open it and save it anew as .docx")
    _prune(found)
    return found


def name(element: etree._Element) -> str:
    """The tag without its namespace: Word writes one of two, by whether the file is strict."""
    return str(element.tag).rpartition("}")[2]


def value(element: etree._Element, attribute: str = "val") -> str | None:
    return next((str(said) for key, said in element.items() if str(key).rpartition("}")[2] == attribute), None)


def setting(element: etree._Element, *path: str) -> etree._Element | None:
    """The element at the end of a path of tags, such as ("tcPr", "gridSpan"); None where it isn't set."""
    found: etree._Element | None = element
    for step in path:
        found = next((child for child in found if name(child) == step), None) if found is not None else None
    return found


def children(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Children with this tag, also those that stand in a content control or an accepted change."""
    for child in element:
        if name(child) == tag:
            yield child
        elif name(child) in _WRAPPERS:
            yield from children(child, tag)


def _main_part(parts: zipfile.ZipFile) -> str:
    """Word's own web edition calls it word/document2.xml: only the relations say which it is."""
    relations = _xml(parts, "_rels/.rels")
    targets = (value(it, "Target") for it in relations if (value(it, "Type") or "").endswith("/officeDocument"))
    return (next(targets, None) or "word/document.xml").lstrip("/")


def _xml(parts: zipfile.ZipFile, part: str) -> etree._Element:
    if parts.getinfo(part).file_size > XML_BYTES:
        raise Unreadable(f"the document's text has more than {XML_BYTES // 1_000_000} MB: no notice is so long")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    root = etree.fromstring(parts.read(part), parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable(f"the document's part {part!r} declares entities, which Word never does")
    return root


def _prune(root: etree._Element) -> None:
    for element in [it for it in root.iter(*_WATCHED) if _is_unseen(it)]:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def _is_unseen(element: etree._Element) -> bool:
    tag = name(element)
    if tag == "tr":
        return any(setting(element, "trPr", gone) is not None for gone in _ROW_GONE)
    if tag == "r":
        vanish = setting(element, "rPr", "vanish")
        return vanish is not None and value(vanish) not in _OFF
    return tag in _UNSEEN
