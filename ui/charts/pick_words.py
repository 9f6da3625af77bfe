"""Words of the committee's pick rules."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from simulator.selection.committee import PickKind, PickRule
from ui import words

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def kind_name(kind: PickKind) -> str:
    """Return the name of a kind of pick on the screen."""
    return {
        PickKind.MASS_START: translate("Picks", "Mass start row"),
        PickKind.CALAMITY: translate("Picks", "Calamity"),
        PickKind.PURSUIT: translate("Picks", "Team pursuit"),
        PickKind.EVENT: translate("Picks", "Start place"),
        PickKind.TEAM: translate("Picks", "Ticket"),
    }[kind]


def rule_text(rule: PickRule) -> str:
    """Return a rule in a few words: ``Calamity, 1000 m: Skater A``."""
    skaters = ", ".join(rule.skaters)
    if rule.event is None:
        return translate("Picks", "{kind}: {skaters}").format(kind=kind_name(rule.kind), skaters=skaters)
    return translate("Picks", "{kind}, {event}: {skaters}").format(
        kind=kind_name(rule.kind), event=words.event_name(rule.event), skaters=skaters
    )


def rule_sentence(rule: PickRule) -> str:
    """Return what a rule does in a whole sentence."""
    names, event = ", ".join(rule.skaters), words.event_name(rule.event) if rule.event is not None else ""
    sentence = {
        PickKind.MASS_START: translate("Picks", "{names} holds the mass start row of the order."),
        PickKind.CALAMITY: translate(
            "Picks",
            "If {names} falls, is disqualified or does not start in the {event} and has no start place "
            "there, the last start place of the {event} goes to {names}.",
        ),
        PickKind.PURSUIT: translate(
            "Picks",
            "If one of {names} is outside the list, the first of them who is gets a ticket for the pursuit.",
        ),
        PickKind.EVENT: translate(
            "Picks", "{names} gets the last start place of the {event}, with the row that goes with it."
        ),
        PickKind.TEAM: translate("Picks", "{names} gets a ticket."),
    }[rule.kind].format(names=names, event=event)
    return f"{sentence} {rule.reason}".rstrip()


_MOST_NAMED = 6
"""Rules named of a change that is common to more."""


def pick_changes(before: Sequence[PickRule], after: Sequence[PickRule]) -> list[str]:
    """Return what one list of pick rules has and the other had not, each with its rules and chance.

    Rules of a kind whose chance changed alike are told together: ``Calamity 50 % → 100 %: Skater A
    (1000 m), Skater B (500 m)``.
    """
    alike: dict[tuple[PickKind, float, float], list[PickRule]] = {}
    for old, new in _other_chance(before, after):
        alike.setdefault((new.kind, old.chance, new.chance), []).append(new)
    told = []
    for (kind, old_chance, new_chance), rules in alike.items():
        names = [_who(rule) for rule in rules[:_MOST_NAMED]]
        if len(rules) > _MOST_NAMED:
            more = translate("Picks", "{count} more").format(count=len(rules) - _MOST_NAMED)
            names.append(more)
        pattern = translate("Picks", "{kind} {before} → {after}: {rules}")
        told.append(
            pattern.format(
                kind=kind_name(kind),
                before=_chance(old_chance),
                after=_chance(new_chance),
                rules=", ".join(names),
            )
        )
    told += [f"+ {_with_chance(rule)}" for rule in _only_in(after, before)]
    told += [f"{words.MINUS} {_with_chance(rule)}" for rule in _only_in(before, after)]
    return told


def pick_changes_name(before: Sequence[PickRule], after: Sequence[PickRule]) -> str:
    """Return a short name for other pick rules: ``Calamity rules at 100 %``; empty when they are alike."""
    changed = [new for _, new in _other_chance(before, after)]
    added, gone = _only_in(after, before), _only_in(before, after)
    count = len(changed) + len(added) + len(gone)
    kinds = {(rule.kind, rule.chance) for rule in changed}
    if not count:
        same = set(before) == set(after)
        return "" if tuple(before) == tuple(after) or not same else translate("Picks", "Pick rules reordered")
    if count == 1:
        return _with_chance((changed or added)[0]) if changed or added else _without(gone[0])
    if len(kinds) == 1 and len(changed) == count:
        rule = changed[0]
        chance = _chance(rule.chance)
        return translate("Picks", "{kind} rules at {chance}").format(kind=kind_name(rule.kind), chance=chance)
    return translate("Picks", "{count} pick rules changed").format(count=count)


def _key(rule: PickRule) -> tuple[object, ...]:
    return rule.sex, rule.kind, rule.skaters, rule.event


def _other_chance(before: Sequence[PickRule], after: Sequence[PickRule]) -> list[tuple[PickRule, PickRule]]:
    old = {_key(rule): rule for rule in before}
    return [
        (old[_key(rule)], rule)
        for rule in after
        if _key(rule) in old and old[_key(rule)].chance != rule.chance
    ]


def _only_in(rules: Sequence[PickRule], others: Sequence[PickRule]) -> list[PickRule]:
    known = {_key(rule) for rule in others}
    return [rule for rule in rules if _key(rule) not in known]


def _who(rule: PickRule) -> str:
    names = ", ".join(words.headed(skater) for skater in rule.skaters)
    return names if rule.event is None else f"{names} ({words.event_name(rule.event)})"


def _with_chance(rule: PickRule) -> str:
    chance = _chance(rule.chance)
    return translate("Picks", "{rule} at {chance}").format(rule=rule_text(rule), chance=chance)


def _without(rule: PickRule) -> str:
    return translate("Picks", "Without {rule}").format(rule=rule_text(rule))


def _chance(chance: float) -> str:
    """Write the chance of a rule, with a decimal only where it has one."""
    per_cent = round(chance * 100, 1)
    return f"{words.number(per_cent, 0 if per_cent == round(per_cent) else 1)}{words.THIN}%"
