"""Notices of one record each, as the tables of the clock and of standings write them."""

from typing import Any

from scripts.model import Notice, decode

CITY = {"authority": "示例市人力资源和社会保障局", "region": "990100"}
PARTY = {"name": "示例甲劳务有限公司", "kind": "organisation"}


def notice(effect: str = "list", register: str = "blacklist", **record: Any) -> Notice:
    """A notice of one record."""
    published, key = record.pop("published", "2026-10-01"), record.pop("key", "aaaaa")
    office = {place: record.pop(place, known) for place, known in CITY.items()}
    body = {"id": f"rclock000{key}", "party": PARTY, **record}
    tree = {"id": f"shili-{key}/x", "register": register, "effect": effect, **office, "published": published, "records": [body]}
    return decode(tree, Notice)


def decided(day: str, **more: Any) -> dict[str, Any]:
    return {"decision": {"number": "示人社列字〔2026〕1号", "date": day}, **more}


def removal(day: str, effect: str = "remove", **more: Any) -> Notice:
    return act(effect, day, "bbbbb", **more)


def restoration(day: str, **more: Any) -> Notice:
    return act("restore", day, "ccccc", **more)


def act(effect: str, day: str, key: str, **more: Any) -> Notice:
    return notice(effect, key=key, published=day, **{"decision": {"date": day}, **more})


def penalty(said: dict[str, Any]) -> Notice:
    return notice(register="penalty", **said)


def violation(said: dict[str, Any]) -> Notice:
    return notice(register="major_violation", **said)


def sanction(said: dict[str, Any]) -> Notice:
    return notice(register="industry_sanction", **said)


def rating(year: str, key: str = "aaaaa", published: str = "2026-06-30", scale: str = "labour_integrity", **more: Any) -> Notice:
    said = {"scale": scale, "grade": "B", "year": year}
    return notice(**{"register": "rating", "key": key, "published": published, "rating": said, **more})


def praise(**more: Any) -> Notice:
    return notice(register="red_list", rating={"scale": "safe_wage", "grade": "薪安企业", "year": "2026"}, **more)
