"""Authorities: one office under several spellings, and offices that only look alike."""

import pytest

from scripts.rules import authorities


@pytest.mark.parametrize(("left", "right"), [
    ("示例市人社局", "示例市人力资源和社会保障局"),
    ("示例市人力资源社会保障局", "示例市人力资源与社会保障局"),
    ("示例省人社厅", "示例省人力资源和社會保障廳"),
    ("港北区人社局", "贵港市港北区人力资源和社会保障局"),
    ("贵港市港北区人社局", "广西壮族自治区贵港市港北区人社局"),
    ("示例市劳动保障监察支队", "示例市劳动监察大队"),
    ("广州市人社局", "广州市人力资源和社会保障局"),
    ("贵州省人社厅", "贵州省人力资源和社会保障厅"),
    ("沙市区人社局", "荆州市沙市区人力资源和社会保障局"),
    ("市中区人社局", "济南市市中区人力资源和社会保障局"),
    ("津市市人社局", "常德市津市市人社局"),
    ("示例市住建局", "示例市住房和城乡建设局"),
    ("示例市住房城乡建设委员会", "示例市住房和城乡建设委"),
    ("示例县水利局", "示例县水务局"),
    ("示例县审计局", "示例县审计局"),
    ("人社局", "人力资源和社会保障局"),
])  # fmt: skip
def test_one_authority(left: str, right: str) -> None:
    assert authorities.same(left, right)
    assert authorities.same(right, left)


@pytest.mark.parametrize(("left", "right"), [
    ("示例市人社局", "外示例市人社局"),
    ("甲市港北区人社局", "乙市港北区人社局"),
    ("港北区人社局", "贵港市人社局"),
    ("北区人社局", "港北区人社局"),
    ("城区人社局", "新城区人社局"),
    ("示例市人社局", "示例市住建局"),
    ("示例省人社厅", "示例市人社局"),
    ("示例市人社局", "人社局"),
    ("示例县审计局", "示例县财政局"),
    ("示例县人民法院", "示例县人民检察院"),
])  # fmt: skip
def test_two_authorities(left: str, right: str) -> None:
    assert not authorities.same(left, right)
    assert not authorities.same(right, left)


@pytest.mark.parametrize(("higher", "lower", "above"), [
    ("990000", "990121", True), ("990100", "990121", True), ("990000", "990100", True), ("100000", "990121", True),
    ("100000", "110000", True), ("500000", "500101", True), ("991000", "991021", True), ("990000", "990000", False),
    ("990100", "990221", False), ("990121", "990100", False), ("980000", "990121", False), ("991000", "990121", False),
])  # fmt: skip
def test_which_division_lies_in_which(higher: str, lower: str, above: bool) -> None:
    assert authorities.above(higher, lower) is above
