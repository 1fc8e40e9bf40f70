"""Only what changed is written, what is gone is removed, and nobody else's folder is touched."""

from pathlib import Path

import pytest

from scripts.site.output import UNFINISHED, NotOurs, Output


def emit(root: Path, **files: str) -> Output:
    output = Output(root)
    for name, body in files.items():
        output.emit(f"/{name}.json", body.encode())
    output.finish(b"{}")
    return output


def test_a_file_with_the_same_bytes_is_not_touched(tmp_path: Path) -> None:
    emit(tmp_path, a="1", b="2")
    before = (tmp_path / "a.json").stat().st_mtime_ns
    again = emit(tmp_path, a="1", b="3")
    assert (again.written, again.removed) == (2, 0)  # b and the mark
    assert (tmp_path / "a.json").stat().st_mtime_ns == before


def test_the_same_build_again_touches_nothing(tmp_path: Path) -> None:
    emit(tmp_path, a="1")
    again = emit(tmp_path, a="1")
    assert (again.written, again.removed) == (0, 0)


def test_a_build_cut_short_does_not_pass_for_whole(tmp_path: Path) -> None:
    emit(tmp_path, a="1")
    Output(tmp_path).emit("/a.json", b"2")
    assert (tmp_path / "status.json").read_bytes() == UNFINISHED


def test_what_a_build_does_not_write_goes_away_with_its_folder(tmp_path: Path) -> None:
    output = emit(tmp_path, a="1")
    output.emit("/deep/down/page.json", b"2")
    assert emit(tmp_path, a="1").removed == 1
    assert not (tmp_path / "deep").exists()


def test_a_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", "utf-8")
    with pytest.raises(NotOurs, match="choose an empty folder"):
        Output(tmp_path)
    assert (tmp_path / "thesis.txt").read_text("utf-8") == "mine"


@pytest.mark.parametrize("path", ["/a.json", "/../outside.json", "/x/../../outside.json"])
def test_a_path_is_written_once_and_inside(tmp_path: Path, path: str) -> None:
    output = Output(tmp_path / "site")
    output.emit("/a.json", b"1")
    with pytest.raises(ValueError, match="outside the site or is written twice"):
        output.emit(path, b"2")
