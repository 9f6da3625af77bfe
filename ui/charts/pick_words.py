"""Words of the committee's pick rules."""

from __future__ import annotations

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
