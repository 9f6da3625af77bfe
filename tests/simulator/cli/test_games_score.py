"""okt games --score: how good the forecast of some Games was, as a user and a script meet it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from simulator.cli.commands import app

FEW = ("--tournaments", "4000")


def okt(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, Any]]:
    """What is printed and written of the Games that are shipped."""
    target = tmp_path_factory.mktemp("score") / "score.json"
    result = okt("games", "--score", "shipped", *FEW, "--json", target)
    assert result.exit_code == 0, result.output
    values: dict[str, Any] = json.loads(target.read_text(encoding="utf-8"))
    return " ".join(result.stdout.split()), values


def test_ten_races_are_scored_beside_every_simple_method(shipped: tuple[str, dict[str, Any]]) -> None:
    printed, values = shipped
    score = values["score"]
    assert score["races"] == 10
    assert score["known_until"] == "2025-12-14"
    methods = score["methods"]
    assert list(methods) == ["form", "season_best", "last_five", "top5_gap", "world_cup", "uniform"]
    ours = methods["form"]["scores"]
    assert ours["first_eight_brier"]["races"] == 8  # of two the first eight are not known
    assert ours["winner_log_loss"]["value"] <= 1.80
    assert ours["medal_brier"]["value"] <= 0.080
    assert methods["uniform"]["scores"]["medal_brier"]["value"] == pytest.approx(0.118, abs=0.001)
    for words in ("this program", "World Cup standing", "published (top-5 gap)", "Francesca Lollobrigida"):
        assert words in printed
    assert "10 races rank no methods: of the winner log loss alone the standard error is 0." in printed


def test_the_team_that_was_sent_starts_and_its_medals_are_told(shipped: tuple[str, dict[str, Any]]) -> None:
    values = shipped[1]
    medals = values["score"]["team"]["medals"]
    assert medals["happened"] == 10
    assert 8.5 <= medals["expected"] <= 11
    assert values["team"]["both"]["medals"]["mean"] == pytest.approx(medals["expected"])
    assert values["score"]["medallists_without_forecast"] == []


def test_a_sprinter_with_one_result_at_a_distance_is_no_favourite_there(
    shipped: tuple[str, dict[str, Any]],
) -> None:
    field = {own["skater"]: own for own in shipped[1]["games"]["events"]["W"]["1500"]["field"]}
    assert field["Femke Kok"]["starts"] == 1
    assert field["Femke Kok"]["rows_known"] == 1
    assert field["Femke Kok"]["medal"] < field["Antoinette Rijpma-de Jong"]["medal"]


def test_results_of_a_file_are_scored(tmp_path: Path) -> None:
    file = tmp_path / "games.csv"
    lines = ["date,competition,rink,sex,distance_m,place,skater,country,time_s,status"]
    for place, name in enumerate(("KOK Femke", "Jutta Leerdam", "Erin Jackson"), start=1):
        lines.append(f"2026-02-15,Games,Milano,W,500,{place},{name},NED,37.{place}0,finished")
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    result = okt("games", "--score", file, *FEW, "--sex", "W", "--json", "-")
    assert result.exit_code == 0, result.output
    score = json.loads(result.stdout)["score"]
    assert [(one["event"], one["skater"]) for one in score["winners"]] == [("500", "KOK Femke")]
    assert score["methods"]["form"]["scores"]["winner_log_loss"]["se"] is None
    file.write_text("\n".join(lines[:2]) + "\n", encoding="utf-8")
    result = okt("games", "--score", file, *FEW, "--sex", "W")
    assert result.exit_code == 2
    assert "first three are known" in " ".join(result.stderr.split())
    assert "Traceback" not in result.output
