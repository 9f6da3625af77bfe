"""Every view and every dialog looked at: texts can be read, and figures of one width are numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from games_sample import TOURNAMENTS
from pytestqt.qtbot import QtBot
from shown_texts import Shown, drawn_contrast, is_tabular, picture_and_texts, windows

from ui.look.theme import Scheme
from ui.program.program import Program
from ui.session.news import Phase
from ui.tour.dialogs import wait_for_answers
from ui.tour.scenario import assume_something

HYPHEN = re.compile(r"[^\W\d_]-[^\W\d_]")
LEAST = 4.5
"""Contrast of text that people with poor sight can read (WCAG 2, level AA)."""


@pytest.fixture(scope="module")
def edited(shared_program: Program) -> Iterator[Program]:
    """The window with a scenario of some what-ifs."""
    shared_program.session.set_tournaments(TOURNAMENTS)  # or the outlook at hand is not the last word
    assume_something(shared_program.session)
    QtBot(None).waitUntil(lambda: shared_program.session.run.phase is Phase.UP_TO_DATE)  # type: ignore[arg-type]
    shared_program.window.resize(1440, 900)
    shared_program.window.lay_out_docks()
    wait_for_answers(shared_program)
    yield shared_program
    shared_program.theme.set_scheme(Scheme.LIGHT)


@pytest.fixture(scope="module", params=[Scheme.LIGHT, Scheme.DARK])
def looked_at(request: pytest.FixtureRequest, edited: Program) -> list[tuple[str, Shown, float]]:
    """All texts of all windows in one theme: where, what, and how far it stands out."""
    edited.theme.set_scheme(request.param)
    found = []
    for name, window in windows(edited):
        picture, texts = picture_and_texts(window)
        found += [(name, one, drawn_contrast(picture, one)) for one in texts]
    return found


def test_every_text_can_be_read_on_what_lies_under_it(looked_at: list[tuple[str, Shown, float]]) -> None:
    assert len(looked_at) > 2000
    pale = [(name, one.by, one.text, round(found, 2)) for name, one, found in looked_at if found < LEAST]
    assert pale == [], "\n".join(map(str, pale))


def test_no_hyphen_is_as_wide_as_a_digit(looked_at: list[tuple[str, Shown, float]]) -> None:
    hyphens = [one for _name, one, _found in looked_at if HYPHEN.search(one.text)]
    assert len(hyphens) > 10
    assert {(one.by, one.text) for one in hyphens if is_tabular(one.letters)} == set()


def test_no_letters_are_made_bold_by_drawing_them_twice(looked_at: list[tuple[str, Shown, float]]) -> None:
    smeared = {(name, one.by, one.text) for name, one, _found in looked_at if one.letters.bold()}
    assert smeared == set()
