"""Names of places as they begin a firm's name or stand before a department."""

from collections.abc import Iterable

LONGEST = 12
"""Characters of the longest name of a region that a firm is called after."""
NATIONAL = (
    "中国", "中建", "中铁", "中交", "中冶", "中电建", "中能建", "中核", "中化", "中航", "中石油", "中石化", "国家", "全国",
    "香港", "澳门", "台湾", "华东", "华北", "华南", "华中", "西南", "西北", "东北",
)  # fmt: skip
"""What stands at the head of a firm's name in a place's stead."""
WORDS = frozenset((
    "建安", "和平", "平安", "新城", "合作", "开发", "城关", "公安", "东方", "新民", "大安", "安康", "城区", "郊区",
    "矿区", "新区", "建设", "清河", "江北", "江南", "大方", "安定", "通道", "资源", "长安", "红旗", "向阳", "前进",
    "友好", "民主", "光明", "永安", "永和", "永丰", "太平", "兴安", "安居", "东风", "新华", "团结", "富民", "双江",
    "左权", "上街", "中站", "中原", "法库", "民和", "开平", "正定", "成安", "大同", "集安", "同心", "敦化", "开化",
    "从化", "化德", "天等", "平和", "和顺", "和政", "和静", "和硕", "和龙", "互助", "尚义", "崇义", "信义", "安义",
    "兴业", "同安", "同德", "共和", "达日",
))  # fmt: skip
"""Short names of counties that are words of their own, so that they show no place where they stand alone."""


class Gazetteer:
    """Knows where a place's name begins, or a word in its stead. `names` are full and short, in simplified characters."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset((*NATIONAL, *(name for name in names if len(name) > 1 and name not in WORDS)))

    def at(self, text: str, start: int) -> int:
        """Where the longest place name that begins at `start` ends; `start` itself where none does."""
        for end in range(min(len(text), start + LONGEST), start + 1, -1):
            if text[start:end] in self._names:
                return end
        return start

    def heads(self, text: str, start: int) -> bool:
        """Whether a place begins at `start`."""
        return self.at(text, start) > start
