"""What is shown of an employer that was found, in files of a few employers; and, for filters, where and when, of many together.

Their addresses stay, so that what a block led to yesterday is looked up in today's data: who is gone is in no summary.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from scripts.site.search.entries import Entry
from scripts.site.search.form import Written, deflated, number, numbers
from scripts.site.search.numbers import Numbered
from scripts.site.search.places import Table

ABOUT, FACETS = 12, 2_000
"""Employers of one file, about. Ten hits are ten files of summaries, and each must be small."""
YEARS = 8
"""How many years back from the newest one are told apart."""
EPOCH = date(2000, 1, 1)
"""From which last days are counted; theme/static/js/shelf.js has the same."""
WORDS = (
    "个体工商户商行酒店娱乐传媒广告医疗教育培训农业生态旅游养殖种植矿业煤业能源新材料纺织制衣鞋业服饰食品家具五金机械制造"
    "花园小区安置房学校医院广场产业园住宅楼厂房道路改造提升项目一期二期标段号楼"
    "塑料制品汽车销售物流运输贸易商贸电子商务信息技术网络科技电子科技环保科技科技发展文化投资实业置业房地产开发企业管理餐饮管理"
    "咨询服务人力资源物业服务水利水电电力公路工程路桥工程交通消防工程防水工程保温地基基础工程土石方钢结构门窗幕墙机电设备安装"
    "建材混凝土劳务服务劳务分包建筑劳务园林绿化市政园林工程市政工程建筑设计建筑安装工程建筑装饰装修工程装饰工程建筑工程建设工程"
    "经营部服务部有限责任公司股份有限公司集团有限公司分公司有限公司"
)
"""What names are made of. Every file of summaries leans on it and changes when it does. The most frequent stand last."""


def words(places: Table) -> Written:
    """What summaries are deflated against, as a file of its own (a preset dictionary, RFC 1950): provinces, then `WORDS`."""
    return Written(("".join(name for code, name, *_ in places if code.endswith("0000")).encode() + WORDS.encode(),))


def files(found: Sequence[Numbered], bits: int, known: Written) -> Iterator[tuple[str, bytes]]:
    """A file for each value of the upper bits, also where nobody is: a file that is not there is then always an error."""
    for shelf, some in _shelves(found, bits, ABOUT).items():
        yield f"/search/about/{bits}/{shelf}.bin", deflated(*summaries(some), known=known.columns[0])
    for shelf, some in _shelves(found, bits, FACETS).items():
        yield f"/search/facets/{bits}/{shelf}.bin", deflated(*facets(some))


def shift(count: int, bits: int, together: int) -> int:
    """By how many bits a number is shifted to say which file: files double when employers have, numbers stay."""
    return bits - 1 - min(bits - 1, max(0, (count // together).bit_length() - 1))


def _shelves(found: Sequence[Numbered], bits: int, together: int) -> Mapping[int, Sequence[Numbered]]:
    by = shift(len(found), bits, together)
    shelves: dict[int, list[Numbered]] = defaultdict(list)
    for one in found:
        shelves[one[0] >> by].append(one)
    return {shelf: shelves[shelf] for shelf in range(max((1 << bits - 1) >> by, max(shelves, default=0) + 1))}


def summaries(found: Sequence[Numbered]) -> tuple[bytes, ...]:
    """Numbers; what names are made of; what is as good as random.

    Each a column after the other, since what is alike then stands side by side: numbers as steps, last days from `EPOCH` and 0
    where there is none, how many listings, registers; places, names, other names, head offices, projects; codes and ids. A text
    is a line, and several of one employer are parted by tabs.
    """
    known = [entry for _, entry in found]
    days = numbers((date.fromisoformat(entry.until) - EPOCH).days if entry.until else 0 for entry in known)
    counts = days + numbers(entry.count for entry in known) + bytes(entry.registers for entry in known)
    spoken = _lines([(one.where, one.name, _tabbed(one.others), one.head, _tabbed(one.projects)) for one in known])
    return number(len(found)) + _steps(found) + counts + spoken, _lines([(_tabbed(one.codes), one.id) for one in known])


def _steps(found: Sequence[Numbered]) -> bytes:
    return numbers([after - before for before, after in pairwise((0, *(who for who, _ in found)))])


def _tabbed(texts: Iterable[str]) -> str:
    return "\t".join(map(_line, texts))


def _lines(rows: Sequence[Sequence[str]]) -> bytes:
    """Column by column. Its length comes first."""
    text = "\n".join("\n".join(column) for column in zip(*rows, strict=True)).encode()
    return number(len(text)) + text


def _line(text: str) -> str:
    """YAML may hold tabs and ends of lines."""
    return " ".join(text.split())


def facets(found: Sequence[Numbered]) -> tuple[bytes, ...]:
    """How many; their numbers, as steps; the three levels of the place; registers; the newest year, from 2000; the others."""
    columns = zip(*(_facets(entry) for _, entry in found), strict=True) if found else ()
    return number(len(found)) + _steps(found), *map(bytes, columns)


def _facets(entry: Entry) -> tuple[int, int, int, int, int, int]:
    """The last is a set of bits: bit n is a decision n years before the newest."""
    place, newest = int(entry.place), max(entry.years, default=2000)
    years = sum(1 << newest - year for year in set(entry.years) if newest - year < YEARS)
    return place // 10_000, place // 100 % 100, place % 100, entry.registers, newest - 2000, years
