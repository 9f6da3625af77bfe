"""Official results as PDF documents in the shape that the ISU publishes; names are invented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pdf_pages import Text, centred, pdf, right, width

TITLE = (
    "ISU World Cup Speed Skating #1",
    "Utah Olympic Oval - Salt Lake City (USA), 15",
    "12. RESULT 1st 500m Men Division A",
    "Sunday, 16 November 2025",
)
_HEADINGS = {
    "Rnk": 40.0, "Nr": 66.0, "Name": 92.0, "Ctry": 262.0, "Pair": 304.0, "Lane": 336.0,
    "Time": 392.0, "Behind": 452.0, "Points": 512.0,
}  # fmt: skip
HEADING_Y = 690.0
PITCH = 22.0


@dataclass(frozen=True)
class Line:
    """Cells of one row; `name` and `lane` may stand on two lines, parted by a line end."""

    rank: str
    number: str
    name: str
    country: str
    pair: str
    lane: str
    time: str
    behind: str = ""
    points: str = ""
    name_mark: str = ""
    time_mark: str = ""
    record: str = ""


FIVE = (
    Line("1", "107", "Jan VOORBEELD", "NED", "7", "In", "34.51", "", "60"),
    Line("2", "111", "Pim TESTMAN", "NOR", "8", "Out", "34.60(3)", "+0.09", "54"),
    Line("3", "98", "Ole MUSTER", "GER", "2", "In", "34.60(7)", "+0.09", "48"),
    Line("4", "5", "Stan ŻUREK-DE BOER", "POL", "2", "Out", "34.72", "+0.21", "43"),
    Line("", "33", "Carl PROBE", "SUI", "3", "Out", "DQ", "", "0", time_mark="T10"),
)


@dataclass
class Document:
    """A result to be drawn; what a test does not change is as in real ones."""

    lines: Sequence[Line] = FIVE
    title: Sequence[str] = TITLE
    notes: Sequence[str] = ("T10 Obstructed the opponent",)
    rows_a_page: int = 24
    shift: float = 0.0
    headings: dict[str, float] = field(default_factory=lambda: dict(_HEADINGS))
    pitch: float = PITCH
    mark_size: float = 5.0

    def pages(self) -> list[list[Text]]:
        """Return the texts of each page in the order in which they are drawn."""
        parts = [self.lines[i : i + self.rows_a_page] for i in range(0, len(self.lines), self.rows_a_page)]
        return [self._page(part) for part in parts or [()]]

    def bytes(
        self, *, scaled: str = "", spaces: bool = False, embedded: bool = True, turned: int = 0
    ) -> bytes:
        """Return the document."""
        return pdf(self.pages(), scaled=scaled, spaces=spaces, embedded=embedded, turned=turned)

    def _page(self, lines: Sequence[Line]) -> list[Text]:
        texts = [Text(40, 800 - 16 * row, line, 11) for row, line in enumerate(self.title)]
        # The foot is drawn before the rows, as in the real documents.
        foot = HEADING_Y - 24 - self.pitch * len(lines) - 12
        texts += [
            Text(40, foot, "Referee:"),
            Text(120, foot, "Anna RECHTER"),
            Text(40, foot - 14, "Conditions: ice -6,5 air 14,2 humidity 35"),
            *(Text(40, foot - 30 - 12 * row, note, 7) for row, note in enumerate(self.notes)),
            Text(40, 30, "Created 16-11-2025 3:38 PM"),
        ]
        texts += [Text(x + self.shift, HEADING_Y, name) for name, x in self.headings.items()]
        for row, line in enumerate(lines):
            texts += self._row(line, HEADING_Y - 24 - self.pitch * row)
        return texts

    def _row(self, line: Line, y: float) -> list[Text]:
        at = {name: x + self.shift for name, x in self.headings.items()}
        texts = [right(at["Rnk"] + 15, y, line.rank), right(at["Nr"] + 14, y, line.number)]
        for row, part in enumerate(line.name.split("\n")):
            texts.append(Text(at["Name"], y - 12 * row, part))
        names = line.name.split("\n")
        ends = (
            (line.name_mark, at["Name"] + width(names[-1], 9.0), y - 12 * (len(names) - 1)),
            (line.time_mark, at["Time"] + 10 + width(line.time, 9.0) / 2, y),
        )
        texts += [centred(at["Ctry"] + 10, y, line.country), centred(at["Pair"] + 8, y, line.pair)]
        texts += [
            centred(at["Lane"] + 10, y - 10 * row, part) for row, part in enumerate(line.lane.split("\n"))
        ]
        texts += [
            centred(at["Time"] + 10, y, line.time),
            right(at["Behind"] + 30, y, line.behind),
            right(at["Points"] + 26, y, line.points),
        ]
        if "Rec" in at:
            texts.append(centred(at["Rec"] + 8, y, line.record))
        texts += [Text(x + 0.3, base + 3.5, mark, self.mark_size) for mark, x, base in ends if mark]
        return [text for text in texts if text.text]
