"""A rule set written as a file is read back as it was."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from policy_texts import rules_in
from random_rules import rule_sets

from simulator.event import Sex
from simulator.input.faults import InputRefused
from simulator.selection.rule_file import load_rule_set, rule_text
from simulator.selection.rule_set import RuleSet
from simulator.shipped import shipped


@settings(max_examples=60, deadline=None)
@given(rule_sets())
def test_what_is_written_is_read_back(rules: RuleSet) -> None:
    assert rules_in(rule_text(rules).encode(), "x.toml") == rules


@pytest.mark.parametrize("name", ["knsb-2018", "knsb-2022", "knsb-2026"])  # with every row in words
def test_a_shipped_rule_set_is_written_with_the_values_of_its_file(name: str) -> None:
    file = shipped(f"rules/{name}.toml").read_text(encoding="utf-8")
    written = rule_text(load_rule_set(name))
    assert tomllib.loads(written) == tomllib.loads(file)
    rows = [line for line in written.splitlines() if line.startswith("    ")]
    assert [line.count("-") + line.count("mass_start") for line in rows] == [5] * 6
    assert max(map(len, written.splitlines())) < 200


def test_rules_with_faults_are_not_written() -> None:
    rules = replace(load_rule_set("knsb-2026"), max_picks=dict.fromkeys(Sex, 12))
    with pytest.raises(InputRefused, match="max_picks: 12 picks are more than the cap of 9 tickets"):
        rule_text(rules)
