"""Rule sets and picks from the bytes of a TOML file, read as the program reads a file."""

from __future__ import annotations

from simulator.input.toml_reader import parse_toml
from simulator.selection.committee import Committee
from simulator.selection.picks_file import Known, committee_of
from simulator.selection.rule_file import rule_set_of
from simulator.selection.rule_set import RuleSet


def rules_in(content: bytes, source: str) -> RuleSet:
    """Read a rule set; `source` is its name in messages."""
    return rule_set_of(parse_toml(content, source), source)


def committee_in(content: bytes, source: str, known: Known | None = None) -> Committee:
    """Read what the committee decides; see `simulator.selection.picks_file.read_committee`."""
    return committee_of(parse_toml(content, source), source, known)
