"""The start menu and the kind of file on Windows, with a registry in memory."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from ui.desktop import entry, windows
from ui.desktop.entry import System

KIND = r"Software\Classes\OKTSimulator.Project"
COMMAND = (r"C:\Program Files\OKT\okt-simulator.exe",)


class Machine:
    """A registry and a shell that only remember."""

    def __init__(self) -> None:
        self.keys: dict[str, str] = {}
        self.links: list[tuple[Path, tuple[str, ...], str]] = []
        self.told = 0

    def get(self, key: str) -> str | None:
        return self.keys.get(key)

    def set(self, key: str, value: str) -> None:
        self.keys[key] = value

    def delete(self, key: str) -> None:
        assert not [own for own in self.keys if own.startswith(f"{key}\\")], (
            "Windows deletes no key with others below"
        )
        self.keys.pop(key, None)

    def make_link(self, link: Path, command: Sequence[str], icon: str) -> None:
        link.touch()
        self.links.append((link, tuple(command), icon))

    def tell_change(self) -> None:
        self.told += 1


def test_a_double_click_opens_the_project_with_the_program(tmp_path: Path) -> None:
    machine = Machine()
    told = windows.install(tmp_path / "Programs", COMMAND, machine)
    assert machine.keys[r"Software\Classes\.okt"] == "OKTSimulator.Project"
    assert machine.keys[rf"{KIND}\shell\open\command"] == r'"C:\Program Files\OKT\okt-simulator.exe" "%1"'
    icon = Path(machine.keys[rf"{KIND}\DefaultIcon"])
    assert icon.read_bytes()[:4] == b"\0\0\1\0"
    ((link, command, picture),) = machine.links
    assert (link, command) == (tmp_path / "Programs" / "OKT Simulator.lnk", COMMAND)
    assert Path(picture).is_file()
    assert told == [str(link), *(rf"HKEY_CURRENT_USER\{key}" for key in machine.keys)]
    assert machine.told == 1


def test_an_installation_without_a_bundle_is_started_by_python(tmp_path: Path) -> None:
    machine = Machine()
    windows.install(tmp_path, (r"C:\Py 3\pythonw.exe", "-m", "ui.app"), machine)
    assert machine.keys[rf"{KIND}\shell\open\command"] == r'"C:\Py 3\pythonw.exe" -m ui.app "%1"'


def test_removing_leaves_nothing_of_ours_and_the_ending_to_who_took_it_since(tmp_path: Path) -> None:
    machine = Machine()
    windows.install(tmp_path, COMMAND, machine)
    removed = windows.remove(tmp_path, COMMAND, machine)
    assert machine.keys == {}
    assert not (tmp_path / "OKT Simulator.lnk").exists()
    assert len(removed) == 5
    assert windows.remove(tmp_path, COMMAND, machine) == []
    windows.install(tmp_path, COMMAND, machine)
    machine.keys[r"Software\Classes\.okt"] = "Other.Program"
    windows.remove(tmp_path, COMMAND, machine)
    assert machine.keys == {r"Software\Classes\.okt": "Other.Program"}


def test_the_start_menu_is_that_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine()
    monkeypatch.setattr("ui.desktop.windows._this_desktop", lambda: machine)
    system = System("win32", {"APPDATA": str(tmp_path)}, tmp_path, COMMAND)
    code, told = entry.install(system)
    assert code == 0
    assert str(tmp_path / "Microsoft" / "Windows" / "Start Menu" / "Programs") in told
    code, told = entry.install(System("win32", {}, tmp_path, COMMAND))
    assert (code, "APPDATA" in told) == (2, True)
