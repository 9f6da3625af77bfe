"""Words of the view What decides: outcomes of races, inputs, the sentence below the title."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from simulator.ask.leverage.deciders import Decider, Deciders, OutcomeOfRace
from simulator.ask.leverage.tornado import Input
from simulator.engine.relations import AssumedKind
from ui.words import numbers

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def outcome_words(what: OutcomeOfRace, skater: str) -> str:
    """Return an outcome as the row of a skater names it: ``Top 2 in the 1000 m``."""
    event = numbers.event_name(what.event)
    if what.skater == skater:
        return _own(what).format(event=event, place=what.place, rival=numbers.headed(what.rival or ""))
    return _of_rival(what).format(event=event, place=what.place, skater=numbers.headed(what.skater))


def _own(what: OutcomeOfRace) -> str:
    match what.kind:
        case AssumedKind.TOP:
            if what.place == 1:
                return translate("Decides", "Wins the {event}")
            return translate("Decides", "Top {place} in the {event}")
        case AssumedKind.OUTSIDE:
            return translate("Decides", "Outside the top {place}, {event}")
        case AssumedKind.BEATS:
            return translate("Decides", "Ahead of {rival} in the {event}")
        case AssumedKind.FALLS:
            return translate("Decides", "Falls in the {event}")
        case AssumedKind.DISQUALIFIED:
            return translate("Decides", "Disqualified in the {event}")
        case _:
            return translate("Decides", "Does not start in the {event}")


def _of_rival(what: OutcomeOfRace) -> str:
    match what.kind:
        case AssumedKind.TOP:
            if what.place == 1:
                return translate("Decides", "{skater} wins the {event}")
            return translate("Decides", "{skater} top {place} in the {event}")
        case AssumedKind.OUTSIDE:
            if what.place == 1:
                return translate("Decides", "{skater} does not win the {event}")
            return translate("Decides", "{skater} outside the top {place}, {event}")
        case AssumedKind.BEATS:
            return translate("Decides", "{skater} ahead in the {event}")
        case AssumedKind.FALLS:
            return translate("Decides", "{skater} falls in the {event}")
        case AssumedKind.DISQUALIFIED:
            return translate("Decides", "{skater} disqualified in the {event}")
        case _:
            return translate("Decides", "{skater} does not start in the {event}")


def input_words(what: Input) -> tuple[str, str]:
    """Return an input of the forecast, and how it is moved."""
    match what:
        case Input.FORM:
            return translate("Decides", "Form"), translate("Decides", "one standard deviation faster, slower")
        case Input.FALLS:
            return translate("Decides", "Own falls"), translate("Decides", "none, twice as many")
        case Input.FALLS_OF_ALL:
            return translate("Decides", "Falls of everybody"), translate("Decides", "none, twice as many")
        case Input.SPREAD:
            return translate("Decides", "Spread of all races"), translate("Decides", "20 % less, 20 % more")


def sentence(found: Deciders, shown: tuple[Decider, ...]) -> str:
    """Return the sentence below the title: the outcome with the largest swing."""
    if not shown:
        return translate("Decides", "No result of a race stands out for {skater}.").format(
            skater=numbers.headed(found.skater)
        )
    first = shown[0]
    return translate("Decides", "{outcome}: {chance} for {skater}; otherwise {other}.").format(
        outcome=outcome_words(first.what, found.skater),
        skater=numbers.headed(found.skater),
        chance=numbers.percent(first.chance_if),
        other=numbers.percent(first.chance_if_not),
    )


def tornado_sentence(skater: str) -> str:
    """Return the sentence below the title while inputs are varied."""
    return translate(
        "Decides",
        "What another forecast would mean for {skater}: one input moved at a time, same draws.",
    ).format(skater=numbers.headed(skater))
