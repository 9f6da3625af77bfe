"""Writing a rule set as TOML, in the shape of the shipped files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from simulator.event import Event, Sex
from simulator.input.faults import refuse_if_any
from simulator.input.toml_reader import toml_text
from simulator.selection.rule_checks import check_rule_set
from simulator.selection.rule_set import Certainty, RuleSet

_ROWS_A_LINE = 5


def rule_text(rules: RuleSet) -> str:
    """Return the rule set as the text of a file; `rule_file.rule_set_of` reads it back as it was.

    Raises
    ------
    InputRefused
        When the rules have faults, so that nothing is saved that cannot be opened again.
    """
    refuse_if_any([fault.told("rule set") for fault in check_rule_set(rules) if not fault.doubt])
    return "\n".join(_lines(rules)) + "\n"


def _lines(rules: RuleSet) -> Iterator[str]:
    yield f"id = {toml_text(rules.id)}"
    yield f"name = {toml_text(rules.name)}"
    yield f"valid_from = {rules.valid_from.isoformat()}"
    same = len(set(rules.cap.values())) == 1
    yield (
        f"cap = {rules.cap[Sex.W]}" if same else f"cap = {{ W = {rules.cap[Sex.W]}, M = {rules.cap[Sex.M]} }}"
    )
    yield f"max_picks = {rules.max_picks}"
    yield f"refill = {toml_text(rules.refill)}"
    yield f"ties = {toml_text(rules.ties)}"
    yield f"source = {toml_text(rules.source)}"
    yield from _by_sex("start_places", {sex: _numbers(rules.start_places[sex]) for sex in Sex})
    yield from _by_sex("runs", {sex: _texts(runs) for sex, runs in rules.runs.items() if runs})
    yield ""
    yield "[order]"
    for sex in Sex:
        rows = [toml_text(row.text) for row in rules.order[sex]]
        yield f"{sex} = ["
        for first in range(0, len(rows), _ROWS_A_LINE):
            yield f"    {', '.join(rows[first : first + _ROWS_A_LINE])},"
        yield "]"
    doubtful = {sex: [str(row.number) for row in rules.order[sex] if not row.certain] for sex in Sex}
    yield from _by_sex("uncertain", {s: f"[{', '.join(rows)}]" for s, rows in doubtful.items() if rows})
    holders = {sex: _names(names) for sex, names in rules.prequalified.items() if names}
    yield from _by_sex("prequalified", holders)
    yield from _sources(rules)


def _by_sex(key: str, values: Mapping[Sex, str]) -> Iterator[str]:
    if values:
        yield from ("", f"[{key}]", *(f"{sex} = {values[sex]}" for sex in Sex if sex in values))


def _numbers(values: Mapping[Event, int]) -> str:
    return f"{{ {', '.join(f'{event} = {number}' for event, number in values.items())} }}"


def _texts(values: Mapping[Event, str]) -> str:
    return f"{{ {', '.join(f'{event} = {toml_text(text)}' for event, text in values.items())} }}"


def _names(values: Mapping[Event, tuple[str, ...]]) -> str:
    lists = (f"{event} = [{', '.join(map(toml_text, names))}]" for event, names in values.items())
    return f"{{ {', '.join(lists)} }}"


def _sources(rules: RuleSet) -> Iterator[str]:
    if rules.sources:
        yield from ("", "[sources]")
    for key, source in rules.sources.items():
        name, text = toml_text(key) if "." in key else key, toml_text(source.text)
        if source.certainty is Certainty.CERTAIN:
            yield f"{name} = {text}"
        else:
            yield f"{name} = {{ text = {text}, certainty = {toml_text(source.certainty)} }}"
