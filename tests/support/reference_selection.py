"""The selection procedure, step by step, for one tournament: slow and literal.

Fast code over all tournaments is compared with this. It knows names, lists and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass
class Selection:
    """What the walk gave, in the order in which it was read.

    Attributes
    ----------
    holders
        Who stands on each row, by row number from 1; None where nobody does.
    ticket_row
        For each skater with a ticket, in the order of the list, the row that gave it.
    left
        Names that came after the cap was reached, in order; the first is the tenth name.
    """

    holders: dict[int, str | None] = field(default_factory=dict)
    ticket_row: dict[str, int] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)


def select(
    order: Sequence[tuple[str, int | None]],
    cap: int,
    results: Mapping[str, Sequence[str]],
    picks: Sequence[str],
) -> Selection:
    """Walk the selection order.

    Parameters
    ----------
    order
        (event, place) of each row from the top; the place is None on a pick row.
    results
        For each event ridden, the skaters in the order in which they finished.
    picks
        Skaters named for the pick rows, in row order.
    """
    selection = Selection()
    named = list(picks)
    # Step 1: each row holds the skater who took that place; a pick row holds who was named.
    for number, (event, place) in enumerate(order, start=1):
        if place is None:
            selection.holders[number] = named.pop(0) if named else None
        else:
            finished = results.get(event, ())
            selection.holders[number] = finished[place - 1] if place <= len(finished) else None
    # Steps 2 and 3: read from the top; a new name takes a ticket until the cap.
    for number, skater in selection.holders.items():
        if skater is None or skater in selection.ticket_row or skater in selection.left:
            continue
        if len(selection.ticket_row) < cap:
            selection.ticket_row[skater] = number
        else:
            selection.left.append(skater)
    return selection


def start_places(finished: Sequence[str], with_ticket: set[str], number: int) -> list[str]:
    """Give out the start places of one event (step 5, policy ``next_placed``).

    The first so many finishers have earned them; a start place of a skater without a ticket
    comes free and goes to the best placed who has a ticket and not yet that start.
    """
    earned = list(finished[:number])
    kept = [skater for skater in earned if skater in with_ticket]
    free = number - len(kept)
    for skater in finished:
        if free > 0 and skater in with_ticket and skater not in kept:
            kept.append(skater)
            free -= 1
    return kept
