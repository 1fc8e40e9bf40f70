"""Authorities in running text begin with the places they are called after, and with nothing else."""

import pytest
from page_inputs import gazetteer

from scripts.parse.prose import offices
from scripts.parse.prose.spans import piece

NAMED = [
    ("合肥市人力资源和社会保障局依法立案", "合肥市人力资源和社会保障局"),
    ("经合肥市包河区人力资源和社会保障局调查", "合肥市包河区人力资源和社会保障局"),
    ("安徽省合肥市人社局接到投诉", "安徽省合肥市人社局"),
    ("被石家庄市住房和城乡建设局通报", "石家庄市住房和城乡建设局"),
    ("由广东省人力资源和社会保障厅认定", "广东省人力资源和社会保障厅"),
    ("市人社局下达指令书", "市人社局"),
    ("该县劳动保障监察大队受理", "县劳动保障监察大队"),
    ("义乌市劳动保障监察支队查处", "义乌市劳动保障监察支队"),
    ("株洲市人力资源和社会保障局劳动保障监察支队查明", "株洲市人力资源和社会保障局劳动保障监察支队"),
    ("深圳市劳动局与龙岗区建设局联合检查", "深圳市劳动局 龙岗区建设局"),
    ("桂林市中级人民法院维持原判", "桂林市中级人民法院"),
    ("灵川县人民法院判决、灵川县人民检察院起诉", "灵川县人民法院 灵川县人民检察院"),
    ("云南省交通运输厅公布", "云南省交通运输厅"),
    ("烟台市清欠办协调", "烟台市清欠办"),
    ("烟台市根治拖欠农民工工资工作领导小组办公室通报", "烟台市根治拖欠农民工工资工作领导小组办公室"),
    ("接到人力资源社会保障行政部门移送的案件", ""),
    ("烟台示例建设局部装修有限公司", ""),
    ("示例公司人力资源部拖延", ""),
    ("工人们到派出所报警", ""),
    ("拖欠27名农民工工资", ""),
]


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=lambda value: value)
def test_an_office_is_named_from_its_place_to_its_department(text: str, expected: str) -> None:
    found = list(offices.find(piece(text, 0, len(text)), gazetteer()))
    assert " ".join(office.text for office in found) == expected
    assert [text[slice(*office.span)] for office in found] == [office.text for office in found]
