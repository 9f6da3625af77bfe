"""okt verify: a report needs nothing else to be run again, and what was changed in it is found."""

import base64
import json
import re
import shutil
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from own_meet import SCENARIO, small_project
from pdf_pages import Text, pdf
from typer.testing import CliRunner, Result

from simulator import __version__
from simulator.ask.runs import simulate
from simulator.cli.commands import app
from simulator.engine.job import Job
from simulator.event import Event, Sex
from simulator.project.apply import baseline_plan
from simulator.project.edits import with_day
from simulator.project.file import open_project, save_project
from simulator.project.inputs import base_plan
from simulator.project.project import BASELINE, Project, Scenario
from simulator.project.record import scenario_sha256
from simulator.report.inputs_block import inputs_block, made_with, read_inputs
from simulator.results import read_results
from simulator.what_if.entered_result import EnteredResult

_BLOCK = re.compile(r'(<script type="application/json" id="okt-inputs">)(.*?)(</script>)')


def okt(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments])


def verified(file: Path) -> tuple[int, dict[str, Any]]:
    result = okt("verify", file, "--json", "-")
    return result.exit_code, json.loads(result.stdout)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a project of a small meet, in the folder of its files."""
    folder = tmp_path_factory.mktemp("own")
    save_project(small_project(folder), folder / "own.okt")
    return folder / "own.okt"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A report of a scenario of which every input has gone since it was written."""
    folder = tmp_path_factory.mktemp("made")
    save_project(small_project(folder), folder / "own.okt")
    result = okt(
        "report", "--project", folder / "own.okt", "--scenario", "A fall", "--out", folder / "r.html"
    )
    assert result.exit_code == 0, result.output
    html = (folder / "r.html").read_text("utf-8")
    shutil.rmtree(folder)
    return html


@pytest.fixture
def changed(report: str, tmp_path: Path) -> Callable[[Callable[[str], str]], Path]:
    def write(change: Callable[[str], str]) -> Path:
        file, html = tmp_path / "changed.html", change(report)
        assert html != report
        file.write_text(html, "utf-8")
        return file

    return write


def with_raw(change: Callable[[dict[str, Any]], None]) -> Callable[[str], str]:
    """Change what is packed in a report, as somebody would who knows how."""

    def changed(html: str) -> str:
        told = json.loads(_BLOCK.search(html)[2])
        raw = json.loads(zlib.decompress(base64.b64decode(told["packed"])))
        change(raw)
        return with_told(packed=packed(json.dumps(raw).encode()))(html)

    return changed


def with_told(**values: object) -> Callable[[str], str]:
    def changed(html: str) -> str:
        told = {**json.loads(_BLOCK.search(html)[2]), **values}
        return _BLOCK.sub(lambda match: match[1] + json.dumps(told) + match[3], html)

    return changed


def packed(content: bytes) -> str:
    return base64.b64encode(zlib.compress(content)).decode()


def test_a_report_is_run_again_when_all_its_inputs_are_gone(report: str, tmp_path: Path) -> None:
    (tmp_path / "renamed.html").write_text(report, "utf-8")
    code, told = verified(tmp_path / "renamed.html")
    assert (code, told["verdict"], told["differences"]) == (0, "identical", [])
    assert told["checked"] > 300
    assert told["made_with"] == made_with()


def test_a_number_that_was_changed_is_found_by_its_name(changed: Callable[..., Path]) -> None:
    code, told = verified(changed(lambda html: re.sub(r'"seed": 11\b', '"seed": 12', html)))
    assert code == 1
    assert told["differences"] == [{"name": "run.seed", "found": 12, "now": 11}]
    assert told["reasons"] == [
        "All versions are those it was made with: the file was changed after it was written."
    ]


def test_of_many_changed_numbers_the_first_ten_are_told(changed: Callable[..., Path]) -> None:
    file = changed(lambda html: re.sub(r'"expected_s": \d+', '"expected_s": 9', html))
    lines = okt("verify", file).stdout.splitlines()
    assert re.search(r"\d+ of \d+ values differ", lines[0])
    named = [line for line in lines if ".expected_s: " in line]
    assert len(named) == min(10, int(re.search(r"(\d+) of", lines[0])[1]))


def test_a_word_of_the_page_that_was_changed_is_found(changed: Callable[..., Path]) -> None:
    code, told = verified(changed(lambda html: html.replace(">Cleo Three<", ">Cleo Thief<", 1)))
    assert code == 1
    [one] = told["differences"]
    assert "Cleo Thief" in one["found"]
    assert "Cleo Three" in one["now"]


def test_a_number_that_the_page_shows_otherwise_is_not_called_a_word(changed: Callable[..., Path]) -> None:
    shown = re.compile(r'(data-v="(sexes\.\d+\.skaters\.\d+\.ticket)">)\d+')
    file = changed(lambda html: shown.sub(r"\g<1>77", html, count=1))
    code, told = verified(file)
    [one] = told["differences"]
    assert code == 1
    assert re.fullmatch(r"sexes\.\d\.skaters\.\d+\.ticket, as the page shows it", one["name"])
    assert told["reasons"] == ["The page shows other numbers than those of the run: it was changed since."]
    head = okt("verify", file).stdout.splitlines()[0]
    assert re.fullmatch(
        r"changed\.html: the page was changed in 1 place; the [\d,]+ values behind it are right\.", head
    )


def test_of_what_was_put_into_the_page_nothing_else_is_told(changed: Callable[..., Path]) -> None:
    code, told = verified(changed(lambda html: html.replace("<h1", "<p>Anna withdrew.</p><h1", 1)))
    assert code == 1
    assert [one["found"] for one in told["differences"]] == ["<p>Anna withdrew.", "</p>"]
    assert told["reasons"] == ["The numbers are identical; the words of the page were changed."]


def test_what_was_taken_out_of_the_page_is_told(changed: Callable[..., Path]) -> None:
    code, told = verified(changed(lambda html: re.sub(r"<tr>.*?</tr>", "", html, count=1, flags=re.S)))
    assert code == 1
    assert all(one["found"] == "" for one in told["differences"])
    assert told["differences"][0]["now"].startswith("<tr>")
    assert told["differences"][-1]["now"].startswith("</tr>")


def test_the_font_that_a_report_holds_is_no_word_of_it(changed: Callable[..., Path]) -> None:
    """It is cut out only where a package is installed, which the one who verifies may not have."""
    font = "<style>@font-face{font-family:Inter;src:url(data:font/woff2;base64,AAAA)}\n"
    file = changed(lambda html: html.replace("<style>", font, 1))
    assert verified(file)[0] == 0


def test_other_versions_are_named_as_a_reason_where_numbers_differ(changed: Callable[..., Path]) -> None:
    versions = {**made_with(), "numpy": "1.0", "draws_version": 1}

    def both(html: str) -> str:
        return with_told(made_with=versions)(html.replace('"seed": 11', '"seed": 12'))

    _, told = verified(changed(both))
    assert f"numpy was 1.0 then and is {made_with()['numpy']} now." in told["reasons"]
    assert any("draws" in reason for reason in told["reasons"])


def test_the_words_of_another_version_are_not_called_identical(changed: Callable[..., Path]) -> None:
    """Else whoever changes a word would only have to change the version too."""

    def both(html: str) -> str:
        version = json.dumps({"name": "okt-simulator", "version": __version__})
        assert version in html
        return html.replace(version, version.replace(__version__, "0.0.9")).replace(
            "Cleo Three<", "Cleo Thief<"
        )

    code, told = verified(changed(both))
    assert (code, told["verdict"], told["differences"]) == (3, "unchecked", [])
    assert "words of the page were not compared" in told["reasons"][0]


def change_form(raw: dict[str, Any]) -> None:
    [form] = [file for file in raw["files"] if file["path"].endswith("ü.csv")]
    form["text"] = form["text"].replace("37.58", "36.58")


def change_form_well(raw: dict[str, Any]) -> None:
    import hashlib

    change_form(raw)
    [form] = [file for file in raw["files"] if file["path"].endswith("ü.csv")]
    form["sha256"] = hashlib.sha256(form["text"].encode()).hexdigest()


def test_a_changed_input_is_found_by_its_fingerprint(changed: Callable[..., Path]) -> None:
    result = okt("verify", changed(with_raw(change_form)))
    assert result.exit_code == 2
    assert "is not what its fingerprint says" in result.stderr


def test_a_changed_input_with_a_right_fingerprint_gives_other_numbers(changed: Callable[..., Path]) -> None:
    code, told = verified(changed(with_raw(change_form_well)))
    assert code == 1
    assert "run.inputs_sha256" in [one["name"] for one in told["differences"]]


def path_of(path: str) -> Callable[[str], str]:
    return with_raw(lambda raw: raw["files"][0].update(path=path))


def project_with(old: str, new: str) -> Callable[[str], str]:
    def change(raw: dict[str, Any]) -> None:
        assert old in raw["project"]
        raw["project"] = raw["project"].replace(old, new)

    return with_raw(change)


DEEP = "[" * 200_000
HOSTILE = {
    "above": path_of("../evil"),
    "above its folder": path_of("0/../evil"),
    "dots": path_of("0/.."),
    "absolute": path_of("/evil"),
    "of windows": path_of("0/C:evil"),
    "with a backslash": path_of("0/..\\evil"),
    "with a zero": path_of("0/e\0vil"),
    "long": path_of("0/" + "x" * 300),
    "two of one name": with_raw(lambda raw: raw["files"].append(raw["files"][0])),
    "project reads above": project_with("0/results ü.csv", "../../../../../../etc/passwd"),
    "project reads a file of the system": project_with("0/results ü.csv", "/etc/passwd"),
    "meet above": project_with('meet = "meet"', 'meet = "../.."'),
    "no such scenario": with_raw(lambda raw: raw.update(scenario="Nobody's")),
    "bomb": with_told(packed=packed(b" " * 100_000_000)),
    "deep": with_told(packed=packed(DEEP.encode())),
    "not base64": with_told(packed="ü" * 100),
    "cut off": with_told(packed=base64.b64encode(zlib.compress(b"{}" * 999)[:-9]).decode()),
    "no text": with_told(packed=7),
    "a list": with_told(packed=packed(b"[]")),
    "files no list": with_raw(lambda raw: raw.update(files={"a": 1})),
    "a file no table": with_raw(lambda raw: raw.update(files=[7])),
    "sexes": with_raw(lambda raw: raw.update(sexes=["X"])),
    "newer": with_told(format=99),
    "another kind": with_told(kind="evil"),
    "twice": lambda html: html + _BLOCK.search(html)[0],
    "deep numbers": lambda html: html.replace('id="okt-numbers">{', f'id="okt-numbers">{DEEP}{{', 1),
    "no numbers": lambda html: html.replace("okt-numbers", "okt-nothing"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_made_to_do_harm_is_refused_in_a_sentence(
    name: str, changed: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    unpacked = tmp_path / "unpacked"
    unpacked.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(unpacked))
    result = okt("verify", changed(HOSTILE[name]))
    assert result.exit_code == 2, result.output
    assert result.stderr.strip()
    assert "Traceback" not in result.output
    assert "evil" not in {file.name for file in tmp_path.rglob("*")}
    assert not list(unpacked.iterdir())


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"<html></html>", b"\xff\xfe\x00", b"PK\x03\x04"], ids=range(5)
)
def test_what_is_no_report_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "r.html").write_bytes(content)
    result = okt("verify", tmp_path / "r.html")
    assert result.exit_code == 2
    assert "no report of the OKT Simulator" in result.stderr


@pytest.mark.parametrize("kept", [0.02, 0.5, 0.9, 0.999])
def test_a_report_cut_off_on_its_way_is_told_as_that(kept: float, report: str, tmp_path: Path) -> None:
    whole = report.encode()
    (tmp_path / "cut.html").write_bytes(whole[: int(len(whole) * kept)])
    result = okt("verify", tmp_path / "cut.html")
    assert result.exit_code == 2
    assert "cut.html: this report is not complete: its end is missing." in result.stderr
    told = read_results(tmp_path / "cut.html")
    assert "this is a report of this program, not a list of results" in str(told.faults[0])


def test_of_a_pdf_the_html_is_asked_for_by_its_fingerprint(tmp_path: Path) -> None:
    (tmp_path / "r.pdf").write_bytes(pdf([[Text(50, 50, "SHA-256 0123456789ab")]]))
    result = okt("verify", tmp_path / "r.pdf")
    assert result.exit_code == 2
    assert "0123456789ab" in result.stderr
    (tmp_path / "r.pdf").write_bytes(b"%PDF-1.7 nothing")
    result = okt("verify", tmp_path / "r.pdf")
    assert result.exit_code == 2
    assert "HTML" in result.stderr


def test_of_files_too_large_the_fingerprints_are_kept_and_the_report_is_not_called_identical(
    own: Path, report: str, tmp_path: Path
) -> None:
    block = inputs_block(open_project(own).project, most=300)
    inputs = read_inputs(json.loads(block), "r.html")
    missing = {one.path.partition("/")[2]: one for one in inputs.missing}
    assert "results ü.csv" in missing
    (tmp_path / "r.html").write_text(_BLOCK.sub(lambda match: match[1] + block + match[3], report), "utf-8")
    code, told = verified(tmp_path / "r.html")
    assert (code, told["verdict"]) == (3, "unchecked")
    assert any(missing["results ü.csv"].sha256 in reason for reason in told["reasons"])


def test_only_the_scenarios_reported_and_no_history_are_in_a_report(own: Path) -> None:
    project = open_project(own).project
    inputs = read_inputs(json.loads(inputs_block(project)), "r.html")
    assert SCENARIO.name not in inputs.project
    assert str(own.parent) not in inputs.project


# Projects ----------------------------------------------------------------------------------

RIDDEN = tuple(
    EnteredResult(Sex.W, Event.D500, skater, place=at)
    for at, skater in enumerate(("Anna One", "Bea Two", "Cleo Three", "Zoë de Été"), 1)
)


def with_forecast(project: Project, label: str) -> Project:
    plan = baseline_plan(base_plan(project), project)
    *_, outcome = simulate(Job(plan, project.tournaments, project.seed))
    sha256 = scenario_sha256(plan, project, Scenario(BASELINE))
    return with_day(project, label, date(2025, 12, 26), outcome, sha256)


@pytest.fixture
def with_history(own: Path) -> Project:
    """A project with a forecast from before the first day, and one from after it."""
    project = with_forecast(open_project(own).project, "before")
    return with_forecast(replace(project, results=RIDDEN), "after 500")


def saved(project: Project, own: Path) -> Path:
    file = own.with_name("history.okt")
    save_project(project, file)
    return file


def test_forecasts_kept_in_a_project_are_run_again_with_the_results_of_then(
    with_history: Project, own: Path
) -> None:
    code, told = verified(saved(with_history, own))
    assert (code, told["verdict"], told["reasons"]) == (0, "identical", [])
    assert told["checked"] == sum(len(day.chances) for day in with_history.history) == 8


def test_a_kept_chance_that_was_changed_is_found(with_history: Project, own: Path) -> None:
    first, *others = with_history.history
    sex, skater, chance = first.chances[0]
    tampered = replace(first, chances=((sex, skater, chance / 2), *first.chances[1:]))
    code, told = verified(saved(replace(with_history, history=(tampered, *others)), own))
    assert code == 1
    assert told["differences"] == [{"name": f'"before", {skater}', "found": chance / 2, "now": chance}]


def test_a_forecast_of_results_that_are_gone_cannot_be_checked(with_history: Project, own: Path) -> None:
    code, told = verified(saved(replace(with_history, results=()), own))
    assert (code, told["verdict"]) == (3, "unchecked")
    assert told["checked"] == 4
    assert '"after 500"' in told["reasons"][0]


def test_a_project_without_a_history_says_so(own: Path) -> None:
    code, told = verified(own)
    assert code == 3
    assert "No forecast is kept" in told["reasons"][0]
