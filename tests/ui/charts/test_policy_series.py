"""What the view Policy draws, as values."""

from __future__ import annotations

from dataclasses import replace

import pytest
from policy_sample import judged, sample
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from simulator.policy.applied import words_of
from simulator.policy.definition import shipped_policies
from simulator.policy.names import policy_name
from ui.charts.policy_series import (
    belief_words,
    changes_of,
    facts,
    in_words,
    letter,
    policy_rows,
    sentence,
    slopes,
    widest,
)


def test_letters_never_repeat() -> None:
    letters = [letter(number) for number in range(60)]
    assert letters[:3] == ["A", "B", "C"]
    assert letters[26] == "A1"
    assert len(set(letters)) == 60


def test_a_belief_error_moves_those_that_go_by_form_alone() -> None:
    right, wrong = policy_rows(sample(), 0.0), policy_rows(sample(), 0.006)
    assert [row.letter for row in right] == ["A", "B", "C", "D"]  # what nobody can know is no policy
    assert [row.medals for row in right] == pytest.approx([6.5, 6.49, 6.7, 6.76])
    assert [row.medals for row in wrong] == pytest.approx([6.5, 6.49, 6.58, 6.35])
    assert [row.surer for row in right] == [None, None, pytest.approx(6.58), pytest.approx(6.35)]
    assert right[0].change is None


def test_the_sentences_tell_that_orders_hardly_differ_and_which_policy_is_best_at_which_error() -> None:
    assert sentence(sample(), 0.0) == (
        "The orders hardly differ: all within 0.01 medals. "
        "D (By form) sends the best team as long as form is right: +0.26 medals against A."
    )
    assert "C (Two picks) is best if form is wrong by 0.6 %: +0.08" in sentence(sample(), 0.006)


def test_where_nothing_is_clearly_better_that_is_said() -> None:
    base = judged("Published", 0.0, 0.01)
    worse = replace(sample(), policies=(base, judged("Worse", -0.3, 0.02)))
    assert sentence(worse, 0.0) == "No policy sends a clearly better team than A."
    assert sentence(replace(worse, policies=(base,)), 0.0) == ""


def test_the_error_at_which_form_turns_into_a_loss_lies_between_those_that_were_judged() -> None:
    assert belief_words(sample()) == (
        "C loses medals once form is wrong by 0.80 %; D loses medals once form is wrong by 0.45 %."
    )


def test_gains_and_losses_stand_apart_the_largest_first() -> None:
    gains, losses = changes_of(sample().policies[1])
    assert [one.skater for one in gains] == ["Anna One", "Bea Two"]
    assert [one.skater for one in losses] == ["Cato Three"]
    assert changes_of(sample().base) == ((), ())


def test_a_row_of_the_derived_order_tells_how_far_it_moves() -> None:
    derived = sample().derived
    assert derived is not None
    third, first, second, mass = slopes(derived)
    assert (third.rises, first.rises, second.rises, mass.rises) == (2, -1, -1, 0)
    assert (third.moved, first.moved) == (True, False)
    assert mass.worth is None
    assert derived.moved == {3: 2, 1: -1, 2: -1, 4: 0}


def test_the_picture_has_room_for_intervals_and_arrows() -> None:
    low, high = widest(policy_rows(sample(), 0.0))
    assert low < 6.35
    assert high > 6.76 + 0.008


def test_a_slower_race_is_told_only_where_it_was_counted() -> None:
    base = sample().base
    assert not any("slower race" in line for line in facts(base))
    assert any("slower race" in line for line in facts(replace(base, slower_is_better=0.001)))


class Loud(QTranslator):
    """A language in which everything is said in capitals."""

    def isEmpty(self) -> bool:  # noqa: N802 - named by Qt
        return False

    def translate(self, _context: str, text: str, _about: str | None = None, _count: int = -1) -> str:
        return text.upper()


class Marking(QTranslator):
    """A language that puts a mark before every text."""

    def translate(self, _context: str, text: str, _about: str | None = None, _count: int = -1) -> str:
        return f"»{text}"


def test_shipped_policies_have_names_in_the_language_of_the_window(qapp: QApplication) -> None:
    shipped = [policy_name(file.policy.name) for file in shipped_policies("okt-2025")]
    assert len(shipped) == 8
    found = replace(sample(), policies=[judged(name, 0.0, 0.0) for name in (*shipped, policy_name("Mine"))])
    loud = Loud()
    qapp.installTranslator(loud)
    try:
        names = [one.name for one in in_words(found).policies]
    finally:
        qapp.removeTranslator(loud)
    assert names == [*(name.upper() for name in shipped), "Mine"]


def test_what_a_shipped_policy_is_is_told_in_the_language_of_the_window(qapp: QApplication) -> None:
    told = [words_of(file) for file in shipped_policies("okt-2025")]
    assert all(told)
    found = replace(sample(), policies=[replace(judged("Mine", 0.0, 0.0), words=words) for words in told])
    marking = Marking()
    qapp.installTranslator(marking)
    try:
        spoken = [one.words for one in in_words(found).policies]
    finally:
        qapp.removeTranslator(marking)
    assert [words.replace("»", "") for words in spoken] == told
    for words in spoken:  # every part of what is listed, not the list alone
        assert all(part.lstrip().startswith("»") for part in words.split(";"))
