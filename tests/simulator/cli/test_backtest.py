"""The command okt backtest as a user and a script meet it."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

from simulator.cli.backtest_tables import print_meet
from simulator.cli.commands import app
from simulator.evaluation.backtest.meet_score import OURS, MeetScore, SkaterForecast, TicketScore
from simulator.evaluation.backtest.parts import models_without_a_part
from simulator.event import Sex
from simulator.selection.prize import InWords, Prize, Won


def okt(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def refused(*arguments: str | Path) -> str:
    result = okt(*arguments)
    assert result.exit_code == 2, result.output
    assert "Traceback" not in result.output
    assert result.stdout == ""
    return " ".join(result.stderr.split())


@pytest.fixture(scope="module")
def season(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three meets of ten invented skaters; from the second on their 1000 m is a first start."""
    generator = np.random.default_rng(5)
    lines = ["date,competition,rink,sex,distance_m,division,skater,country,time_s,status"]
    for meet, day in enumerate(("2025-01-10", "2025-01-17", "2025-01-24")):
        for distance_m, usual_s in ((1000, 75.0), (1500, 115.0)):
            if meet == 0 and distance_m == 1000:
                continue
            for number in range(10):
                time_s = usual_s * np.exp(0.004 * number + generator.normal(0, 0.006))
                where = f"{day},Cup {meet},Heerenveen,W,{distance_m},A"
                lines.append(f"{where},Skater {number},NOR,{time_s:.2f},finished")
    file = tmp_path_factory.mktemp("form") / "season.csv"
    file.write_text("\n".join(lines) + "\n")
    return file


def test_json_has_the_promised_fields(season: Path, tmp_path: Path) -> None:
    target = tmp_path / "scores.json"
    result = okt("backtest", "--form", season, "--from", "2025-01-17", "--json", target)
    assert result.exit_code == 0, result.output
    values = json.loads(target.read_text(encoding="utf-8"))
    assert values["races"] == 4
    for part in ("models", "first_starts"):
        assert list(values[part]) == ["form", "season_best", "last_five", "top5_gap", "uniform"]
        for own in values[part].values():
            assert list(own) == [
                "pair_accuracy",
                "pair_log_loss",
                "winner_log_loss",
                "top3_brier",
                "crps",
                "coverage_50",
                "coverage_95",
            ]
            assert 0 <= own["pair_accuracy"] <= 1
    assert values["models"]["uniform"]["winner_log_loss"] == pytest.approx(np.log(10))
    assert values["counted"]["first_starts"] == 10
    assert values["run"]["from"] == "2025-01-17"
    assert values["run"]["to"] is None
    # The table was printed too, with every model and both parts.
    for words in ("4 races", "this program", "season best", "First starts at a distance alone: 10 in 1"):
        assert words in result.stdout


def test_a_lead_hides_what_was_ridden_shortly_before_a_meet(season: Path) -> None:
    def values(*more: str) -> dict[str, Any]:
        result = okt("backtest", "--form", season, "--from", "2025-01-24", "--json", "-", *more)
        assert result.exit_code == 0, result.output
        found: dict[str, Any] = json.loads(result.stdout)
        return found

    at_once, later = values(), values("--lead", "8")
    assert (at_once["run"]["lead_days"], later["run"]["lead_days"]) == (0, 8)
    assert later["counted"] == at_once["counted"]  # the same races and starters
    # At 1000 m nothing is known a week before, so that the season's best tells nobody apart.
    assert later["models"]["season_best"] != at_once["models"]["season_best"]
    assert later["models"]["uniform"]["winner_log_loss"] == at_once["models"]["uniform"]["winner_log_loss"]
    plain = okt("backtest", "--form", season, "--from", "2025-01-24", "--lead", "8", "--division", "A").stdout
    assert "more than 8 days before its meet" in plain
    assert 'of division "A"' in plain


def test_a_division_without_races_and_an_impossible_lead_are_refused(season: Path) -> None:
    assert 'no race of division "C" from 2025-01-01' in refused(
        "backtest", "--form", season, "--division", "C"
    )
    told = refused("backtest", "--form", season, "--lead", "-1", "--from", "soon")
    assert "--lead" in told
    assert '"soon" is not a day' in told
    assert "--lead" in refused("backtest", "--meet", "okt-2025", "--lead", "50")


def test_json_to_standard_output_is_json_alone(season: Path) -> None:
    result = okt("backtest", "--form", season, "--from", "2025-01-24", "--json", "-")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["races"] == 2


def test_the_same_seed_gives_the_same_json(season: Path) -> None:
    def values(seed: int) -> dict[str, object]:
        result = okt("backtest", "--form", season, "--from", "2025-01-24", "--json", "-", "--seed", seed)
        found: dict[str, object] = json.loads(result.stdout)
        found.pop("run")
        return found

    assert values(1) == values(1)
    assert values(1) != values(2)


def test_each_part_of_the_model_is_left_out_in_turn(season: Path) -> None:
    arguments = ("--form", season, "--from", "2025-01-24", "--parts")
    values = json.loads(okt("backtest", *arguments, "--json", "-").stdout)
    parts = values["parts"]["models"]
    assert next(iter(parts)) == "form"
    assert parts["form"] == values["models"]["form"]
    assert len(parts) == len(models_without_a_part()) + 1 > 10
    assert all(name.startswith("without ") for name in list(parts)[1:])
    # Every part that is left out changes the forecasts.
    losses = {name: own["crps"] for name, own in parts.items()}
    assert len(set(losses.values())) == len(losses)
    plain = okt("backtest", *arguments)
    assert "without pooling of distances" in plain.stdout


def test_days_bound_the_races(season: Path) -> None:
    result = okt("backtest", "--form", season, "--to", "2025-01-20", "--json", "-")
    values = json.loads(result.stdout)
    assert values["races"] == 2
    assert values["counted"]["meets"] == ["Cup 1 2025-01-17"]
    # One meet: a score, but nothing that tells how sure it is.
    assert values["intervals"]["models"]["form"]["crps"]["se"] is None
    assert values["differences"]["models"]["uniform"]["crps"]["value"] > 0
    assert "±" not in okt("backtest", "--form", season, "--to", "2025-01-20").stdout.split("Difference:")[0]


def test_a_file_without_a_race_that_counts_says_so(season: Path, tmp_path: Path) -> None:
    told = refused("backtest", "--form", season, "--from", "2026-01-01")
    assert "no race from 2026-01-01 counts" in told
    assert "at least 8 times" in told
    small = tmp_path / "small.csv"
    small.write_text("date,sex,distance_m,skater,time_s\n2025-11-10,W,500,Skater A,38.10\n")
    assert "no race from 2025-01-01 counts" in refused("backtest", "--form", small)


def test_two_names_that_are_said_to_be_one_skater_are_scored_as_one(season: Path, tmp_path: Path) -> None:
    text = season.read_text(encoding="utf-8")
    name = text.splitlines()[-1].split(",")[text.splitlines()[0].split(",").index("skater")]
    head, _, last = text.rstrip("\n").rpartition(name)
    other = tmp_path / "other.csv"
    other.write_text(f"{head}Somebody Else{last}\n", encoding="utf-8")
    arguments = ("--from", "2025-01-17", "--json", "-")

    def scored(*own: str | Path) -> dict[str, Any]:
        values: dict[str, Any] = json.loads(okt("backtest", "--form", *own, *arguments).stdout)
        return {key: own for key, own in values.items() if key != "run"}

    assert scored(other, "--same", f"Somebody Else={name}") == scored(season)
    assert scored(other) != scored(season)


def test_wrong_days_are_told_together() -> None:
    told = refused("backtest", "--from", "2025-13-01", "--to", "soon")
    assert '--from: "2025-13-01" is not a day. Write it like 2025-11-14.' in told
    assert '--to: "soon" is not a day.' in told
    assert "2024-05-01 lies before 2025-01-01" in refused("backtest", "--to", "2024-05-01")


def test_wrong_files_and_meets_are_told(tmp_path: Path) -> None:
    assert "its folder does not exist" in refused("backtest", "--json", tmp_path / "none" / "x.json")
    assert "nowhere.csv" in refused("backtest", "--form", tmp_path / "nowhere.csv")
    assert 'Did you mean "okt-2025"' in refused("backtest", "--meet", "okt-2052")
    assert "Leave out the one" in refused("backtest", "--meet", "okt-2025", "--from", "2025-01-01")
    assert "Leave out the one" in refused("backtest", "--meet", "okt-2025", "--parts")
    assert "none is dated before 2021-12-26" in refused("backtest", "--meet", "okt-2021")


def test_a_meet_is_compared_with_the_team_named_after_it(tmp_path: Path) -> None:
    target = tmp_path / "okt.json"
    result = okt("backtest", "--meet", "okt-2025", "--tournaments", "300", "--json", target)
    assert result.exit_code == 0, result.output
    values = json.loads(target.read_text(encoding="utf-8"))
    assert sum(skater["ticket"] for skater in values["skaters"]) == 18
    assert set(values["models"]["form"]) == {"both", "W", "M"}
    assert values["models"]["uniform"]["both"]["brier"] > values["models"]["form"]["both"]["brier"]
    assert values["run"]["tournaments"] == 300
    assert len(values["run"]["inputs_sha256"]) == 64
    for words in ("Femke Kok", "Marcel Bosker", "in the", "Brier"):
        assert words in result.stdout
    assert " 0 %" not in result.stdout  # never: 0 of 300 tournaments are "<1 %"
    assert "100 %" not in result.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of Unix")
@pytest.mark.parametrize(
    ("arguments", "begun"),
    [((), b"Forecasting"), (("--meet", "okt-2025", "--tournaments", "10000000"), b"Simulating")],
)
def test_an_interrupt_ends_it_at_once(arguments: tuple[str, ...], begun: bytes) -> None:
    """The bar on a terminal tells when the work has begun; only then comes the interrupt."""
    import pty

    master, slave = pty.openpty()
    command = [sys.executable, "-m", "simulator.cli", "backtest", *arguments, "--json", "-"]
    env = {**os.environ, "TERM": "xterm"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=slave, env=env) as process:
        os.close(slave)
        seen = b""
        while begun not in seen:
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


def test_the_tables_of_a_meet_speak_of_what_its_rules_give() -> None:
    score = TicketScore(0.1, 0.3, 2, 1.5, 0.0, 0.0)
    skaters = (
        SkaterForecast(Sex.W, "Anna One", {OURS: 0.5}, in_team=True),
        SkaterForecast(Sex.W, "Bea Two", {OURS: 1.0}, in_team=True, by_pick=True),
    )
    told = MeetScore("WCKT", 200, 3, skaters, {OURS: {None: score}}, (0.4, 3))
    console = Console(file=io.StringIO(), width=120)
    nomination = InWords("nomination", "voordracht"), InWords("nominations", "voordrachten")
    cups = Prize(Won.WORLD_CUP_PLACE, meet=InWords("Cups", "bekers"), pick=nomination[0], picks=nomination[1])
    print_meet(console, told, {"elapsed_s": 1.0}, cups)
    printed = " ".join(console.file.getvalue().split())  # type: ignore[attr-defined]
    assert "Chance of a World Cup place before WCKT" in printed
    assert "0.4 World Cup places expected together" in printed
    assert "nomination" in printed
    assert "ticket" not in printed
    assert "pick" not in printed
