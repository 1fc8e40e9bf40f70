"""Bundles and pictures: whole, in order, at addresses that change with their bytes."""

import re
from pathlib import Path

import pytest

from scripts.site.assets import Assets
from scripts.site.editions import SIMPLIFIED, Edition

THEME = Path(__file__).parents[2] / "theme"


def test_an_address_changes_with_the_bytes_behind_it(tmp_path: Path) -> None:
    theme = small_theme(tmp_path)
    first = Assets(theme, SIMPLIFIED)
    (theme / "static/css/b.css").write_text("b { color: blue; }", "utf-8")
    second = Assets(theme, SIMPLIFIED)
    assert first.asset("img/mark.svg") == second.asset("img/mark.svg")
    assert first.asset("css/both.css") != second.asset("css/both.css")


def test_a_bundle_is_its_files_in_order_without_what_only_people_read(tmp_path: Path) -> None:
    assert Assets(small_theme(tmp_path), SIMPLIFIED).body("css/both.css") == b"a{color:red}b{color:red}"


def test_a_bundle_may_have_all_of_another(tmp_path: Path) -> None:
    assert Assets(small_theme(tmp_path), SIMPLIFIED).body("js/more.js") == b"a();b();"


def test_scripts_of_another_edition_bring_what_they_say(tmp_path: Path) -> None:
    english = Edition("en", "/en", "English", "EN", {}, {"more": {"未查到": "Not found"}})
    assets = Assets(small_theme(tmp_path), english)
    assert assets.body("js/every.js") == b"a();"
    assert assets.body("js/more.js").decode() == (
        'window.anxin = window.anxin || {"prefix":"/en","words":{}};\n'
        'Object.assign(window.anxin.words, {"未查到":"Not found"});\na();b();'
    )


@pytest.mark.parametrize("script", sorted(THEME.glob("static/js/*.js")), ids=lambda it: it.stem)
def test_no_script_has_a_text_inside_a_text(script: Path) -> None:
    """rjsmin takes the spaces out of the outer one: `found ${many ? `${number}` : "one"} here`."""
    assert not re.findall(r"`[^`]*\$\{[^}`]*`", script.read_text("utf-8"))


@pytest.mark.parametrize("template", sorted(THEME.glob("templates/*.html")), ids=lambda it: it.stem)
def test_a_page_that_wakes_a_script_can_say_that_it_did_not_come(template: Path) -> None:
    text = template.read_text("utf-8")
    assert ("data-script=" in text) == ("{{ parts.unloaded() }}" in text)


def test_an_asset_the_theme_lacks_is_named(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match=r"theme: css/missing\.css: no such bundle"):
        Assets(small_theme(tmp_path), SIMPLIFIED).asset("css/missing.css")


def small_theme(folder: Path) -> Path:
    for name, text in (
        ("bundles.toml", '[css]\nboth = ["a", "b"]\n[js]\nevery = ["a"]\nmore = ["+every", "b"]\n'),
        ("static/css/a.css", "/* The first. */\na { color: red; }\n"),
        ("static/css/b.css", "b { color: red; }\n"),
        ("static/js/a.js", "a();"),
        ("static/js/b.js", "b();"),
        ("static/img/mark.svg", "<svg/>"),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder
