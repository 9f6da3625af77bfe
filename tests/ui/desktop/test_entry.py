"""The program in the menu of a desktop: what is written where, what starts it, and taken out again."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from ui.app import main
from ui.desktop import entry, linux
from ui.desktop.entry import System

MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture(autouse=True)
def no_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start no program of the desktop."""
    monkeypatch.setattr("ui.desktop.linux.shutil.which", lambda _name: None)


@pytest.fixture
def system(tmp_path: Path) -> System:
    return System("linux", {"XDG_DATA_HOME": str(tmp_path / "data")}, tmp_path, ("/opt/okt/okt-simulator",))


def lines_of(file: Path) -> dict[str, str]:
    """Keys of an entry with their values."""
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "[Desktop Entry]"
    return dict(line.split("=", 1) for line in lines[1:])


def test_everything_written_is_told_and_lies_in_the_folder_for_data(system: System, tmp_path: Path) -> None:
    code, told = entry.install(system)
    head, *lines = told.splitlines()
    written = {path for path in (tmp_path / "data").rglob("*") if path.is_file()}
    assert (code, head) == (0, "Written:")
    assert {Path(line.strip()) for line in lines} == written
    assert not [path for path in written if path.suffix not in (".desktop", ".xml", ".svg", ".png")]


def test_the_entry_starts_the_program_with_the_project_that_was_clicked(
    system: System, tmp_path: Path
) -> None:
    entry.install(system)
    told = lines_of(tmp_path / "data" / "applications" / "okt-simulator.desktop")
    assert told["Exec"] == '"/opt/okt/okt-simulator" %f'
    assert told["MimeType"] == f"{linux.MIME_TYPE};"
    assert told["Terminal"] == "false"
    assert told["Comment[nl]"].startswith("Kansen op een olympisch ticket")


def test_the_kind_of_file_has_its_ending_and_an_icon_that_is_there(system: System, tmp_path: Path) -> None:
    entry.install(system)
    data = tmp_path / "data"
    (kind,) = ElementTree.parse(data / "mime" / "packages" / "okt-simulator.xml").getroot()  # noqa: S314 - ours
    assert kind.get("type") == linux.MIME_TYPE
    assert [glob.get("pattern") for glob in kind.iter(f"{MIME}glob")] == ["*.okt"]
    (icon,) = (own.get("name") for own in kind.iter(f"{MIME}icon"))
    icons = data / "icons" / "hicolor"
    assert (icons / "scalable" / "mimetypes" / f"{icon}.svg").is_file()
    assert (icons / "48x48" / "mimetypes" / f"{icon}.png").is_file()
    assert (icons / "48x48" / "apps" / "okt-simulator.png").is_file()


def test_removing_leaves_what_is_of_others_and_nothing_of_ours(system: System, tmp_path: Path) -> None:
    other = tmp_path / "data" / "applications" / "other.desktop"
    other.parent.mkdir(parents=True)
    other.write_text("[Desktop Entry]\n")
    entry.install(system)
    code, told = entry.remove(system)
    assert code == 0
    assert told.startswith("Removed:\n")
    left = {path for path in (tmp_path / "data").rglob("*") if path.is_file()}
    assert left == {other}
    assert not (tmp_path / "data" / "icons").exists()
    assert entry.remove(system) == (0, "There was no entry.")


def test_installing_twice_is_as_once(system: System, tmp_path: Path) -> None:
    entry.install(system)
    before = {path: path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file()}
    entry.install(replace(system, command=("/srv/okt-simulator",)))
    entry.install(system)
    assert before == {path: path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file()}


@pytest.mark.parametrize("told", [None, "", "data/here"])
def test_without_a_whole_path_the_data_lie_where_the_standard_says(
    told: str | None, system: System, tmp_path: Path
) -> None:
    environment = {} if told is None else {"XDG_DATA_HOME": told}
    where = entry.data_folder(replace(system, environment=environment))
    assert where == tmp_path / ".local" / "share"


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/opt/De Schaatsers/okt-simulator", r'"/opt/De Schaatsers/okt-simulator"'),
        ("/opt/100%/okt", '"/opt/100%%/okt"'),
        ('/opt/a"b/okt', r'"/opt/a\\"b/okt"'),
        ("/opt/$HOME`x`/okt", r'"/opt/\\$HOME\\`x\\`/okt"'),
        ("/opt/a\\b/okt", r'"/opt/a\\\\b/okt"'),
        ("/opt/schaatsploeg é/okt", '"/opt/schaatsploeg é/okt"'),
    ],
)
def test_a_place_with_strange_letters_is_quoted_as_entries_want_it(path: str, told: str) -> None:
    assert linux.quoted_argument(path) == told


@pytest.mark.parametrize("path", ["/opt/a\nb", "/opt/a\tb", "/opt/\udcff"])
def test_a_place_that_no_entry_can_name_is_refused_and_nothing_written(
    path: str, system: System, tmp_path: Path
) -> None:
    code, told = entry.install(replace(system, command=(path,)))
    assert code == 2
    assert "folder with a plain name" in told
    assert "\n" not in told
    assert not (tmp_path / "data").exists()


def test_a_folder_that_cannot_be_written_is_told_without_a_traceback(system: System, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where a folder should be")
    code, told = entry.install(system)
    assert code == 1
    assert "cannot be written" in told
    assert str(tmp_path / "data") in told


def test_another_system_is_told_what_there_is(system: System) -> None:
    for change in (entry.install, entry.remove):
        code, told = change(replace(system, platform="darwin"))
        assert code == 2
        assert "on Linux and Windows only" in told


def test_programs_of_the_desktop_hear_of_it_where_they_are(
    system: System, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []

    def run(command: Sequence[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        asked.append(list(command))
        return subprocess.CompletedProcess(command, 1 if "mime" in command[0] else 0)

    monkeypatch.setattr("ui.desktop.linux.shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("ui.desktop.linux.subprocess.run", run)
    code, told = entry.install(system)
    data = tmp_path / "data"
    assert asked == [
        ["/usr/bin/update-mime-database", str(data / "mime")],
        ["/usr/bin/update-desktop-database", "--quiet", str(data / "applications")],
    ]
    assert code == 0
    assert "update-mime-database ended with 1" in told


def test_what_starts_it_is_the_script_python_or_the_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "okt-simulator"
    script.touch()
    assert entry.own_command(str(script)) == (str(script),)
    monkeypatch.chdir(tmp_path)
    assert entry.own_command("okt-simulator") == (str(script),)
    assert entry.own_command(str(tmp_path / "app.py")) == (sys.executable, "-m", "ui.app")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/okt/okt")
    assert entry.own_command("okt") == ("/opt/okt/okt-simulator",)


def test_the_option_of_the_command_makes_the_entry_and_takes_it_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("the desktop of Linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    file = tmp_path / "applications" / "okt-simulator.desktop"
    assert main(["--install-desktop-entry"]) == 0
    assert str(file) in capsys.readouterr().out
    assert file.is_file()
    assert main(["--remove-desktop-entry"]) == 0
    assert not file.exists()


def test_the_validator_of_the_desktop_finds_no_fault(
    system: System, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    validator = shutil.which("desktop-file-validate")
    if validator is None:
        pytest.skip("desktop-file-validate is not installed")
    entry.install(replace(system, command=("/opt/De $chaatsers/okt-simulator",)))
    file = tmp_path / "data" / "applications" / "okt-simulator.desktop"
    done = subprocess.run([validator, str(file)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
