"""The texts of the program in the words of what is won: articles, capitals, values, and nothing lost."""

from __future__ import annotations

import re

import pytest

from simulator.report.language import ReportLanguage, patterns_in
from simulator.selection.prize import USUAL, InWords, Prize, Won
from simulator.selection.prize_words import PrizeWords
from simulator.words import say

CUPS = Prize(Won.WORLD_CUP_PLACE, meet=InWords("World Cups", "wereldbekers"))
STARTS = Prize(Won.START_PLACE, meet=InWords("World Championships", "WK afstanden"))
OWN = Prize(
    *(Won.OWN, InWords("entry ticket", "plekje"), InWords("entry tickets", "plekjes")),
    *(InWords("Youth {Games}", "EYOF"), InWords("wild card", "wildcard"), InWords("wild cards", "wildcards")),
)


@pytest.mark.parametrize(
    ("prize", "text", "told"),
    [
        (CUPS, "chance of an Olympic ticket", "chance of a World Cup place"),
        (OWN, "chance of an Olympic ticket", "chance of an entry ticket"),
        (STARTS, "WHY NO TICKET", "WHY NO START PLACE"),
        (CUPS, "Ticket probability, women", "Probability of a World Cup place, women"),
        (CUPS, "{tickets} tickets are left", "{tickets} World Cup places are left"),
        (STARTS, "a ticket, not a start place", "a place in the team, not a start place"),
        (CUPS, "Who goes to the Games?", "Who goes to the World Cups?"),
        (OWN, "Who goes to the Games?", "Who goes to the Youth {Games}?"),
        (OWN, "A pick gives the ticket", "A wild card gives the entry ticket"),
        (OWN, "The committee picks nobody", "The committee picks nobody"),
        (CUPS, "Chances of an Olympic ticket at the OKT", "Chances of an Olympic ticket at the OKT"),
    ],
)
def test_english_texts_speak_of_what_is_won(prize: Prize, text: str, told: str) -> None:
    assert PrizeWords(prize).of(text) == told


@pytest.mark.parametrize(
    ("prize", "text", "told"),
    [
        (CUPS, "kans op een olympisch ticket", "kans op een wereldbekerplek"),
        (CUPS, "Het laatste ticket valt hier", "De laatste wereldbekerplek valt hier"),
        (OWN, "Het laatste ticket valt hier", "Het laatste plekje valt hier"),
        (STARTS, "ROUTES NAAR HET TICKET", "ROUTES NAAR DE STARTPLEK"),
        (CUPS, "{skater}: ticketkans per uitkomst", "{skater}: kans op een wereldbekerplek per uitkomst"),
        (STARTS, "Kans op een startplek op de Spelen, in %", "Kans op een startplek, in %"),
        (STARTS, "Wie gaat er naar de Spelen?", "Wie gaat er naar het WK afstanden?"),
    ],
)
def test_dutch_texts_speak_of_what_is_won(prize: Prize, text: str, told: str) -> None:
    assert PrizeWords(prize, "nl").of(text) == told


@pytest.mark.parametrize("code", ["en", "nl"])
def test_olympic_tickets_leave_every_text_as_it_is(code: str) -> None:
    games = Prize(meet=InWords("Olympic Games of 2026", "Olympische Spelen van 2026"))
    for english, dutch in patterns_in("nl").items():
        text = english if code == "en" else dutch
        assert PrizeWords(USUAL, code).of(text) == PrizeWords(games, code).of(text) == text


def test_names_in_a_sentence_stay() -> None:
    said = say("{names} gets a ticket.", names="Anna Ticket")
    assert PrizeWords(CUPS).told(said) == "Anna Ticket gets a World Cup place."


def test_a_report_speaks_of_what_is_won_in_both_languages() -> None:
    for code in ("en", "nl"):
        for text in patterns_in("nl"):
            told = re.sub(r"\{[^{}]*\}", "", ReportLanguage.of(code, CUPS).pattern(text))
            if "ticket" in told.lower():  # the name of one of the prizes, beside that of the others
                assert text == "tickets"
