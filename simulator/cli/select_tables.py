"""What ``okt select`` prints, and the same as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from simulator.cli.rule_tables import SEX_WORDS, event_word, explain_marks, plain_table, row_word
from simulator.event import Event
from simulator.selection.committee import PickKind
from simulator.selection.prize_words import PrizeWords
from simulator.selection.real_meet import RealSelection
from simulator.selection.reasons import InKind, ordinal, reason_text
from simulator.selection.story import HowHeld, StartHolder, StoryPick, StoryRow
from simulator.tables.table import Kind, TableColumn, Value
from simulator.tables.table import Table as Values


def print_selection(console: Console, team: RealSelection) -> None:
    """Print rows, team, first one out, start places and reasons of one sex."""
    story = team.story
    sex, words = SEX_WORDS[story.sex], PrizeWords(team.prize)
    console.print(_rows(team, f"Selection order, {sex}"))
    console.print(Text(f"Team ({len(story.team)}): {', '.join(story.team) or 'nobody'}"))
    console.print(Text(f"First out: {team.out[0] if team.out else 'nobody'}"))
    if team.story.reserves:
        console.print(Text(f"Reserves: {', '.join(team.story.reserves)}"))
    console.print()
    for pick in story.picks:
        console.print(Text(_pick_words(pick, words)))
    console.print(_start_places(team, f"Start places, {sex}"))
    table = plain_table(f"Why in, why out, {sex}")
    table.add_column("Skater", no_wrap=True)
    table.add_column("Reason")
    for skater, why in reasons(team).items():
        table.add_row(Text(skater), Text(why))
    console.print(table)


def _pick_words(pick: StoryPick, prize: PrizeWords) -> str:
    event = pick.rule.event
    if event is not None:
        what = f"start place of the {event_word(event)}"
    else:
        what = "row of the mass start" if pick.rule.kind is PickKind.MASS_START else prize.one
    words = f"{prize.of('Pick')}: {pick.skater}, {what}"
    for moved, names in (("into the team", pick.brought_in), ("out of the team", pick.displaced)):
        if names:
            words += f"; {moved}: {', '.join(names)}"
    return words


def _rows(team: RealSelection, title: str) -> Table:
    table = plain_table(title)
    table.add_column("Row", justify="right")
    table.add_column("", no_wrap=True)
    table.add_column("Skater", no_wrap=True)
    table.add_column(PrizeWords(team.prize).of("Ticket"), justify="right")
    table.add_column("")
    for row in team.story.rows:
        adds = row.adds_name and not row.pushed_out
        table.add_row(
            str(row.row.number),
            row_word(row.row),
            Text(row.skater or "nobody", style="" if row.skater else "dim"),
            str(row.rank) if adds else "",
            Text(_row_note(row, team)),
        )
    explain_marks(table, [row.row for row in team.story.rows])
    return table


def _row_note(row: StoryRow, team: RealSelection) -> str:
    words = PrizeWords(team.prize)
    notes = ["qualified beforehand"] if row.beforehand and row.pick is None else []
    if row.repeats is not None:
        notes.append(f"named in row {row.repeats}")
    elif row.pushed_out:
        notes.append(words.of("ticket lost to a pick"))
    elif row.rank is not None and row.rank > team.cap:
        notes.append(f"{ordinal(row.rank)} name")
        if row.skater in team.story.team:
            notes.append(words.of("ticket by a pick"))
    if row.pick is not None and not row.row.is_pick:
        notes.append(words.of("start place by a pick"))
    if row.unmet is not None:
        notes.append(f"{row.unmet} does not meet the condition")
    return ", ".join(notes)


def _start_places(team: RealSelection, title: str) -> Table:
    table = plain_table(title)
    table.add_column("Event", no_wrap=True)
    table.add_column("Skaters")
    for event, holders in team.story.start_places.items():
        words = [_holder_words(holder, PrizeWords(team.prize)) for holder in holders]
        if event not in _TEAM_EVENTS:
            words += ["nobody"] * (team.start_places[event] - len(holders))
        table.add_row(event_word(event), Text(", ".join(words) or "nobody named"))
    return table


_TEAM_EVENTS = (Event.MASS_START, Event.TEAM_PURSUIT)


def _holder_words(holder: StartHolder, words: PrizeWords) -> str:
    if holder.how is HowHeld.PICK:
        return f"{holder.skater} ({words.of('pick')})"
    if holder.how is HowHeld.REFILL:
        place = f"{ordinal(holder.place)}, " if holder.place is not None else ""
        return f"{holder.skater} ({place}for {holder.instead_of or 'nobody'})"
    return holder.skater


def reasons(team: RealSelection) -> dict[str, str]:
    """Return a sentence for each skater of the team, and for each who held a row and is out."""
    told = {}
    for skater in (*team.story.team, *team.out):
        reason = team.story.reasons[skater]
        what = "Has a ticket" if isinstance(reason.kind, InKind) else "Has no ticket"
        told[skater] = f"{PrizeWords(team.prize).of(what)}: {reason_text(reason).partition(': ')[2]}."
    return told


def selection_tables(teams: Sequence[RealSelection]) -> tuple[Values, ...]:
    """Return rows, team with reasons, and start places of both sexes as values for files."""
    sex, skater, event = (
        TableColumn("Sex", key="sex"),
        TableColumn("Skater", key="skater"),
        TableColumn("Event", key="event"),
    )
    rows: list[tuple[Value, ...]] = []
    names: list[tuple[Value, ...]] = []
    starts: list[tuple[Value, ...]] = []
    for team in teams:
        story, own = team.story, str(team.story.sex)
        for row in story.rows:
            adds = row.rank if row.adds_name and not row.pushed_out else None
            which = (own, row.row.number, str(row.row.event), row.row.okt_place)
            rows.append((*which, row.skater, adds, _row_note(row, team)))
        for name, why in reasons(team).items():
            names.append((own, name, "in" if name in story.team else "out", why))
        for of, holders in story.start_places.items():
            starts += [
                (own, str(of), holder.skater, str(holder.how), holder.place, holder.instead_of)
                for holder in holders
            ]
    of_won = PrizeWords(teams[0].prize).of("Ticket") if teams else "Ticket"
    number, place, ticket = (
        TableColumn(head, Kind.COUNT, key=key)
        for head, key in (("Row", "row"), ("Place", "okt_place"), (of_won, "ticket"))
    )
    return (
        Values(
            "Selection order",
            "Who holds each row of the selection order",
            (sex, number, event, place, skater, ticket, TableColumn("Note", key="note")),
            tuple(rows),
        ),
        Values(
            "Team",
            "Who is in the team",
            (sex, skater, TableColumn("Team", key="team"), TableColumn("Why", key="why")),
            tuple(names),
        ),
        Values(
            "Start places",
            "Who starts",
            (
                sex,
                event,
                skater,
                TableColumn("How", key="how"),
                place,
                TableColumn("Instead of", key="instead_of"),
            ),
            tuple(starts),
        ),
    )


def selection_json(team: RealSelection) -> dict[str, Any]:
    """Return the selection of one sex as values for JSON."""
    story = team.story
    events = [event for event in Event if event in team.start_places or event in _TEAM_EVENTS]
    return {
        "rows": [
            {
                "row": row.row.number,
                "event": str(row.row.event),
                "okt_place": row.row.okt_place,
                **row.row.besides,
                "skater": row.skater,
                "adds_name": row.adds_name,
            }
            for row in story.rows
        ],
        "team": list(story.team),
        "out": list(team.out),
        **({"reserves": list(team.story.reserves)} if team.story.reserves else {}),
        "start_places": {
            str(event): [holder.skater for holder in story.start_places.get(event, ())] for event in events
        },
        "reasons": reasons(team),
    }
