"""Names on the terminal: printed as they are written, whatever is in them."""

from __future__ import annotations

import ast
import shutil
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from typer.main import get_command
from typer.testing import CliRunner

import simulator
from simulator.cli.commands import app
from simulator.cli.edge import print_lines, screen
from simulator.shipped import shipped

MARKUP = "[/b] [red]x[/red] :skull: [link=file:///x]y"


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.output


@pytest.fixture
def meet(tmp_path: Path) -> Path:
    """A meet whose name and first skater are written with square brackets."""
    folder = tmp_path / "meet"
    folder.mkdir()
    for name in ("meet.toml", "programme.csv", "entries.csv", "results.csv"):
        shutil.copyfile(str(shipped(f"meets/okt-2025/{name}")), folder / name)
    text = (folder / "meet.toml").read_text(encoding="utf-8")
    start = text.index('name = "') + len('name = "')
    text = text[:start] + MARKUP + text[text.index('"', start) :]
    (folder / "meet.toml").write_text(text, encoding="utf-8")
    for name in ("entries.csv", "results.csv"):
        own = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(own.replace("Femke Kok", "Femke [/b] Kok"), encoding="utf-8")
    return folder


def test_a_meet_with_brackets_in_its_name_is_printed_as_written(meet: Path) -> None:
    code, output = run(
        "simulate", "--meet", str(meet), "--tournaments", "200", "--threads", "1", "--sex", "W"
    )
    assert code == 0
    assert MARKUP in output


def test_the_selection_prints_brackets_as_written(meet: Path) -> None:
    code, output = run("select", "--results", str(meet))
    assert code == 0
    assert "Femke [/b] Kok" in output


def test_scenarios_with_brackets_can_be_compared(tmp_path: Path) -> None:
    project = tmp_path / "p[red].okt"
    project.write_text(
        'kind = "okt-project"\nformat = 1\nprogram = "x"\nmeet = "okt-2025"\nseed = 1\ntournaments = 200\n'
        f"learn_from_results = true\n[inputs]\n[[scenario]]\nname = '{MARKUP}'\n"
        "what_if = [{ what = 'withdrawal', sex = 'W', skater = 'Jutta Leerdam' }]\n",
        encoding="utf-8",
    )
    options = ("--project", str(project), "--scenario", MARKUP, "--compare", "baseline", "--threads", "1")
    code, output = run("simulate", *options)
    assert code == 0
    assert f"{MARKUP} against Baseline, women" in output


def test_all_tables_go_to_a_screen_that_knows_no_markup() -> None:
    """Only one room makes consoles: a new table is right without thinking of it."""
    folder = Path(simulator.__file__).parent
    makers = [
        path.name
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Console"
    ]
    assert set(makers) == {"edge.py"}
    console = screen()
    console.file = StringIO()
    console.print(MARKUP)
    assert console.file.getvalue().strip() == MARKUP
    assert isinstance(console, Console)


def test_no_sign_of_a_file_name_or_cell_acts_on_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a\x1b[2Jb.csv"
    path.write_text(
        "date,sex,distance,name,time\n2025-12-01,W,5\x1b[31m00,Anna Een,37.62\n", encoding="utf-8"
    )
    rules = tmp_path / "r\x1b[2J.toml"
    rules.write_text("id = 'x'\n", encoding="utf-8")
    for arguments in (
        ("form", "check", str(path)),
        ("form", "check", str(path) + "\x07"),
        ("rules", "check", str(rules)),
        ("simulate", "--form", str(path)),
        ("simulate", "--meet", str(tmp_path / "\x1b[31m")),
        ("simulate", "--rules", str(tmp_path / "\x1b[31m")),
        ("select", "--results", str(path)),
    ):
        code, output = run(*arguments)
        assert code == 2
        assert not {one for one in output if not one.isprintable()} - {"\n"}, arguments
    print_lines("a\x1b[31m\nb\u202e")
    assert capsys.readouterr().out == "a\\x1b[31m\nb\\u202e\n"


def test_help_shows_the_square_brackets_that_it_is_written_with() -> None:
    seen = 0
    for path, command in commands(get_command(app)):
        _, shown = run(*path, "--help")
        texts = [command.help or "", *(getattr(one, "help", None) or "" for one in command.params)]
        # What has a backslash before it is no markup; all that is written is to be read.
        for word in " ".join(texts).replace("\\[", "[").split():
            if "[" in word or "]" in word:
                assert word in shown.split(), (path, word)
                seen += 1
    assert seen >= 2


def commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield every command of a group, and the group, each with the words that call it."""
    yield path, command
    for name, own in getattr(command, "commands", {}).items():
        yield from commands(own, (*path, name))
