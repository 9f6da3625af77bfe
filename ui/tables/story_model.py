"""One tournament as two tables: the walk row by row, and the skaters with their reasons."""

from __future__ import annotations

from simulator.selection.reasons import OutKind
from simulator.selection.story import Story
from ui.charts.story_words import reason_words, row_note, row_skater, start_places_of
from ui.tables.cells_model import Cell, CellLine, CellsModel
from ui.words import numbers


class WalkModel(CellsModel):
    """The rows of the order as they were read."""

    def headings(self) -> tuple[str, ...]:
        """Return the words above the columns."""
        return ("#", self.tr("Place"), self.tr("Skater"), self.tr("What the row does"))

    def show_story(self, story: Story | None) -> None:
        """Show another tournament; None shows nothing."""
        lines = []
        for row in story.rows if story is not None else ():
            in_team = row.adds_name and not row.pushed_out
            tone = "text" if in_team else "text3"
            note = "down" if row.pushed_out else "text2" if row.adds_name else "text3"
            cells = (
                Cell(str(row.row.number), "text3"),
                Cell(numbers.row_name(row.row), event=row.row.event.value),
                Cell(row_skater(row), tone, in_team),
                Cell(row_note(row), note),
            )
            lines.append(CellLine(cells, row.skater))
        self.show_lines(lines)


class SkatersModel(CellsModel):
    """The team, then who is out, each with one reason and the start places."""

    def headings(self) -> tuple[str, ...]:
        """Return the words above the columns."""
        return ("#", self.tr("Skater"), self.tr("Why"), self.tr("Start places"))

    def show_story(self, story: Story | None) -> None:
        """Show another tournament; None shows nothing."""
        self.show_lines(() if story is None else self._told(story))

    def _told(self, story: Story) -> list[CellLine]:
        others = set(story.reasons) - {*story.team, *story.out}
        # Something happened to those who fell or lost a row; the others were not fast enough.
        rest = sorted(others, key=lambda name: (story.reasons[name].kind is OutKind.NO_ROW, name))
        lines = [self._line(story, skater, str(number)) for number, skater in enumerate(story.team, start=1)]
        lines += [self._line(story, skater, "") for skater in (*story.out, *rest)]
        return lines

    def _line(self, story: Story, skater: str, number: str) -> CellLine:
        reason, inside = story.reasons.get(skater), bool(number)
        why = reason_words(reason) if reason is not None else numbers.EN_DASH
        cells = (
            Cell(number or self.tr("out"), "text3"),
            Cell(skater, "text" if inside else "text2", inside),
            Cell(why, "text2" if inside else "text3"),
            Cell(start_places_of(story, skater), "text2"),
        )
        return CellLine(cells, skater)
