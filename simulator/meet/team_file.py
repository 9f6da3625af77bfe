"""Reading whom the federation sent: the team named after a meet, from its final_selection.csv."""

from __future__ import annotations

from pathlib import Path

from simulator.event import Sex
from simulator.input.faults import refuse_if_any
from simulator.meet.folder import TEAM, find_meet
from simulator.results.columns import StrictColumns
from simulator.results.reading import read_strict
from simulator.results.values import parse_sex
from simulator.words import say

NOT_SELECTED = "not_selected"
_COLUMNS = StrictColumns(("sex", "skater", "event", "route"), ("note", "source"))


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
    file = folder.table(TEAM)
    cells = read_strict(file, folder.source(file.name), _COLUMNS)
    team: dict[Sex, dict[str, None]] = {}
    for sex, skater, route in zip(
        cells.parse("sex", parse_sex), cells.skaters()[0], cells.texts("route"), strict=True
    ):
        if sex is not None and skater is not None and route != NOT_SELECTED:
            team.setdefault(sex, {})[skater] = None
    if not team and not cells.faults:
        cells.faults.add(say("nobody is named"), say("Write one line for each start of the team."))
    refuse_if_any(cells.faults.told())
    return {sex: tuple(names) for sex, names in team.items()}
