"""Whom a mass start pick brought into the team, and who was left out for it."""

from __future__ import annotations

import numpy as np

from simulator.selection.field import NOBODY, Index, Skaters
from simulator.selection.select import Selection


def moved_by_mass_start(selection: Selection, number: int) -> tuple[Index, Skaters]:
    """Compare the list with what it would be if the skater of one mass start row were not on it.

    Parameters
    ----------
    number
        Of a rule for a mass start row that was made.

    Returns
    -------
    tournaments
        Where the skater is in the team by this row alone, (found,), int64.
    displaced
        Who would have taken the ticket instead, (found,), uint8, 255 for nobody.
    """
    walk = selection.before
    who = selection.picked[number]
    own = selection.rules.mass_start_rules()[number]
    by_row = walk.names(own) & (who != NOBODY)
    for i, holder in enumerate(walk.holders):
        if i != own:  # below the pick row, one name more stands above than would without the pick
            also = holder == who
            also &= walk.rank[i] <= walk.cap
            by_row &= ~also
    columns = np.flatnonzero(by_row)
    next_name = selection.first_out if walk is selection.walk else walk.next_name()
    return columns, next_name[columns]
