"""A figure that is declared with a rule set is read, written, checked and shown by that alone."""

from __future__ import annotations

import io
import tomllib
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Annotated

import pytest
from rich.console import Console

from simulator.cli.rule_tables import print_rule_set, rule_set_json
from simulator.event import Sex
from simulator.input.faults import InputRefused
from simulator.input.forms import Whole
from simulator.selection.draft import Draft, editable
from simulator.selection.rule_checks import check_rule_set
from simulator.selection.rule_file import load_rule_set, rule_set_of, rule_text
from simulator.selection.rule_set import Certainty, RuleSet, Source, out_of_range
from simulator.selection.sources import Figure
from simulator.words import say


class Draw(StrEnum):
    LOT = "lot"
    LIST = "list"


@dataclass(frozen=True)
class ToyRules(RuleSet):
    """A rule set with a number, and a choice, that the program does not know."""

    alternates: Annotated[int, Whole(0, 4, out_of_range), Figure(say("Alternates a sex"))] = 1
    draw: Annotated[Draw, Figure(say("Pairs are drawn"), {Draw.LIST: say("from the list")})] = Draw.LOT


SHIPPED = tomllib.loads(rule_text(load_rule_set("knsb-2026")))


def toy(**values: object) -> RuleSet:
    return rule_set_of({**SHIPPED, **values}, "toy.toml", ToyRules)


def refusal(**values: object) -> list[str]:
    with pytest.raises(InputRefused) as refused:
        toy(**values)
    return [str(fault) for fault in refused.value.faults]


def test_it_is_read_and_left_out_it_is_as_ever() -> None:
    assert (getattr(toy(alternates=3), "alternates"), getattr(toy(), "alternates")) == (3, 1)  # noqa: B009
    same = {own.name: getattr(toy(), own.name) for own in fields(RuleSet)}
    assert RuleSet(**same) == load_rule_set("knsb-2026")


def test_it_is_written_and_read_back_with_its_source() -> None:
    rules = toy(
        alternates=0, draw="list", sources={"alternates": {"text": "a letter", "certainty": "likely"}}
    )
    written = tomllib.loads(rule_text(rules))
    assert (written["alternates"], written["draw"]) == (0, "list")
    assert rule_set_of(written, "toy.toml", ToyRules) == rules
    assert rules.source_of("alternates") == Source("a letter", Certainty.LIKELY)


def test_out_of_bounds_it_is_refused_with_where_what_and_what_to_do() -> None:
    assert refusal(alternates=5) == ["toy.toml, alternates: 5 is out of range. Expected 0 to 4."]
    assert refusal(alternates="two") == ['toy.toml, alternates: "two" is not a whole number.']
    expected = "Expected one of lot, list. Did you mean"
    assert refusal(draw="lots")[0].startswith(f'toy.toml, draw: "lots" is not one of the choices. {expected}')
    assert refusal(alternate=2)[0].endswith('this key is not known. Did you mean "alternates"?')


def test_every_fault_of_a_file_is_told_beside_it() -> None:
    faults = refusal(alternates=5, cap=61, order={"W": ["1000-4"], "M": ["x"]})
    assert [fault.partition(":")[0] for fault in faults] == [
        "toy.toml, order.M, row 1", "toy.toml, cap", "toy.toml, alternates", "toy.toml, order.W, row 1",
    ]  # fmt: skip


def test_of_an_order_that_cannot_be_read_no_row_is_missed() -> None:
    assert refusal(order={"W": 3, "M": ["500-1"]}, uncertain={"W": [2]}) == [
        "toy.toml, order.W: 3 is not a list."
    ]


def test_one_that_is_made_is_checked_like_one_that_is_read() -> None:
    (fault,) = check_rule_set(replace(toy(), alternates=9))
    assert str(fault.told("toy.toml")) == "toy.toml, alternates: 9 is out of range. Expected 0 to 4."


def test_it_is_shown_with_its_words_and_source() -> None:
    rules, screen = toy(alternates=2, draw="list", sources={"alternates": "a letter"}), io.StringIO()
    print_rule_set(Console(file=screen, width=140), rules)
    lines = screen.getvalue().splitlines()
    assert any(line.split() == ["Alternates", "a", "sex", "2", "a", "letter"] for line in lines)
    assert any(line.split()[:6] == ["Pairs", "are", "drawn", "from", "the", "list"] for line in lines)
    shown = rule_set_json(rules)
    assert (shown["alternates"], shown["draw"]) == (2, "list")
    assert shown["sources"]["alternates"] == {"text": "a letter", "certainty": "certain"}


def test_it_can_be_edited_in_a_draft() -> None:
    assert [own.name for own, _ in editable(ToyRules)][-2:] == ["alternates", "draw"]
    draft = Draft(toy()).with_figure("alternates", 3).with_figure("cap", 8, Sex.M)
    assert (getattr(draft.rules, "alternates"), draft.rules.cap[Sex.M]) == (3, 8)  # noqa: B009


def test_the_shipped_rules_have_no_figure_of_the_toy() -> None:
    with pytest.raises(InputRefused, match="alternates: this key is not known"):
        rule_set_of({**SHIPPED, "alternates": 1}, "x.toml")
