"""One tournament tells no error: none is printed, and nothing is called clear."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from simulator.chances.outcome import standard_error
from simulator.cli.commands import app

PROJECT = """kind = "okt-project"
format = 1
meet = "okt-2025"
learn_from_results = true
seed = 1
tournaments = 1
[inputs]
[[scenario]]
name = "S"
what_if = [{ what = "withdrawal", sex = "W", skater = "Femke Kok", event = "500" }]
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("one") / "one.okt"
    file.write_text(PROJECT, encoding="utf-8")
    return file


def okt(*arguments: str | Path) -> str:
    done = CliRunner().invoke(app, [*map(str, arguments), "--sex", "W"])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_no_error_comes_of_one_tournament_and_that_of_more_is_as_ever() -> None:
    assert standard_error(0.25, 1) is None
    assert standard_error(0.0, 2) == 0.0
    assert standard_error(0.25, 100) == pytest.approx(0.05)


def test_a_comparison_calls_nothing_clear(project: Path) -> None:
    compared = "simulate", "--project", project, "--scenario", "S", "--compare", "baseline"
    table = okt(*compared).partition("S against Baseline")[2]
    assert "100.0" in table
    assert "clear" not in table
    assert "<0.1" not in table
    told = json.loads(okt(*compared, "--json", "-"))["comparison"]["changes"]
    assert {(one["se"], one["clear"]) for one in told} == {(None, False)}


def test_the_games_and_the_policies_have_no_error(project: Path) -> None:
    games = okt("games", "--project", project)
    assert "± 0" not in games
    assert "1 tournament in " in okt("simulate", "--project", project)
    policies = okt("policy", "--tournaments", "1")
    assert "1 tournament, seed" in policies
    assert not [line for line in policies.splitlines() if line.startswith(" B ") and "(0.000)" in line]


def test_a_report_of_one_tournament_is_written_and_run_again(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "r.html"
    okt("report", "--project", project, "--scenario", "S", "--compare", "baseline", "--out", out)
    assert '"se": null' in out.read_text("utf-8")
