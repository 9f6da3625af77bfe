"""The first page of a report: who goes, what was assumed, what changed, and how it can be checked."""

from __future__ import annotations

from simulator.event import Sex
from simulator.report.first_basis import does_not_know, rests_on, to_verify, versions
from simulator.report.first_headline import head, headline
from simulator.report.first_tables import assumed, decides, legend, order_walked, scenario, tickets
from simulator.report.markup import At, Html, Writer, element
from simulator.report.parts import columns


def first_page(write: Writer, all_: At, name: str) -> Html:
    """Return the first page.

    Parameters
    ----------
    name
        Name of the file it will stand in.
    """
    sexes = list(all_["sexes"])
    moved = _most_moved(all_)
    decided = [decides(write, all_, own) for own in sexes if own["deciders"]]
    compared = all_["comparison"].value is not None
    if compared:
        beside = [decides(write, all_, own) for own in sexes if own["deciders"] and own["sex"].value == moved]
        middle = [*beside, scenario(write, all_)]
    else:
        middle = decided
    parts: list[Html] = [
        head(write, all_),
        element("p", headline(write, all_), class_="headline"),
        columns([tickets(write, all_, own) for own in sexes]),
        legend(write, sexes),
        *([columns(middle)] if middle else []),
        *([] if compared or not all_["scenario"]["what_ifs"] else [assumed(write, all_)]),
        order_walked(write, sexes),
        columns([rests_on(write, all_), does_not_know(write, all_), versions(write, all_)]),
        to_verify(write, name),
    ]
    return element("main", *parts, class_="first")


def _most_moved(all_: At) -> str:
    """Return the sex with the largest change, women where nothing changes."""
    if all_.value["comparison"] is None or not all_.value["comparison"]["changes"]:
        return str(Sex.W)
    return str(all_.value["comparison"]["changes"][0]["sex"])
