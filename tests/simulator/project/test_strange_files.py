"""A project from a stranger: nothing on a network, nothing outside its folder, unless allowed."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from projects import new_project

from simulator.input.faults import InputRefused
from simulator.project.file import open_project, save_project
from simulator.project.plan_files import load_plan
from simulator.project.project import InputFile, Inputs, Project
from simulator.project.strange_files import strange_files
from simulator.project.trusted import StrangeFiles, Trusted
from simulator.shipped import shipped

HASH = "0" * 64
NETWORK = ["//host/share/a.csv", "/net/host/a.csv", "/mnt/x/a.csv", "../a.csv"]


def written(folder: Path, project: Project) -> Path:
    folder.mkdir(exist_ok=True)
    save_project(project, folder / "p.okt")
    return folder / "p.okt"


@contextmanager
def nothing_touched_outside(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail when anything outside a folder is looked at or opened, by whatever call."""
    real = {(os, name): getattr(os, name) for name in ("stat", "open", "lstat", "readlink", "scandir")}
    real[io, "open"] = io.open

    def watched(module: object, name: str):  # type: ignore[no-untyped-def]
        def call(path, *arguments, **named):  # type: ignore[no-untyped-def]
            text = os.fspath(path) if not isinstance(path, int) else ""
            assert not str(text).startswith(("//", "/net", "/mnt")), (name, text)
            assert Path(str(text)) != folder.parent / "a.csv", (name, text)
            return real[module, name](path, *arguments, **named)

        return call

    with monkeypatch.context() as patch:
        for module, name in real:
            patch.setattr(module, name, watched(module, name))
        yield


@pytest.mark.parametrize("path", NETWORK)
@pytest.mark.parametrize("place", ["form", "entries", "meet"])
def test_what_lies_elsewhere_is_asked_about_before_anything_looks_at_it(
    path: str, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "own"
    project, outside = new_project(), Path(os.path.normpath(folder / path))
    if place == "meet":
        project = replace(project, meet=str(outside))
    elif place == "form":
        project = replace(project, inputs=Inputs(form=(InputFile(outside, HASH),)))
    else:
        project = replace(project, inputs=Inputs(entries=InputFile(outside, HASH)))
    file = written(folder, project)
    with nothing_touched_outside(folder, monkeypatch), pytest.raises(StrangeFiles) as asked:
        open_project(file)
    (strange,) = asked.value.files
    assert strange.path == outside
    assert strange.on_network == path.startswith("//")
    assert str(outside) in str(asked.value.faults[0])
    assert "--trust" in asked.value.faults[0].remedy


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_in_the_folder_does_not_hide_where_it_leads(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    (folder / "meet").mkdir(parents=True)
    (folder / "form.csv").symlink_to("//host/share/form.csv")
    (folder / "meet" / "entries.csv").symlink_to("/etc/passwd")
    form = InputFile(folder / "form.csv", HASH)
    project = Project(meet=str(folder / "meet"), inputs=Inputs(form=(form,)))
    found = [str(file.path) for file in strange_files(project, folder)]
    assert found == ["//host/share/form.csv", "/etc/passwd"]


def test_what_the_user_has_allowed_is_read_and_remembered(tmp_path: Path) -> None:
    form = tmp_path / "form.csv"
    form.write_bytes(shipped("form/results.csv").read_bytes())
    file = written(tmp_path / "own", Project(inputs=Inputs(form=(InputFile(form, HASH),))))
    kept = tmp_path / "data" / "trusted.json"
    with pytest.raises(StrangeFiles) as asked:
        open_project(file, Trusted(kept))
    Trusted(kept).add(one.path for one in asked.value.files)
    assert open_project(file, Trusted(kept)).project.inputs.form[0].path == form
    assert open_project(file, None).project.inputs.form[0].path == form
    with pytest.raises(StrangeFiles):
        open_project(file)


@pytest.mark.parametrize("content", [b"", b"[", b"\xff\xfe", b"[" * 100_000, b"{}", b"[1, null]", b"7"])
def test_a_damaged_memory_of_what_was_allowed_allows_nothing(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "trusted.json").write_bytes(content)
    trusted = Trusted(tmp_path / "trusted.json")
    assert not trusted.knows(Path("/a"))
    trusted.add([Path("/a")])
    assert Trusted(tmp_path / "trusted.json").knows(Path("/a"))


def test_files_in_the_folder_need_no_leave(tmp_path: Path) -> None:
    (tmp_path / "form.csv").write_bytes(shipped("form/results.csv").read_bytes())
    file = written(tmp_path, Project(inputs=Inputs(form=(InputFile(tmp_path / "form.csv", HASH),))))
    assert open_project(file).project.inputs.form[0].path == tmp_path / "form.csv"


@pytest.mark.parametrize("rules", ["//host/share/rules.toml", "/etc/rules.toml", "../rules.toml"])
def test_a_meet_leads_to_no_rules_elsewhere(
    rules: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meet = tmp_path / "meet"
    meet.mkdir()
    for name in ("meet.toml", "programme.csv", "entries.csv"):
        text = shipped(f"meets/okt-2025/{name}").read_text(encoding="utf-8")
        (meet / name).write_text(text.replace('"knsb-2026"', f'"{rules}"'), encoding="utf-8")
    with nothing_touched_outside(meet, monkeypatch), pytest.raises(InputRefused, match="outside the folder"):
        load_plan(meet=str(meet))


def test_a_meet_whose_name_no_system_knows_is_a_meet_that_is_not_there(tmp_path: Path) -> None:
    path = written(tmp_path / "own", new_project())
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('meet = "okt-2025"', f'meet = "okt-2025{"," * 3000}"'), encoding="utf-8")
    assert strange_files(open_project(path).project, path.parent) == ()
    with pytest.raises(InputRefused, match="neither a shipped meet nor a folder nor a file"):
        load_plan(meet=f"okt-2025{',' * 3000}")


@pytest.mark.parametrize("content", [b"", b"{", b'{"a": 1}', b"\xff", b"[" * 100_000, b'["/a.csv", 7, null]'])
def test_what_was_trusted_is_put_aside_when_it_is_damaged(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "trusted.json"
    file.write_bytes(content)
    trusted = Trusted(file)
    trusted.add([tmp_path / "b.csv"])
    assert (tmp_path / "trusted.damaged").read_bytes() == content
    again = Trusted(file)
    assert again.knows(tmp_path / "b.csv")
    assert again.knows(Path("/a.csv")) is (b"/a.csv" in content)
