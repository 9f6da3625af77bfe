"""Reading whom the federation sent: the team named after a meet, from its final_selection.csv."""

from __future__ import annotations

from pathlib import Path

from simulator.event import Sex
from simulator.input.faults import Fault, refuse_if_any
from simulator.input.table_file import name_cell, read_table, sex_cell
from simulator.meet.folder import TEAM, find_meet
from simulator.words import say

NOT_SELECTED = "not_selected"


def load_team(id_or_path: str | Path) -> dict[Sex, tuple[str, ...]]:
    """Load the skaters of each sex who went to the Games, in the order of the file.

    Parameters
    ----------
    id_or_path
        As for `simulator.meet.files.load_meet`.

    Raises
    ------
    InputRefused
        With every fault of the file, also when the meet has none.
    """
    folder = find_meet(id_or_path)
    source = folder.source(TEAM)
    faults: list[Fault] = []
    required, optional = ("sex", "skater", "event", "route"), ("note", "source")
    rows = read_table(folder.folder.joinpath(TEAM), source, required, optional, faults)
    team: dict[Sex, dict[str, None]] = {}
    for row in rows:
        sex, skater = sex_cell(row, faults), name_cell(row, faults)
        if sex is not None and skater is not None and row.cells["route"] != NOT_SELECTED:
            team.setdefault(sex, {})[skater] = None
    if not team and not faults:
        faults.append(
            Fault(source, say("nobody is named"), say("Write one line for each start of the team."))
        )
    refuse_if_any(faults)
    return {sex: tuple(names) for sex, names in team.items()}
