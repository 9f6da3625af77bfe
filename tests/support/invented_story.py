"""An invented tournament, for tests of the window: every kind of row, pick, refill and reason once."""

from __future__ import annotations

from simulator.event import Event, Sex
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.reasons import InKind, OutKind, Reason
from simulator.selection.rule_set import Row
from simulator.selection.story import HowHeld, StartHolder, Story, StoryPick, StoryRow

MASS_START = PickRule(Sex.W, PickKind.MASS_START, ("Skater A",))
PURSUIT = PickRule(Sex.W, PickKind.PURSUIT, ("Skater F", "Skater A", "Skater B"))


def row(number: int, event: Event, place: int | None, skater: str | None, **told: object) -> StoryRow:
    """A row that adds a name unless told otherwise."""
    facts = {"adds_name": True, "repeats": None, "rank": None, "pushed_out": False, "pick": None, **told}
    return StoryRow(row=Row(number, event, place), skater=skater, **facts)  # type: ignore[arg-type]


def invented_story() -> Story:
    """Return a tournament with three tickets: A, B and, by a pick, F; C is pushed out, D comes too late."""
    rows = (
        row(1, Event.MASS_START, None, "Skater A", rank=1, pick=MASS_START),
        row(2, Event.D1000, 1, "Skater B", rank=2),
        row(3, Event.D500, 1, "Skater B", adds_name=False, repeats=2),
        row(4, Event.D1500, 1, "Skater C", rank=3, pushed_out=True),
        row(5, Event.D1000, 2, "Skater D", adds_name=False, rank=4),
        row(6, Event.D3000, 1, None, adds_name=False),
    )
    return Story(
        sex=Sex.W,
        rows=rows,
        picks=(
            StoryPick(MASS_START, "Skater A", ("Skater A",), ()),
            StoryPick(PURSUIT, "Skater F", ("Skater F",), ("Skater C",)),
        ),
        team=("Skater A", "Skater B", "Skater F"),
        out=("Skater D", "Skater C"),
        start_places={
            Event.D500: (StartHolder("Skater B", HowHeld.PLACE, 1),),
            Event.D1000: (
                StartHolder("Skater B", HowHeld.PLACE, 1),
                StartHolder("Skater A", HowHeld.REFILL, 4, "Skater D"),
            ),
            Event.D1500: (StartHolder("Skater F", HowHeld.REFILL, 2, None),),
            Event.MASS_START: (StartHolder("Skater A", HowHeld.PICK),),
            Event.TEAM_PURSUIT: (StartHolder("Skater F", HowHeld.CHOSEN),),
        },
        reasons={
            "Skater A": Reason(InKind.PICK, Event.MASS_START, None, 1, rule=MASS_START, picked="Skater A"),
            "Skater B": Reason(InKind.ROW, Event.D1000, 1, 2),
            "Skater C": Reason(OutKind.DISPLACED, rule=PURSUIT, picked="Skater F"),
            "Skater D": Reason(OutKind.BEYOND_CAP, Event.D1000, 2, 5, 4),
            "Skater E": Reason(OutKind.FELL, Event.D500),
            "Skater F": Reason(InKind.PICK, rule=PURSUIT, picked="Skater F"),
            "Skater G": Reason(OutKind.NO_ROW),
            "Skater H": Reason(OutKind.LOST_ROW, Event.D1000, rule=PURSUIT, picked="Skater F"),
            "Skater I": Reason(OutKind.DISQUALIFIED, Event.D500),
            "Skater J": Reason(OutKind.DID_NOT_START, Event.D1500),
        },
    )
