"""Whether a path stays in a folder, without a look at what lies outside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from simulator.input import own_folder
from simulator.input.own_folder import is_network, way_out


@pytest.mark.parametrize("inside", ["a.csv", "meet/a.csv", "meet/../a.csv", "./a.csv", "", "..a"])
def test_what_lies_in_the_folder_stays(tmp_path: Path, inside: str) -> None:
    (tmp_path / "meet").mkdir()
    assert way_out(tmp_path, Path(inside)) is None
    assert way_out(tmp_path, tmp_path / inside) is None


@pytest.mark.parametrize("outside", ["/etc/passwd", "//host/share/a.csv", "/net/host/a.csv"])
def test_what_lies_elsewhere_is_named(tmp_path: Path, outside: str) -> None:
    assert way_out(tmp_path, Path(outside)) == Path(outside)
    assert way_out(tmp_path / "own", Path("../b.csv")) == tmp_path / "b.csv"
    assert way_out(tmp_path / "own", tmp_path / "ownish" / "b.csv") == tmp_path / "ownish" / "b.csv"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_are_followed_and_what_they_lead_to_is_not_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "out").symlink_to("//host/share")
    (own / "up").symlink_to("../x")
    (own / "in").symlink_to("there/on")
    (own / "there").mkdir()
    (own / "ring").symlink_to("ring")
    looked: list[Path] = []
    readlink = Path.readlink
    monkeypatch.setattr(own_folder.Path, "readlink", lambda path: looked.append(path) or readlink(path))
    assert way_out(own, Path("out/a.csv")) == Path("//host/share/a.csv")
    assert way_out(own, Path("up")) == tmp_path / "x"
    assert way_out(own, Path("in/a.csv")) is None
    assert way_out(own, Path("ring")) is not None
    assert all(path.is_relative_to(own) for path in looked)


def test_a_folder_behind_a_link_is_the_same_folder(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "link").symlink_to("own")
    (tmp_path / "own" / "again").symlink_to(tmp_path / "own" / "a.csv")
    assert way_out(tmp_path / "link", tmp_path / "link" / "again") is None


@pytest.mark.parametrize(
    "path", ["//host/a", r"\\host\a", "smb://host/a", "file://host/a", r"\\?\UNC\host\a"]
)
def test_paths_of_other_computers_are_known(path: str) -> None:
    assert is_network(path)


@pytest.mark.parametrize("path", ["/a/b", "a//b", r"C:\a", "C:/a", "a b.csv"])
def test_other_paths_are_none(path: str) -> None:
    assert not is_network(path)
