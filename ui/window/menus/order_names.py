"""Names for scenarios that begin with an edited order: they say what was changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from simulator.event import Sex
from simulator.selection.draft import Draft, Mark, compared, editable
from simulator.selection.rule_set import Refill, RuleSet
from ui.charts.pick_words import pick_changes_name
from ui.words import numbers
from ui.words.sentences import told

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def order_name(before: Draft, after: Draft) -> str:
    """Return what one order has and the other had not, in a few words; empty when they are alike."""
    changes = [
        *(one for sex in Sex for one in _rows(before, after, sex)),
        *(one for sex in Sex for one in _places(before.rules, after.rules, sex)),
        *_figures(before.rules, after.rules),
    ]
    picks = pick_changes_name(before.picks, after.picks)
    if picks:
        changes.append(picks)
    return _joined(changes)


def _joined(changes: Sequence[str]) -> str:
    if len(changes) <= 2:
        return ", ".join(changes)
    pattern = translate("OrderNames", "{change} and {count} changes more")
    return pattern.format(change=changes[0], count=len(changes) - 1)


def _rows(before: Draft, after: Draft, sex: Sex) -> list[str]:
    gone, now = compared(before.rows(sex), after.rows(sex))
    changed = [one for one in now if one.mark is not Mark.SAME]
    changed += [one for one in gone if one.mark is Mark.REMOVED]
    letter = numbers.sex_name(sex)[0]
    if len(changed) > 1:
        pattern = translate("OrderNames", "{count} rows changed, {sex}")
        return [pattern.format(count=len(changed), sex=letter)]
    patterns = {
        Mark.MOVED: translate("OrderNames", "{sex} {row} moved to row {number}"),
        Mark.ADDED: translate("OrderNames", "{sex} {row} added as row {number}"),
        Mark.REMOVED: translate("OrderNames", "{sex} {row} taken out"),
    }
    return [
        patterns[one.mark].format(sex=letter, row=numbers.row_name(one.row), number=one.row.number)
        for one in changed
    ]


def _places(before: RuleSet, after: RuleSet, sex: Sex) -> list[str]:
    old, new = before.start_places.get(sex, {}), after.start_places.get(sex, {})
    pattern = translate("OrderNames", "{sex} {event}: {count} start places")
    return [
        pattern.format(sex=numbers.sex_name(sex)[0], event=numbers.event_name(event), count=new.get(event, 0))
        for event in {**old, **new}
        if old.get(event, 0) != new.get(event, 0)
    ]


def _figures(before: RuleSet, after: RuleSet) -> list[str]:
    changes = [
        numbers.of_count(
            after.cap[sex],
            translate("OrderNames", "{sex} 1 ticket"),
            translate("OrderNames", "{sex} {count} tickets"),
        ).format(sex=numbers.sex_name(sex)[0])
        if after.cap.get(sex)
        else translate("OrderNames", "{sex} no cap").format(sex=numbers.sex_name(sex)[0])
        for sex in Sex
        if before.cap.get(sex) != after.cap.get(sex)
    ]
    picks = translate("OrderNames", "at most 1 pick"), translate("OrderNames", "at most {count} picks")
    reserves = translate("OrderNames", "1 reserve"), translate("OrderNames", "{count} reserves")
    changes += _by_sex(before.max_picks, after.max_picks, picks)
    changes += _by_sex(before.reserves, after.reserves, reserves)
    if before.refill is not after.refill:
        changes.append(
            translate("OrderNames", "freed start places to the committee")
            if after.refill is Refill.COMMITTEE
            else translate("OrderNames", "freed start places to the next placed")
        )
    for own, figure in editable(type(after)):
        value = getattr(after, own.name)
        told_already = ("cap", "max_picks", "reserves", "refill")
        if own.key not in told_already and value != getattr(before, own.name):
            changes.append(f"{told(figure.words)}: {told(figure.choices.get(value, str(value)))}")
    return changes


def _by_sex(before: Mapping[Sex, int], after: Mapping[Sex, int], words: tuple[str, str]) -> list[str]:
    """Tell a number that changed: once where both sexes have the same, else of each."""
    changed = [sex for sex in Sex if before.get(sex) != after.get(sex)]
    if len(changed) == len(Sex) and len(set(after.values())) == 1:
        return [numbers.of_count(after[Sex.W], *words)]
    return [f"{numbers.sex_name(sex)[0]} {numbers.of_count(after.get(sex, 0), *words)}" for sex in changed]
