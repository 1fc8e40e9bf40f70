"""What columns are called in published lists, and what nobody should take for something else."""

import pytest

from scripts.normalise import aliases

KNOWN = {
    "name": "单位名称 企业名称 当事人 当事人名称 用人单位名称 行政相对人名称 政行对人名称 对象名称 被处罚单位 公司名称",
    "uscc": "统一社会信用代码 社会信用代码 行政相对人代码_1（统一社会信用代码） 统一社会信用代码/组织机构代码",
    "organisation_code": "组织机构代码 组织结构代码",
    "registration_no": "工商注册号 营业执照注册号",
    "representative": "法定代表人 法定代表人姓名 法定代表人（负责人） 法人代表 企业法定代表人 经营者姓名",
    "kind": "行政相对人类别 当事人类型",
    "address": "住所 单位地址 注册地址",
    "number": "文号 决定书文号 行政处罚决定书文号 原列入决定文号 處分字號",
    "decided": "列入日期 处罚决定日期 作出处罚决定日期 认定时间",
    "authority": "认定部门 处罚机关 作出决定机关 执法单位",
    "place": "所属县区 欠薪发生地 用工所在地 地区",
    "project": "项目名称 工程名称 欠薪项目",
    "workers": "人数 涉及人数 劳动者人数 拖欠农民工人数（人）",
    "amount": "欠薪金额（万元） 涉及金额 拖欠农民工工资金额（元） 拖欠工资 拖欠工资总额",
    "fine": "罚款金额（万元） 处罚金额 罰鍰金額",
    "violation": "违法行为类型 主要违法事实 列入事由 处罚是由 案由",
    "until": "公示截止期 公示截止日期 处罚有效期",
    "grade": "评价等级 诚信等级",
    "year": "年度 评价年度",
}


@pytest.mark.parametrize(("target", "name"), [(target, name) for target, names in KNOWN.items() for name in names.split()])
def test_a_column_is_known_by_its_name(target: str, name: str) -> None:
    assert aliases.target(name) == target


@pytest.mark.parametrize(
    "name",
    ["序号", "法定代表人证件号码", "联系电话", "处罚机关统一社会信用代码", "数据来源单位", "发布日期", "备注", "列7"],
)
def test_some_columns_are_left_out_for_a_reason(name: str) -> None:
    assert aliases.target(name) is None
    assert aliases.left_out(name)


@pytest.mark.parametrize(
    "name",
    [
        "施工单位",
        "建设单位",
        "处罚单位",
        "没收金额",
        "金额",
        "工资总额",
        "已支付金额",
        "处罚内容",
        "类别",
        "欠薪",
        "处罚",
        "示例甲有限公司",
        "",
    ],
)
def test_what_may_mean_several_things_is_not_understood(name: str) -> None:
    assert aliases.target(name) is None
    assert aliases.left_out(name) is None
