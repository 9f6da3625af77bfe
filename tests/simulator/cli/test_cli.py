"""The command line as a user and a script meet it: words, files, JSON, exit codes."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from subprocess import CompletedProcess
from typing import IO, Any

import pytest
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner, Result

from simulator import __version__
from simulator.ask.runs import simulate
from simulator.chances.outcome import wilson_interval
from simulator.cli.commands import app
from simulator.engine.draws_version import DRAWS_VERSION
from simulator.engine.job import Job
from simulator.evaluation import bench, bench_turns
from simulator.evaluation.bench_edits import EditLatency
from simulator.event import Sex
from simulator.programs import module_command
from simulator.project.inputs_hash import inputs_sha256
from simulator.project.plan_files import load_plan
from simulator.report.json_csv import csv_text
from simulator.text import defused

FEW = ["--tournaments", "500"]
GOOD_RESULTS = (
    "date,sex,distance_m,skater,time_s\n2025-11-10,W,500,Anna One,38.10\n2025-11-10,M,500,Bart Two,35.1\n"
)
BAD_RESULTS = (
    "date,sex,distance_m,skater,time_s\n2025-11-10,W,500,Anna One,3x.10\n2025-11-40,M,500,Bart Two,35.1\n"
)


def okt(*arguments: str | Path) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def okt_process(*arguments: str | Path, screen: str = "utf-8") -> subprocess.CompletedProcess[str]:
    """Run the command as a program of its own, on a screen with such an encoding."""
    command = [sys.executable, "-m", "simulator.cli", *(str(argument) for argument in arguments)]
    env = {**os.environ, "PYTHONIOENCODING": screen}
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=env, check=False)


def refused(*arguments: str | Path) -> str:
    """Return what is told when the command refuses, without a traceback and with exit code 2."""
    result = okt(*arguments)
    assert result.exit_code == 2, result.output
    assert "Traceback" not in result.output
    assert result.stdout == ""
    return " ".join(result.stderr.replace("│", " ").split())


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    """Return the JSON of a short run of the shipped meet."""
    result = okt("simulate", *FEW, "--seed", "3", "--threads", "1", "--json", "-")
    assert result.exit_code == 0, result.output
    contract: dict[str, Any] = json.loads(result.stdout)
    return contract


def test_without_a_command_and_with_help_the_commands_are_listed() -> None:
    assert okt("--help").exit_code == 0
    for text in (okt("--help").output, okt().output):
        for command in ("simulate", "form", "bench"):
            assert command in text
    assert "check" in okt("form", "--help").output
    options = okt("simulate", "--help").output
    for option in (
        "--form",
        "--entries",
        "--rules",
        "--meet",
        "--tournaments",
        "--seed",
        "--threads",
        "--sex",
    ):
        assert option in options
    assert okt("--version").output.strip() == f"okt {__version__}"


def test_the_table_is_readable() -> None:
    result = okt("simulate", *FEW)
    assert result.exit_code == 0
    assert result.stdout.count("Chance of an Olympic ticket") == 2
    assert "Femke Kok" in result.stdout
    assert "Joep Wennemars" in result.stdout
    assert "Known entries only" in result.stdout
    assert "500 tournaments" in result.stdout
    assert "seed 2026" in result.stdout
    women = okt("simulate", *FEW, "--sex", "w")
    assert "Femke Kok" in women.stdout
    assert "Joep Wennemars" not in women.stdout


# The contract of the JSON --------------------------------------------------------------------


def test_the_record_of_the_run(told: dict[str, Any]) -> None:
    assert set(told) == {"run", "skaters", "order"}
    run = told["run"]
    assert {key: type(value) for key, value in run.items()} == {
        "tournaments": int,
        "seed": int,
        "draws_version": int,
        "threads": int,
        "elapsed_s": float,
        "rule_set": str,
        "meet": str,
        "inputs_sha256": str,
        "version": str,
        "basis": dict,
    }
    known = {
        "tournaments": 500,
        "seed": 3,
        "draws_version": DRAWS_VERSION,
        "threads": 1,
        "rule_set": "knsb-2026",
        "meet": "okt-2025",
    }
    assert run | known | {"version": __version__} == run
    assert run["inputs_sha256"] == inputs_sha256(load_plan())


def test_the_chances_of_every_skater(told: dict[str, Any]) -> None:
    keys = {
        *("skater", "sex", "ticket", "ticket_low", "ticket_high", "certain_by", "routes", "events"),
        *("start_places", "picks", "reasons_out"),
        *("results_used", "forecast_from"),
    }
    event_keys = {
        "places",
        "unplaced",
        "fall",
        "disqualified",
        "start_place",
        "median_time_s",
        "entrants_known",
    }
    for skater in told["skaters"]:
        assert set(skater) == keys
        assert skater["sex"] in ("W", "M")
        assert 0 <= skater["ticket_low"] <= skater["ticket"] <= skater["ticket_high"] <= 1
        assert set(skater["routes"]) == {*skater["events"], "pick"}
        assert sum(skater["routes"].values()) == pytest.approx(skater["ticket"], abs=1e-12)
        for name, event in skater["events"].items():
            assert name in ("500", "1000", "1500", "3000", "5000", "10000")
            assert set(event) == event_keys
            assert sum(event["places"]) + event["unplaced"] == pytest.approx(1, abs=1e-12)
            for key in ("unplaced", "fall", "disqualified", "start_place"):
                assert 0 <= event[key] <= 1
            assert type(event["entrants_known"]) is bool
            assert 30 < event["median_time_s"] < 1000
    assert {skater["sex"] for skater in told["skaters"]} == {"W", "M"}


def test_reasons_and_tickets_add_up_to_one(told: dict[str, Any]) -> None:
    for skater in told["skaters"]:
        out = sum(reason["chance"] for reason in skater["reasons_out"])
        assert out + skater["ticket"] == pytest.approx(1, abs=1e-12)
        assert sum(pick["ticket"] for pick in skater["picks"]) == skater["routes"]["pick"]
    kinds = {reason["kind"] for skater in told["skaters"] for reason in skater["reasons_out"]}
    assert kinds == {"beyond_cap", "fell", "disqualified", "did_not_start", "no_row"}
    named = next(skater for skater in told["skaters"] if skater["skater"] == "Marijke Groenewoud")
    assert named["picks"][0]["kind"] == "mass_start"
    assert named["start_places"]["mass_start"] == 1


def test_the_order_is_told_row_by_row(told: dict[str, Any]) -> None:
    assert set(told["order"]) == {"W", "M"}
    for order in told["order"].values():
        assert [row["row"] for row in order["rows"]] == list(range(1, 16))
        assert order["not_full"] + sum(row["last_ticket"] for row in order["rows"]) == pytest.approx(1)
        for row in order["rows"]:
            assert sum(taker["adds"] for taker in row["takers"]) == pytest.approx(row["adds_name"])
            assert row["adds_name"] <= row["reached"] <= 1
        made = {pick["kind"]: pick["made"] for pick in order["picks"]}
        assert made == {"mass_start": 1, "calamity": 0, "pursuit": 0}
        assert sum(order["first_out"].values()) <= 1
    # Before the cap can be reached every row is read.
    assert all(row["reached"] == 1 for row in told["order"]["M"]["rows"][:9])


def test_tickets_and_those_left_to_the_committee_add_up_to_all_there_are(told: dict[str, Any]) -> None:
    for sex, order in told["order"].items():
        left = order["left_to_committee"]
        given = sum(skater["ticket"] for skater in told["skaters"] if skater["sex"] == sex)
        assert given + left["mean"] == pytest.approx(9)
        assert sum(left["chances"]) == pytest.approx(1)
        assert left["any"] == pytest.approx(1 - left["chances"][0])
    assert told["order"]["W"]["left_to_committee"]["mean"] > 0.2


def test_the_table_says_how_many_tickets_are_left_to_the_committee(told: dict[str, Any]) -> None:
    result = okt("simulate", *FEW, "--seed", "3", "--threads", "1", "--sex", "w")
    left = told["order"]["W"]["left_to_committee"]
    assert f"{left['mean']:.2f} tickets are left to the committee on average; in " in result.stdout
    assert f"in {100 * left['any']:.0f} % of tournaments at least one." in result.stdout


def test_where_no_pick_gives_a_ticket_nothing_is_said_of_picks(tmp_path: Path) -> None:
    rules = tmp_path / "rules.toml"
    shipped = files("resources").joinpath("rules", "knsb-2026.toml").read_text(encoding="utf-8")
    rules.write_text(
        shipped.replace('"mass_start", ', "").replace('"knsb-2026"', '"none"'),
        encoding="utf-8",
    )
    without = okt("simulate", *FEW, "--rules", rules)
    assert without.exit_code == 0, without.output
    assert "Femke Kok" in without.stdout
    assert "pick" not in without.stdout
    assert "skater's name." in without.stdout
    assert "pick" in okt("simulate", *FEW).stdout


def test_picks_from_a_file_are_made(tmp_path: Path) -> None:
    file = tmp_path / "picks.toml"
    file.write_text('[[pick]]\nsex = "M"\nkind = "team"\nskater = "Marcel Bosker"\n', encoding="utf-8")
    done = okt("simulate", *FEW, "--sex", "M", "--picks", str(file), "--json", "-")
    found = json.loads(done.stdout)
    picked = next(skater for skater in found["skaters"] if skater["skater"] == "Marcel Bosker")
    assert picked["ticket"] == 1
    assert picked["picks"][0]["ticket"] == found["order"]["M"]["picks"][1]["made"] > 0.5
    displaced = [
        reason for skater in found["skaters"] for reason in skater["reasons_out"] if "pick" in reason
    ]
    assert {reason["kind"] for reason in displaced} == {"displaced"}
    assert sum(reason["chance"] for reason in displaced) == pytest.approx(
        sum(found["order"]["M"]["picks"][1]["displaced"].values())
    )


def test_the_table_says_whose_picks_the_column_counts(tmp_path: Path) -> None:
    file = tmp_path / "picks.toml"
    file.write_text('[[pick]]\nsex = "M"\nkind = "team"\nskater = "Marcel Bosker"\n', encoding="utf-8")
    done = okt("simulate", *FEW, "--picks", file)
    assert done.stdout.count("pick: the row of the mass start, named by the coach.") == 1
    assert done.stdout.count("pick: a pick of coach or committee.") == 1


def test_a_pick_for_an_event_without_start_places_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "picks.toml"
    file.write_text(
        '[[pick]]\nsex = "W"\nkind = "event"\nevent = "10000"\nskater = "Femke Kok"\n', encoding="utf-8"
    )
    words = "picks: Femke Kok: the W 10000 m has no start places in knsb-2026. Expected one of 500, 1000, "
    assert words in refused("simulate", *FEW, "--picks", file)


def test_the_interval_is_wilsons(told: dict[str, Any]) -> None:
    free = [skater for skater in told["skaters"] if 0 < skater["ticket"] < 1]
    assert len(free) > 20
    for skater in free:
        low, high = wilson_interval(round(skater["ticket"] * 500), 500)
        assert (skater["ticket_low"], skater["ticket_high"]) == (low, high)


def test_the_numbers_are_those_of_the_main_job_for_any_number_of_threads(told: dict[str, Any]) -> None:
    *_, outcome = simulate(Job(load_plan(), 500, 3))
    expected = [(chance.skater, chance.ticket) for chance in outcome.skaters]
    assert [(skater["skater"], skater["ticket"]) for skater in told["skaters"]] == expected
    two = json.loads(okt("simulate", *FEW, "--seed", "3", "--threads", "2", "--json", "-").stdout)
    assert two["skaters"] == told["skaters"]
    assert two["run"]["threads"] == 2
    other = json.loads(okt("simulate", *FEW, "--seed", "4", "--json", "-").stdout)
    assert other["skaters"] != told["skaters"]


def test_a_program_of_its_own_writes_nothing_but_json() -> None:
    done = okt_process("simulate", *FEW, "--sex", "M", "--json", "-")
    assert (done.returncode, done.stderr) == (0, "")
    assert {skater["sex"] for skater in json.loads(done.stdout)["skaters"]} == {"M"}


def test_a_screen_that_knows_few_letters_is_no_fault() -> None:
    table = okt_process("simulate", *FEW, "--sex", "W", screen="ascii")
    assert (table.returncode, table.stderr) == (0, "")
    assert "Chlo? Hoogendoorn" in table.stdout
    as_json = okt_process("simulate", *FEW, "--sex", "W", "--json", "-", screen="ascii")
    assert (as_json.returncode, as_json.stderr) == (0, "")
    assert "Chloé Hoogendoorn" in {skater["skater"] for skater in json.loads(as_json.stdout)["skaters"]}


# CSV -----------------------------------------------------------------------------------------


def test_the_csv_holds_the_same_chances(told: dict[str, Any]) -> None:
    result = okt("simulate", *FEW, "--seed", "3", "--csv", "-")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert [row["skater"] for row in rows] == [skater["skater"] for skater in told["skaters"]]
    for row, skater in zip(rows, told["skaters"], strict=True):
        assert float(row["ticket"]) == skater["ticket"]
        assert float(row["route_pick"]) == skater["routes"]["pick"]
        for event in ("500", "1000", "1500", "3000", "5000", "10000"):
            route = skater["routes"].get(event)
            start_place = skater["events"][event]["start_place"] if route is not None else None
            assert row[f"route_{event}"] == ("" if route is None else str(route))
            assert row[f"start_place_{event}"] == ("" if start_place is None else str(start_place))
        assert float(row["start_place_mass_start"]) == skater["start_places"].get("mass_start", 0)
        for kind in ("beyond_cap", "fell", "no_row", "displaced"):
            chances = [reason["chance"] for reason in skater["reasons_out"] if reason["kind"] == kind]
            assert float(row[f"out_{kind}"]) == pytest.approx(sum(chances))


def test_no_name_becomes_a_formula() -> None:
    for start in "=+-@\t\r":
        assert defused(f"{start}1+1") == f"'{start}1+1"
    assert defused("Anna-Bea = 1") == "Anna-Bea = 1"
    *_, outcome = simulate(Job(load_plan(), 10, sexes=(Sex.W,)))
    evil = replace(outcome, skaters=(replace(outcome.skaters[0], skater='=HYPERLINK("x")'),))
    assert next(csv.DictReader(io.StringIO(csv_text(evil))))["skater"] == '\'=HYPERLINK("x")'


def test_files_are_written_beside_the_table(tmp_path: Path) -> None:
    as_json, as_csv = tmp_path / "out.json", tmp_path / "out.csv"
    result = okt("simulate", *FEW, "--json", as_json, "--csv", as_csv)
    assert result.exit_code == 0
    assert "Femke Kok" in result.stdout
    skaters = json.loads(as_json.read_text(encoding="utf-8"))["skaters"]
    rows = list(csv.DictReader(as_csv.read_text(encoding="utf-8").splitlines()))
    assert [skater["skater"] for skater in skaters] == [row["skater"] for row in rows]
    both = okt("simulate", *FEW, "--json", as_json, "--csv", "-")
    assert both.stdout.startswith("sex,skater,ticket")


# What is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--tournaments", "0"], ["tournaments: 0 is out of range. Expected 1 to 10,000,000."]),
        (["--tournaments", "10000001"], ["tournaments: 10,000,001 is out of range."]),
        (["--tournaments", "many"], ["--tournaments", "valid int"]),
        (["--tournaments", "1e5"], ["--tournaments", "valid int"]),
        (["--seed", "-1"], ["seed: -1 is out of range. Expected 0 to"]),
        (["--seed", "x"], ["--seed", "valid int"]),
        (["--threads", "0", "--seed", "-3"], ["seed: -3 is out of range.", "threads: 0 is out of range."]),
        (["--sex", "X"], ["--sex", "'X'"]),
        (["--meet", "okt-2052"], ['"okt-2052"', "okt-2025", "Did you mean"]),
        (["--rules", "knsb-2062"], ['"knsb-2062"', "knsb-2026", "Did you mean"]),
        (["--rules", "."], ['"." is neither a shipped rule set nor a file']),
        (["--form", "nowhere.csv"], ["nowhere.csv"]),
        (["--form", "."], ["folder"]),
        (["--entries", "nowhere.csv"], ["nowhere.csv"]),
        (["--json", "-", "--csv", "-"], ['both are "-"', "Write one of the two to a file."]),
        (["--turnaments", "1"], ["No such option", "--tournaments"]),
        (["more"], ["more"]),
    ],
)
def test_nonsense_is_refused_in_a_sentence(arguments: Sequence[str], words: Sequence[str]) -> None:
    message = refused("simulate", *arguments)
    for word in words:
        assert word in message


@pytest.mark.parametrize("path", [".", "/", ".."])
@pytest.mark.parametrize(
    "option",
    ["--form", "--entries", "--picks", "--aliases", "--bests", "--skaters", "--results", "--project"],
)
def test_a_folder_has_a_name_in_what_is_told_of_it(
    option: str, path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told = refused("simulate", *FEW, option, path)
    assert not told.startswith(":")
    assert told.startswith((f"{path}: ", "results.csv: ")), told  # of the root, which may have one


FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="no device here that is always full")
@pytest.mark.parametrize(
    "arguments", [["rules", "list"], ["rules", "example"], ["--version"], ["form", "--help"], ["--help"]]
)
def test_where_no_more_can_be_printed_the_standard_output_is_named(arguments: list[str]) -> None:
    with FULL.open("wb") as full:
        done = okt_into(full, subprocess.PIPE, *arguments)
    assert done.returncode == 2
    assert done.stderr.startswith(b"the standard output: ")
    assert done.stderr.endswith(b" Lead it into another file.\n")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(not FULL.exists(), reason="no device here that is always full")
def test_what_cannot_even_be_told_still_has_its_exit_code() -> None:
    with FULL.open("wb") as full:
        assert okt_into(subprocess.PIPE, full, "rules", "check", "nowhere.toml").returncode == 2


def okt_into(stdout: IO[bytes] | int, stderr: IO[bytes] | int, *arguments: str) -> CompletedProcess[bytes]:
    command = [sys.executable, "-m", "simulator.cli", *arguments]
    return subprocess.run(command, stdout=stdout, stderr=stderr, check=False)


@pytest.mark.parametrize("option", ["--json", "--csv"])
def test_a_file_that_cannot_be_written_is_told(option: str, tmp_path: Path) -> None:
    assert str(tmp_path) in refused("simulate", *FEW, option, tmp_path)
    assert "nowhere" in refused("simulate", *FEW, option, tmp_path / "nowhere" / "out")


def test_a_meet_without_anybody_of_a_sex_is_told(tmp_path: Path) -> None:
    entries = tmp_path / "entries.csv"
    entries.write_text("sex,distance_m,skater\nW,500,Femke Kok\n", encoding="utf-8")
    rules = tmp_path / "rules.toml"
    shipped = files("resources").joinpath("rules", "knsb-2026.toml").read_text(encoding="utf-8")
    rules.write_text(shipped, encoding="utf-8")
    done = okt("simulate", *FEW, "--entries", entries, "--rules", rules, "--sex", "W")
    assert done.exit_code == 0
    assert "Femke Kok" in done.stdout
    meet = tmp_path / "meet"
    meet.mkdir()
    source = files("resources").joinpath("meets", "okt-2025")
    (meet / "meet.toml").write_text(
        source.joinpath("meet.toml").read_text(encoding="utf-8").split("[mass_start_picks]")[0],
        encoding="utf-8",
    )
    lines = source.joinpath("programme.csv").read_text(encoding="utf-8").splitlines()
    (meet / "programme.csv").write_text(
        "\n".join(line for line in lines if ",M," not in line) + "\n", encoding="utf-8"
    )
    (meet / "entries.csv").write_text("sex,event,skater\nW,500,Femke Kok\n", encoding="utf-8")
    assert "nobody is entered in any event" in refused("simulate", *FEW, "--meet", meet, "--sex", "M")
    assert okt("simulate", *FEW, "--meet", meet).exit_code == 0


def test_every_fault_of_a_form_file_is_told(tmp_path: Path) -> None:
    form = tmp_path / "bad.csv"
    form.write_text(BAD_RESULTS, encoding="utf-8")
    message = refused("simulate", *FEW, "--form", form)
    assert "bad.csv, line 2" in message
    assert "bad.csv, line 3" in message


# okt form check ------------------------------------------------------------------------------


def test_form_check_of_a_good_file(tmp_path: Path) -> None:
    form = tmp_path / "good.csv"
    form.write_text(GOOD_RESULTS, encoding="utf-8")
    result = okt("form", "check", form)
    assert result.exit_code == 0
    assert "good.csv: accepted, 2 results." in result.stdout


def test_form_check_of_a_bad_file(tmp_path: Path) -> None:
    form = tmp_path / "bad.csv"
    form.write_text(BAD_RESULTS, encoding="utf-8")
    result = okt("form", "check", form)
    assert result.exit_code == 2
    assert "bad.csv: refused, nothing was taken from it." in result.stdout
    assert "line 2" in result.stdout
    assert "line 3" in result.stdout


def test_form_check_of_no_file(tmp_path: Path) -> None:
    result = okt("form", "check", tmp_path / "nowhere.csv")
    assert result.exit_code == 2
    assert "nowhere.csv" in result.output
    assert "Traceback" not in result.output


# Interrupted ---------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no terminal of this kind")
def test_an_interrupted_run_ends_soon_with_130() -> None:
    """The bar on a terminal tells when the simulation runs; only then comes the interrupt."""
    import pty

    master, slave = pty.openpty()
    command = [sys.executable, "-m", "simulator.cli", "simulate", "--tournaments", "10000000", "--json", "-"]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=slave,
        env={**os.environ, "TERM": "xterm"},
    ) as process:
        os.close(slave)
        seen = b""
        while b"Simulating" not in seen:
            seen += os.read(master, 1024)
        process.send_signal(signal.SIGINT)
        while process.poll() is None:
            try:
                seen += os.read(master, 1024)
            except OSError:  # the other end of the terminal is closed
                break
        assert process.wait(timeout=60) == 130
        assert process.stdout is not None
        assert process.stdout.read() == b""
    os.close(master)
    assert b"Interrupted." in seen
    assert b"Traceback" not in seen


# okt bench -----------------------------------------------------------------------------------


FIGURES = bench.Figures(
    tournaments_per_s=250_000.0,
    ratio_to_normal_draws=2.5,
    thread_speedup=1.75,
    seconds_per_100k=0.4,
    fit_s=1.5,
    fit_4299_s=2.5,
    fit_100k_s=None,
    peak_mb=300.0,
    starts=120,
    skaters=60,
    compiled=True,
    edit_latency_ms=EditLatency(20.0, 40.0, 80.0, 160.0),
    edit_to_full_ratio=0.25,
    quota_ms=20.0,
    read_csv_s=0.5,
    read_xlsx_s=4.5,
    read_memory_ratio=3.5,
    result_to_chances_s=0.75,
    result_to_chances_worst_s=0.875,
    read_to_chances_s=0.25,
)
"""Of no machine; that the measurement measures is tested beside it."""


def test_bench_prints_and_writes_its_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is measured, here and in processes of their own, stands in the table and in the JSON."""
    trials = iter([9.0, 3.0, 5.0, 4.0] * 2)  # the first of each is not counted
    monkeypatch.setattr(bench, "measure", lambda **_options: FIGURES)
    monkeypatch.setattr(bench_turns, "simulate_trial", lambda _side: {"simulate_second_s": next(trials)})
    whole = {"simulate_second_s": {"here": 4.0}}
    pure = okt("bench", "--json", "-")
    assert pure.exit_code == 0
    assert "Measuring okt simulate as a whole process, round 3 of 3" in pure.stderr
    assert json.loads(pure.stdout) == FIGURES.as_json() | {"simulate_second_s": 4.0}
    both = okt("bench", "--json", tmp_path / "bench.json")
    assert both.stdout == f"{bench.figures_text(FIGURES)}\n\n{bench_turns.turns_text(whole, 3)}\n"
    assert json.loads((tmp_path / "bench.json").read_text(encoding="utf-8")) == json.loads(pure.stdout)


def test_bench_measures_the_start_and_the_views_of_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window is measured in processes of their own; here others stand in for them."""
    views = {"tickets": {"paint": 5.0, "show": 10.0, "show_after_edit": 12.0},
             "teams": {"paint": 8.0, "show": 15.0, "show_after_edit": 30.0}}  # fmt: skip
    start = {"frame_s": {"here": 0.75}}
    told = {
        "ui.tour.start": {"rounds": 5, "start": start},
        "ui.tour.bench": {"skaters": 60, "rounds": 3, "views": views},
    }
    asked: list[list[str]] = []

    def run(command: list[str], **_options: object) -> subprocess.CompletedProcess[str]:
        asked.append(command)
        return subprocess.CompletedProcess(command, 0, stdout=json.dumps(told[command[-1]]))

    monkeypatch.setattr("simulator.cli.bench.subprocess.run", run)
    text = okt("bench", "--ui").stdout
    assert asked == [module_command(module) for module in told]
    assert text.startswith(bench_turns.turns_text(start, 5))
    [teams] = [line for line in text.splitlines() if line.startswith("teams")]
    assert teams.split() == ["teams", "8.0", "ms", "15.0", "ms", "1.50", "30.0", "ms", "2.50"]
    written = json.loads(okt("bench", "--ui", "--json", "-").stdout)
    assert (written["views"], written["start"]) == (views, start)


def test_a_target_that_cannot_be_written_is_refused_before_the_run(tmp_path: Path) -> None:
    missing, folder = tmp_path / "missing" / "out.json", tmp_path
    done = okt("simulate", "--tournaments", "10000000", "--json", str(missing), "--csv", str(folder))
    assert done.exit_code == 2
    assert f"{missing}: its folder does not exist." in done.stderr
    assert f"{folder}: this is a folder." in done.stderr


def test_two_outputs_to_one_file_are_refused(tmp_path: Path) -> None:
    target = str(tmp_path / "out")
    done = okt("simulate", *FEW, "--json", target, "--csv", target)
    assert done.exit_code == 2
    assert "two outputs go to this file" in done.stderr
    assert not Path(target).exists()


# Certain by a pick -----------------------------------------------------------------------------

NAMED = ("Marijke Groenewoud", "Jorrit Bergsma")


def test_a_ticket_by_the_pick_of_the_coach_is_the_word_in_table_json_and_csv(told: dict[str, Any]) -> None:
    lines = okt("simulate", *FEW).stdout.splitlines()
    for skater in NAMED:
        (line,) = [line for line in lines if skater in line]
        assert line.split(skater)[1].split()[0] == "pick"
    assert not [line for line in lines if "100 %" in line]
    certain = {own["skater"]: own["certain_by"] for own in told["skaters"] if own["ticket"] in (0, 1)}
    assert {skater for skater, by in certain.items() if by == "pick"} == set(NAMED)
    rows = list(csv.DictReader(okt("simulate", *FEW, "--csv", "-").stdout.splitlines()))
    assert {row["skater"] for row in rows if row["certain_by"] == "pick"} == set(NAMED)


def test_only_a_command_that_takes_a_project_speaks_of_one() -> None:
    group = get_command(app)
    assert isinstance(group, TyperGroup)
    told = {
        name: [str(getattr(option, "help", "")) for option in command.params]
        for name, command in group.commands.items()
        if "project" not in {option.name for option in command.params}
    }
    assert {"policy", "quota"} <= set(told)
    assert not {name for name, texts in told.items() if any("in the project" in text for text in texts)}


@pytest.mark.parametrize(
    "arguments",
    [
        ("simulate", "--entries", "a.csv", "--entries", "b.csv"),
        ("simulate", "--seed", "1", "--seed=2"),
        ("form", "show", "Femke Kok", "--event", "500", "--event", "1000"),
        ("quota", "--country", "NED", "--country", "NOR"),
        ("rules", "show", "knsb-2026", "--json", "a", "--json", "b"),
    ],
)
def test_an_option_of_one_value_is_given_once(arguments: tuple[str, ...]) -> None:
    option = next(word for word in arguments if word.startswith("--"))
    assert f"{option} is given twice" in refused(*arguments)


def test_options_that_may_be_repeated_and_switches_are_taken_as_often_as_they_come(tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text(GOOD_RESULTS, encoding="utf-8")
    forms = ("--form", tmp_path / "a.csv", "--form", tmp_path / "b.csv")
    assert okt("simulate", *FEW, *forms).exit_code == 0
    assert "both over and still on" in refused("simulate", "--over", "--over", "--still-on")
