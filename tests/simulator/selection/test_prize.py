"""What is won stands in the rule set, in words; left out it is an Olympic ticket."""

from __future__ import annotations

import io
import tomllib
from typing import Any

import pytest
from rich.console import Console

from simulator.cli.rule_tables import print_rule_set, rule_set_json
from simulator.event import Sex
from simulator.input.faults import InputRefused
from simulator.selection.prize import InWords, Prize, Won
from simulator.selection.rule_file import load_rule_set, rule_set_of, rule_text
from simulator.selection.rule_set import RuleSet

OLYMPIC = load_rule_set("knsb-2026")
CUPS = {"en": "World Cups of autumn 2026", "nl": "wereldbekers van najaar 2026"}


def with_prize(prize: Any) -> RuleSet:
    return rule_set_of({**tomllib.loads(rule_text(OLYMPIC)), "prize": prize}, "x.toml")


def test_where_nothing_is_said_olympic_tickets_are_won() -> None:
    assert OLYMPIC.prize == Prize(Won.TICKET, meet=InWords("Olympic Games", "Olympische Spelen"))
    assert "prize" not in tomllib.loads(rule_text(OLYMPIC))
    assert [OLYMPIC.number_won(sex) for sex in Sex] == [9, 9]


def test_what_is_won_is_read_written_and_shown() -> None:
    rules = with_prize({"won": "world_cup_place", "meet": CUPS})
    assert (rules.prize.won, rules.prize.meet.nl) == (Won.WORLD_CUP_PLACE, CUPS["nl"])
    assert rule_set_of(tomllib.loads(rule_text(rules)), "x.toml") == rules
    assert rules.number_won(Sex.W) == 3 + 3 + 3 + 3 + 2 + 2 + 3
    screen = io.StringIO()
    print_rule_set(Console(file=screen, width=140), rules)
    assert "World Cup places, World Cups of autumn 2026" in screen.getvalue()
    told = rule_set_json(rules)["prize"]
    assert (told["won"], told["meet"], told["pick"]["nl"]) == ("world_cup_place", CUPS, "aanwijsplek")


def test_words_of_its_own_are_read_in_both_languages() -> None:
    one, many = {"en": "spot", "nl": "plek"}, {"en": "spots", "nl": "plekken"}
    prize = with_prize({"won": "own", "one": one, "many": many}).prize
    assert (prize.text, prize.one) == ("spots", InWords("spot", "plek"))


@pytest.mark.parametrize(
    ("prize", "fault"),
    [
        ({"won": "tickets"}, 'prize, won: "tickets" is not one of the choices.'),
        ({"won": "own"}, 'prize: won = "own" needs words: one and many.'),
        ({"one": {"en": "x", "nl": "y"}}, 'prize: words of its own stand only with won = "own".'),
        ({"meet": {"en": "Cups"}}, "prize, meet, nl: this key is missing."),
        ({"meet": {"en": "", "nl": "bekers"}}, "prize, meet: this text is empty."),
        ({"pick": {"en": "x" * 61, "nl": "y"}}, "prize, pick: 61 letters are too many."),
        (3, "prize: 3 is not a table."),
    ],
)
def test_what_cannot_be_is_refused_with_where_and_what(prize: Any, fault: str) -> None:
    with pytest.raises(InputRefused) as refused:
        with_prize(prize)
    (told,) = refused.value.faults
    assert str(told).startswith(f"x.toml, {fault}")
