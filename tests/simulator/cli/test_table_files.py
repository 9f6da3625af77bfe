"""What commands print, as CSV and workbooks: the numbers of the JSON, all tables, nothing overwritten."""

import csv
import io
import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner, Result

from simulator.cli.commands import app
from simulator.cli.table_files import _NAMES, files_of
from simulator.event import Event
from simulator.shipped import shipped
from simulator.tables.table import Table

README = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")


def okt(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments])


def rows_of(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline="")))


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("run")
    (folder / "tables").mkdir()
    files = ("--json", folder / "run.json", "--xlsx", folder / "run.xlsx", "--tables", folder / "tables")
    result = okt("simulate", "--tournaments", "300", *files)
    assert result.exit_code == 0, result.output
    return folder


def test_a_workbook_of_a_run_has_a_sheet_a_table_and_one_of_what_they_rest_on(run: Path) -> None:
    book = load_workbook(run / "run.xlsx")
    assert book.sheetnames[0] == "Tickets"
    assert book.sheetnames[-1] == "Inputs"
    tables = {name.lower().replace(" ", "-") + ".csv" for name in book.sheetnames[:-1]}
    assert tables == {file.name for file in (run / "tables").iterdir()}
    assert tables <= {f"{name}.csv" for name in _NAMES}
    told = {row[0].value: row[1].value for row in book["Inputs"].iter_rows()}
    record = json.loads((run / "run.json").read_text())["run"]
    assert all(told[name] == record[name] for name in ("seed", "tournaments", "inputs_sha256", "version"))


def test_the_tables_of_a_run_tell_the_chances_of_its_json(run: Path) -> None:
    told = json.loads((run / "run.json").read_text())
    tickets = rows_of(run / "tables" / "tickets.csv")
    assert [float(row["ticket"]) for row in tickets] == [one["ticket"] for one in told["skaters"]]
    places = {(row["skater"], row["event"]): row for row in rows_of(run / "tables" / "places.csv")}
    for one in told["skaters"]:
        for event, own in one["events"].items():
            row = places.pop((one["skater"], event))
            cells = [row[f"place_{at}"] for at in range(1, len(own["places"]) + 1)]
            assert [float(cell) for cell in cells] == own["places"]
            assert float(row["start_place"]) == own["start_place"]
            assert row["median_time_s"] == ("" if own["median_time_s"] is None else str(own["median_time_s"]))
    assert not places
    order = rows_of(run / "tables" / "selection-order.csv")
    expected = [row["reached"] for sex in ("W", "M") for row in told["order"][sex]["rows"]]
    assert [float(row["reached"]) for row in order] == expected
    out = {row["skater"]: row for row in rows_of(run / "tables" / "why-not.csv")}
    for one in told["skaters"]:
        whole = sum(float(cell) for name, cell in out[one["skater"]].items() if name.startswith("out_"))
        assert whole == pytest.approx(1 - one["ticket"])


COMMANDS = [
    (("select", "--results", "okt-2025"), ["Selection order", "Team", "Start places"]),
    (("rules", "show", "knsb-2026"), ["Selection order", "Start places", "Figures"]),
    (("form", "show", "Femke Kok"), ["Forecasts", "Results", "What can go wrong"]),
]


@pytest.mark.parametrize(("command", "sheets"), COMMANDS, ids=["select", "rules", "form"])
def test_what_a_command_prints_can_be_had_as_files(
    command: Sequence[str], sheets: list[str], tmp_path: Path
) -> None:
    files = ("--csv", tmp_path / "main.csv", "--xlsx", tmp_path / "all.xlsx", "--tables", tmp_path)
    result = okt(*command, *files)
    assert result.exit_code == 0, result.output
    book = load_workbook(tmp_path / "all.xlsx")
    assert book.sheetnames == [*sheets, "Inputs"]
    for name in sheets:
        assert files_of([Table(name, "", (), ())])[0].removesuffix(".csv") in _NAMES
        rows = rows_of(tmp_path / (name.lower().replace(" ", "-") + ".csv"))
        assert len(rows) == book[name].max_row - 1
        assert rows
    assert rows_of(tmp_path / "main.csv") == rows_of(
        tmp_path / (sheets[0].lower().replace(" ", "-") + ".csv")
    )


def test_a_table_on_the_standard_output_has_no_mark_and_nothing_beside_it() -> None:
    result = okt("rules", "show", "knsb-2026", "--csv", "-")
    assert result.stdout_bytes.startswith(b"sex,row,event,okt_place,certain,race,condition\r\n")
    assert "Valid" not in result.stdout


@pytest.mark.parametrize(
    ("files", "words"),
    [
        (("--tables", "gone"), "this folder does not exist"),
        (("--tables", "own.csv"), "a file, not a folder"),
        (("--tables", "."), "own.csv in it is read"),
        (("--tables", "out", "--csv", "out/team.csv"), "a table of --tables goes to this file"),
        (("--xlsx", "-"), "a workbook is nothing to print"),
        (("--csv", "own.csv"), "this file is read"),
        (("--xlsx", "out.txt"), "out.txt: a workbook by another ending is opened by no spreadsheet program"),
        (("--csv", "out.xlsx"), "out.xlsx: --csv writes text, and no workbook"),
        (("--json", "out.XLSX"), "out.XLSX: --json writes text, and no workbook"),
        (("--json", "-", "--csv", "-"), 'both are "-"'),
    ],
    ids=[
        "no folder",
        "a file",
        "an input in it",
        "a table",
        "printed",
        "an input",
        "no workbook",
        "CSV",
        "JSON",
        "two printed",
    ],
)
def test_files_that_must_not_be_written_are_refused_before_the_work(
    files: Sequence[str], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    own = tmp_path / "own.csv"
    own.write_text("sex,event,place,skater,status\nW,500,1,Anna One,finished\n")
    (tmp_path / "out").mkdir()
    result = okt("select", "--results", "own.csv", "--rules", "knsb-2026", *files)
    assert result.exit_code == 2
    assert words in result.stderr
    assert sorted(file.name for file in tmp_path.rglob("*")) == ["out", "own.csv"]


@pytest.mark.parametrize(
    ("rules", "sheet", "file"),
    [
        ("world-cup-qualifier", "World Cup places", "world-cup-places.csv"),
        ("national-single-distances", "Start places by row", "start-places-by-row.csv"),
    ],
)
def test_sheets_and_files_are_named_after_what_is_won(
    rules: str, sheet: str, file: str, tmp_path: Path
) -> None:
    files = ("--xlsx", tmp_path / "all.xlsx", "--tables", tmp_path)
    result = okt("simulate", "--tournaments", "200", "--rules", rules, *files)
    assert result.exit_code == 0, result.output
    book = load_workbook(tmp_path / "all.xlsx")
    assert book.sheetnames[0] == sheet
    heads = [str(cell.value) for name in book.sheetnames for cell in book[name][1]]
    words = [*book.sheetnames, *heads, *(str(row[1].value) for row in book["Inputs"].iter_rows())]
    assert [word for word in words if "icket" in word or "Olympic" in word or word == "Pick"] == []
    assert "Start places" in book.sheetnames
    first = rows_of(tmp_path / file)
    assert {"ticket", "route_500"} <= set(first[0])
    assert "route_pick" not in first[0]
    assert not (tmp_path / "tickets.csv").exists()


def test_no_table_is_written_over_another_file_of_the_same_command(tmp_path: Path) -> None:
    rules = _with_words(tmp_path, "Places", "plekken")
    out = tmp_path / "out"
    out.mkdir()
    run = ("simulate", "--tournaments", "200", "--rules", rules, "--tables", out)
    result = okt(*run, "--json", out / "places-by-row.csv")
    assert result.exit_code == 2
    assert "a table of --tables goes to this file" in " ".join(result.output.split())
    assert okt(*run).exit_code == 0
    assert {"places.csv", "places-by-row.csv"} <= {path.name for path in out.iterdir()}


def test_what_is_won_in_signs_that_no_file_is_named_with_still_has_a_file() -> None:
    tables = [Table(name, "", (), ()) for name in ("Билеты", "Места", "Team", "team")]
    assert files_of(tables) == ["table.csv", "table-2.csv", "team.csv", "team-2.csv"]


def _with_words(folder: Path, many: str, dutch: str) -> Path:
    """A rule set whose prize has words of its own."""
    shipped_text = shipped("rules/world-cup-qualifier.toml").read_text("utf-8")
    own = f'won = "own"\none = {{ en = "place", nl = "plek" }}\nmany = {{ en = "{many}", nl = "{dutch}" }}'
    file = folder / "own.toml"
    file.write_text(shipped_text.replace('won = "world_cup_place"', own), encoding="utf-8")
    return file


def test_a_selection_speaks_of_what_is_won(tmp_path: Path) -> None:
    picks = tmp_path / "picks.toml"
    picks.write_text('[[pick]]\nsex = "W"\nkind = "team"\nskater = "Femke Kok"\n', encoding="utf-8")
    run = (
        "select",
        "--results",
        "okt-2025",
        "--rules",
        "world-cup-qualifier",
        "--csv",
        tmp_path / "rows.csv",
    )
    result = okt(*run, "--xlsx", tmp_path / "all.xlsx", "--picks", picks)
    assert result.exit_code == 0, result.output
    assert "has a World Cup place already" in " ".join(result.output.split())
    assert "ticket" not in result.output
    heads = [cell.value for cell in load_workbook(tmp_path / "all.xlsx")["Selection order"][1]]
    assert "World Cup place" in heads
    assert "ticket" in rows_of(tmp_path / "rows.csv")[0]  # the key stays


@pytest.mark.parametrize("command", [command for command, _ in COMMANDS], ids=["select", "rules", "form"])
def test_events_are_written_in_one_form_in_all_tables(
    run: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    assert okt(*command, "--tables", tmp_path).exit_code == 0
    files = [*tmp_path.iterdir(), *(run / "tables").iterdir()]
    told = {row["event"] for file in files for row in rows_of(file) if row.get("event")}
    assert len(told) > 5
    assert told <= {str(event) for event in Event}


def _told_columns(command: str) -> dict[str, list[str]]:
    """Return the columns that the README tells of each file of a command."""
    part = README.partition(f"| **`okt {command}`** |")[2].partition("| **`okt")[0]
    rows = [line.split(" | ") for line in part.partition("\n\n")[0].splitlines() if line.startswith("| `")]
    return {row[0].strip("| `"): re.findall(r"`([a-zA-Z_]+)`", row[2].partition("; with")[0]) for row in rows}


def _is_told(name: str, columns: Sequence[str]) -> bool:
    events = "|".join(event.value for event in Event)
    patterns = (re.escape(one).replace("EVENT", f"(?:{events})").replace("_N", r"_\d+") for one in columns)
    return any(re.fullmatch(pattern, name) for pattern in patterns)


def test_the_readme_tells_every_column_of_every_table(run: Path, tmp_path: Path) -> None:
    folders = {"simulate": run / "tables"}
    for number, (command, _) in enumerate(COMMANDS):
        (folder := tmp_path / str(number)).mkdir()
        assert okt(*command, "--tables", folder).exit_code == 0
        folders[" ".join(command[: 1 if command[0] == "select" else 2])] = folder
    for command, folder in folders.items():
        told = _told_columns(command)
        for file in folder.iterdir():
            header = next(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"))))
            untold = [name for name in header if not _is_told(name, told[file.name])]
            assert untold == [], (command, file.name)
            plain = {name for name in told[file.name] if "EVENT" not in name and not name.endswith("_N")}
            assert plain <= set(header), (command, file.name)
    header = okt("simulate", "--tournaments", "300", "--csv", "-").stdout.splitlines()[0].split(",")
    assert [name for name in header if not _is_told(name, _told_columns("simulate")["--csv"])] == []
