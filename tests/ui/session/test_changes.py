"""Changes against the baseline, as numbers and as marks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from simulator.ask.leverage.comparison import Change, Comparison
from simulator.chances.outcome import Outcome, SkaterChance
from simulator.event import Event, Sex
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome, FormShift
from ui.charts.tickets_chart import Columns
from ui.charts.tickets_series import tickets_series
from ui.charts.tickets_words import change_line, scenario_subtitle
from ui.look.palette import LIGHT
from ui.session.changes import Against, against_baseline


def moved(outcome: Outcome, **points: float) -> Outcome:
    """The outcome with other chances of some skaters, by letter and in percentage points."""
    skaters = tuple(
        replace(chance, ticket=chance.ticket + points.get(chance.skater[-1], 0.0) / 100)
        if chance.sex is Sex.W
        else chance
        for chance in outcome.skaters
    )
    return replace(outcome, skaters=skaters)


def comparison(outcome: Outcome, *clear: str) -> Comparison:
    changes = tuple(
        Change(chance.skater, chance.sex, 0.0, 0.1, 0.1, 0.01 if chance.skater[-1] in clear else 0.2)
        for chance in outcome.skaters
    )
    return Comparison(outcome.tournaments, changes, {})


def test_a_change_is_told_with_its_sign_and_only_a_clear_one_has_a_direction(outcome: Outcome) -> None:
    now = moved(outcome, B=-19.3, C=6.2, D=0.4)
    against = against_baseline(now, outcome, comparison(outcome, "B", "C", "E"), Sex.W)
    assert [against[f"Skater {letter}"].text for letter in "BCDE"] == ["−19.3", "+6.2", "+0.4", "0.0"]
    assert [against[f"Skater {letter}"].direction for letter in "BCDE"] == [-1, 1, 0, 0]
    assert [against[f"Skater {letter}"].is_seen for letter in "BCDE"] == [True, True, False, False]


def test_until_the_two_are_compared_every_change_counts_as_noise(outcome: Outcome) -> None:
    against = against_baseline(moved(outcome, C=6.2), outcome, None, Sex.W)
    assert against["Skater C"].direction == 0
    assert against["Skater C"].change_pp == pytest.approx(6.2)


def test_who_is_new_in_the_scenario_had_no_chance_before(outcome: Outcome) -> None:
    before = replace(outcome, skaters=outcome.skaters[1:])
    against = against_baseline(outcome, before, None, Sex.W)
    assert against["Skater A"] == Against(0.0, 100.0, clear=False, certain=True)


def test_the_rows_carry_the_changes_and_the_columns_make_room_for_them(outcome: Outcome) -> None:
    women = outcome.of_sex(Sex.W)
    against = against_baseline(moved(outcome, C=6.2), outcome, None, Sex.W)
    plain, compared = tickets_series(women), tickets_series(women, against=against)
    assert not plain.compares
    assert compared.compares
    without, with_changes = (Columns.fit(860, 120, 50, LIGHT, width) for width in (0.0, 60.0))
    assert without.change_right == without.value_right
    assert with_changes.change_right == without.value_right
    assert with_changes.value_right < with_changes.arrow_left < with_changes.change_right
    assert with_changes.bars_right < without.bars_right


def test_the_tooltip_says_when_a_change_is_noise(qapp: QApplication) -> None:
    assert change_line(Against(0.61, 6.2, clear=True)) == (
        "Baseline: 61.0\N{NARROW NO-BREAK SPACE}%, change +6.2 pp"
    )
    assert change_line(Against(0.61, 0.1, clear=False)).endswith("(within noise)")


def test_the_sentence_of_a_scenario_tells_the_assumed_outcome_or_who_gains_and_loses(
    qapp: QApplication, outcome: Outcome
) -> None:
    now = moved(outcome, B=-19.3, C=6.2)
    against = against_baseline(now, outcome, comparison(outcome, "B", "C"), Sex.W)
    women: tuple[SkaterChance, ...] = now.of_sex(Sex.W)
    fall = AssumedOutcome(Sex.W, Event.D1000, "Skater B", AssumedKind.FALLS)
    form = FormShift(Sex.W, "Skater C", None, -0.2)
    assert scenario_subtitle(women, against, (fall,)) == (
        "If B falls in the 1000 m she still gets a ticket in 75\N{NARROW NO-BREAK SPACE}% of tournaments."
    )
    assert scenario_subtitle(women, against, (form,)) == "C gains most (+6.2 pp), B loses most (−19.3 pp)."
    # What comes of two is not what comes of one of them.
    assert scenario_subtitle(women, against, (form, fall)).startswith("C gains most")
    assert scenario_subtitle(women, against, (fall, replace(fall, sex=Sex.M))).startswith("If B falls")
    # The men are not touched by what a woman does.
    men = against_baseline(now, outcome, comparison(outcome), Sex.M)
    assert scenario_subtitle(now.of_sex(Sex.M), men, (fall,)) == "No chance changes by more than noise."
