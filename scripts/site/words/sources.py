"""How a publisher's document is read: what a column is taken as, where a value stands, how many rows are good."""

import re
from collections.abc import Mapping

TARGET: Mapping[str, str] = {
    "name": "当事人名称",
    "kind": "当事人类别",
    "role": "当事人身份",
    "uscc": "统一社会信用代码",
    "organisation_code": "组织机构代码",
    "registration_no": "注册号",
    "representative": "法定代表人或负责人",
    "address": "地址",
    "number": "决定文号",
    "decided": "决定日期",
    "authority": "决定机关",
    "place": "欠薪发生地",
    "project": "项目",
    "workers": "涉及人数",
    "amount": "拖欠金额",
    "fine": "罚款",
    "violation": "违法类型",
    "until": "公示截止日期",
    "grade": "等级",
    "year": "年度",
}
"""What a publisher's column is taken as."""

PLACES: Mapping[str, str] = {
    "page": "第{}页",
    "table": "第{}张表",
    "row": "第{}行",
    "line": "第{}行",
    "sheet": "第{}个工作表",
    "cell": "单元格{}",
}


def at_words(at: str | None) -> str | None:
    """`table=1;row=3` → 第1张表第3行."""
    if not at:
        return None
    if match := re.fullmatch(r"char=(\d+),(\d+)", at):
        return f"正文第{match[1]}至{match[2]}字"
    pairs = (part.partition("=") for part in at.split(";"))
    return "".join(PLACES.get(name, "{}").format(value) for name, _, value in pairs)


def expected(least: int, most: int | None, may_be_empty: bool) -> str:
    """How many rows a good capture of a source has."""
    if may_be_empty:
        return "可能为空"
    return f"预期 {least} 至 {most} 行" if most else f"预期不少于 {least} 行"


def is_chinese(text: str) -> bool:
    """Whether a reader of the pages can read it: admins may note their reasons in English."""
    return re.search("[\u4e00-\u9fff]", text) is not None
