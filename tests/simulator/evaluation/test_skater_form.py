"""What is told of one skater's forecast, on the shipped meet and results."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from simulator.cli.commands import app
from simulator.engine.plan import Plan
from simulator.evaluation.skater_form import skater_form
from simulator.event import Event, Sex
from simulator.form.incident_rates import Incident
from simulator.form.influence import EvidenceKind
from simulator.input.faults import InputRefused
from simulator.project.plan_files import load_plan


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan()


def okt(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_entered_distances_are_forecast_as_the_plan_has_them(plan: Plan) -> None:
    found = skater_form(plan, "Femke Kok")
    forecast = plan.forecasts[Sex.W]
    entered = [own for own in found.distances if own.entered]
    assert [own.event for own in entered] == [Event.D500, Event.D1000, Event.D1500]
    for own in entered:
        entry = forecast.entry("Femke Kok", own.event)
        assert entry is not None
        assert math.log(own.explanation.forecast_s) == pytest.approx(forecast.log_time_mean[entry], abs=2e-3)
        assert own.results == forecast.results_used[entry]
        assert own.level_low_s < own.explanation.forecast_s < own.level_high_s
        assert own.race_low_s < own.level_low_s
        assert own.race_high_s > own.level_high_s
        assert tuple(rate.incident for rate in own.rates) == tuple(Incident)
        assert all(rate.interval[0] < rate.rate < rate.interval[1] for rate in own.rates)
        for rate in own.rates:  # those the simulation uses
            assert rate.rate == pytest.approx(getattr(forecast.incidents, rate.incident)[entry])


def test_the_results_lead_from_what_was_expected_to_the_forecast(plan: Plan) -> None:
    for own in skater_form(plan, "Femke Kok").distances:
        why = own.explanation
        moved = sum(part.effect_s for part in why.influences)
        assert why.before_results_s + moved == pytest.approx(why.forecast_s)
        sizes = [abs(part.effect_s) for part in why.influences]
        assert sizes == sorted(sizes, reverse=True)
        assert all(part.day < plan.meet.first_day for part in why.influences)


def test_a_naive_season_best_stands_beside_the_forecast(plan: Plan) -> None:
    (own,) = skater_form(plan, "Femke Kok", Event.D500).distances
    assert own.explanation.season_best_s == pytest.approx(36.09)  # Salt Lake City, 16 November 2025
    assert own.against_season_best_s == pytest.approx(own.explanation.forecast_s - 36.09)
    (never,) = skater_form(plan, "Femke Kok", Event.D5000).distances
    assert (never.results, never.entered, never.against_season_best_s) == (0, False, None)


def test_capitals_and_spaces_make_no_difference(plan: Plan) -> None:
    assert skater_form(plan, "  femke   KOK ", Event.D500).skater == "Femke Kok"


@pytest.mark.parametrize("name", ["KOK Femke", "Kok, Femke", "Femke Kök", "F. KOK", "kok f."])
def test_a_skater_is_found_by_the_key_of_the_name(plan: Plan, name: str) -> None:
    found = skater_form(plan, name, Event.D500)
    assert (found.sex, found.skater) == (Sex.W, "Femke Kok")


def test_a_surname_alone_is_answered_with_who_bears_it(plan: Plan) -> None:
    with pytest.raises(InputRefused, match='Did you mean "Femke Kok"'):
        skater_form(plan, "kok")


def test_an_alias_is_who_is_meant(tmp_path: Path) -> None:
    aliases = tmp_path / "aliases.toml"
    aliases.write_text('[[same]]\nwritten = "De Kokkin"\nperson = "Femke Kok"\n', encoding="utf-8")
    for arguments in (["--same", "De Kokkin=Femke Kok"], ["--aliases", str(aliases)]):
        shown = okt("form", "show", "De Kokkin", "--event", "500", *arguments)
        assert shown.stdout.startswith("Femke Kok"), shown.stderr
    unknown = okt("form", "show", "De Kokkin", "--event", "500")
    assert (unknown.exit_code, unknown.stdout) == (2, "")


def test_a_wrong_name_is_told_with_the_nearest(plan: Plan) -> None:
    with pytest.raises(InputRefused, match='Did you mean "Femke Kok"'):
        skater_form(plan, "Femke Kock")


def test_a_skater_without_any_result_has_no_race_that_moved_the_forecast(plan: Plan) -> None:
    forecast = plan.forecasts[Sex.W]
    names = [forecast.skaters[number] for number in forecast.entry_skater]
    known = {part for part, used in zip(names, forecast.results_used, strict=True) if used}
    unknown = next(name for name in names if name not in known)
    for own in skater_form(plan, unknown).distances:
        assert own.results == 0
        assert all(part.kind is EvidenceKind.PERSONAL_BEST for part in own.explanation.influences)


def test_show_prints_what_it_rests_on() -> None:
    result = okt("form", "show", "femke kok", "--event", "500 m")
    assert result.exit_code == 0, result.output
    for words in (
        "Femke Kok · OKT 2025",
        "500 m (entered, 18 results at the distance)",
        "Season best 36.09",
        "World Cup 4 Hamar 2025",
        "more",
        "falls or loses the race",
        "4,101 international starts",
    ):
        assert words in result.stdout
    assert "1000 m (" not in result.stdout


def test_show_writes_json(tmp_path: Path) -> None:
    target = tmp_path / "kok.json"
    assert okt("form", "show", "Femke Kok", "--json", target).exit_code == 0
    values = json.loads(target.read_text(encoding="utf-8"))
    assert values["skater"] == "Femke Kok"
    assert values["sex"] == "W"
    own = next(distance for distance in values["distances"] if distance["event"] == "1000")
    assert own["level_interval_s"][0] < own["forecast_s"] < own["level_interval_s"][1]
    moved = sum(part["effect_s"] for part in own["influences"])
    assert own["before_results_s"] + moved == pytest.approx(own["forecast_s"])
    assert set(own["rates"]) == {str(incident) for incident in Incident}
    assert own["rates"]["fall"]["source"]
    assert json.loads(okt("form", "show", "Femke Kok", "--json", "-").stdout) == values


def test_show_refuses_what_it_does_not_know() -> None:
    wrong = okt("form", "show", "Femke Kok", "--event", "1501")
    assert wrong.exit_code == 2
    assert 'Did you mean "1500"?' in wrong.stderr
    nobody = okt("form", "show", "Femke Kook")
    assert nobody.exit_code == 2
    assert 'Did you mean "Femke Kok"?' in nobody.stderr
    assert nobody.stdout == ""


def test_what_was_known_on_another_day_is_told_as_that() -> None:
    shown = okt("form", "show", "Femke Kok", "--event", "500", "--as-of", "2025-10-01").stdout
    assert shown.splitlines()[0] == "Femke Kok · OKT 2025, Heerenveen, from what was known on 2025-10-01"
    told = json.loads(okt("form", "show", "Femke Kok", "--as-of", "2025-10-01", "--json", "-").stdout)
    assert told["run"]["as_of"] == "2025-10-01"
    after = okt("form", "show", "Femke Kok", "--event", "500", "--as-of", "2026-03-01").stdout
    assert "from results dated before 2025-12-26" in after.splitlines()[0]
