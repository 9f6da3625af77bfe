"""A report as an RO-Crate: everything is described as it is, and the command in it gives the report again."""

import hashlib
import json
import shlex
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from own_meet import small_project
from typer.testing import CliRunner, Result

from simulator import __version__
from simulator.cli.commands import app
from simulator.project.file import save_project
from simulator.report.pdf import has_pdf


def okt(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments])


@pytest.fixture(scope="module")
def crate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A crate in a folder that was there, and empty; its inputs have gone since."""
    folder = tmp_path_factory.mktemp("made")
    save_project(small_project(folder), folder / "own.okt")
    (crate := tmp_path_factory.mktemp("crates") / "crate").mkdir()
    result = okt("report", "--project", folder / "own.okt", "--scenario", "A fall", "--crate", crate)
    assert result.exit_code == 0, result.output
    shutil.rmtree(folder)
    return crate


@pytest.fixture
def graph(crate: Path) -> dict[str, dict[str, Any]]:
    told = json.loads((crate / "ro-crate-metadata.json").read_text("utf-8"))
    assert told["@context"][0] == "https://w3id.org/ro/crate/1.1/context"
    entities = {one["@id"]: one for one in told["@graph"]}
    assert len(entities) == len(told["@graph"])
    return entities


def test_the_descriptor_says_which_specification_the_crate_follows(graph: dict[str, Any]) -> None:
    descriptor = graph["ro-crate-metadata.json"]
    assert descriptor["conformsTo"] == {"@id": "https://w3id.org/ro/crate/1.1"}
    assert descriptor["about"] == {"@id": "./"}
    root = graph["./"]
    assert root["@type"] == "Dataset"
    assert all(root[name] for name in ("name", "description", "datePublished", "license"))


def test_every_file_is_described_as_it_is(crate: Path, graph: dict[str, Any]) -> None:
    files = {unquote(id_): one for id_, one in graph.items() if one["@type"] == "File"}
    there = {path.relative_to(crate).as_posix() for path in crate.rglob("*") if path.is_file()}
    assert files.keys() == there - {"ro-crate-metadata.json"}
    assert {unquote(one["@id"]) for one in graph["./"]["hasPart"]} == files.keys()
    for name, one in files.items():
        content = (crate / name).read_bytes()
        assert one["sha256"] == hashlib.sha256(content).hexdigest()
        assert one["contentSize"] == str(len(content))


def test_whatever_is_referred_to_is_there(graph: dict[str, Any]) -> None:
    def ids(value: Any) -> list[str]:
        own = value if isinstance(value, list) else [value]
        return [one["@id"] for one in own if isinstance(one, dict)]

    for entity in graph.values():
        for name, value in entity.items():
            assert set(ids(value)) <= graph.keys() or name == "conformsTo"


def test_the_run_tells_program_inputs_and_outputs(graph: dict[str, Any]) -> None:
    run = graph["#run"]
    assert run["@type"] == "CreateAction"
    assert graph[run["instrument"]["@id"]]["version"] == __version__
    assert {one["@id"] for one in run["result"]} == {"report.html", "numbers.json"}
    assert "inputs/0/results%20%C3%BC.csv" in {one["@id"] for one in run["object"]}
    assert run["startTime"] <= run["endTime"]


def test_the_command_of_a_crate_gives_its_numbers_again(
    crate: Path, graph: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(crate)
    program, *command = shlex.split(graph["#run"]["description"])
    assert program == "okt"
    command[command.index("again.html")] = str(tmp_path / "again.html")
    assert okt(*command).exit_code == 0
    again = (tmp_path / "again.html").read_text("utf-8")
    numbers = json.loads((crate / "numbers.json").read_text("utf-8"))
    found = json.loads(again.partition('id="okt-numbers">')[2].partition("</script>")[0])
    found.pop("made")
    assert found == numbers
    assert okt("verify", crate / "report.html").exit_code == 0


def test_a_command_compares_with_what_the_report_was_compared_with(
    tmp_path: Path, graph: dict[str, Any]
) -> None:
    assert "--compare" not in graph["#run"]["description"]
    save_project(small_project(tmp_path), tmp_path / "own.okt")
    few = ["--project", tmp_path / "own.okt", "--tournaments", "500"]
    compared = okt("report", *few, "--scenario", "A fall", "--compare", "Baseline", "--crate", tmp_path / "c")
    assert compared.exit_code == 0, compared.output
    told = (tmp_path / "c" / "ro-crate-metadata.json").read_text("utf-8")
    assert "--scenario 'A fall' --compare Baseline --sex W --language en" in told


def test_a_report_as_pdf_has_its_pdf_in_the_crate_too(tmp_path: Path) -> None:
    if not has_pdf():
        pytest.skip("no WeasyPrint or no Pango on this system")
    save_project(small_project(tmp_path), tmp_path / "own.okt")
    crate, out = tmp_path / "crate", tmp_path / "own.pdf"
    made = okt("report", "--project", tmp_path / "own.okt", "--out", out, "--crate", crate)
    assert made.exit_code == 0, made.output
    told = json.loads((crate / "ro-crate-metadata.json").read_text("utf-8"))["@graph"]
    (printed,) = [one for one in told if one["@id"] == "report.pdf"]
    assert printed["encodingFormat"] == "application/pdf"
    assert printed["sha256"] == hashlib.sha256((crate / "report.pdf").read_bytes()).hexdigest()
    (run,) = [one for one in told if one["@id"] == "#run"]
    assert printed["@id"] in {one["@id"] for one in run["result"]}
    assert run["description"].endswith("--out again.pdf")
    told_by = okt("verify", crate / "report.pdf").stderr
    assert hashlib.sha256((crate / "report.html").read_bytes()).hexdigest()[:12] in told_by


def test_a_folder_that_holds_something_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    for target, words in (
        (tmp_path, "not empty"),
        (tmp_path / "mine.txt", "no folder"),
        (tmp_path / "a/b", "exist"),
    ):
        result = okt("report", "--crate", target)
        assert result.exit_code == 2
        assert words in result.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("out", ["crate.html", "crate.html/report.html"])
def test_a_report_beside_a_crate_has_a_place_of_its_own(out: str, tmp_path: Path) -> None:
    (crate := tmp_path / "crate.html").mkdir()
    result = okt("report", "--out", tmp_path / out, "--crate", crate)
    assert result.exit_code == 2
    assert not list(crate.iterdir())


def test_a_report_that_goes_nowhere_is_refused() -> None:
    result = okt("report")
    assert result.exit_code == 2
    assert "--out, --crate" in result.stderr


def test_a_crate_is_titled_after_what_is_won(tmp_path: Path) -> None:
    run = ("report", "--rules", "world-cup-qualifier", "--tournaments", "200", "--crate", tmp_path / "crate")
    result = okt(*run)
    assert result.exit_code == 0, result.output
    told = json.loads((tmp_path / "crate" / "ro-crate-metadata.json").read_text("utf-8"))
    root = next(one for one in told["@graph"] if one["@id"] == "./")
    assert root["name"].startswith("Chances of a World Cup place, OKT 2025")
