"""What is in a picture of a view, and where the picture goes: values, before anything is laid out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui.look.palette import Palette
from ui.look.parts.legend import Legend

Make = Callable[[Palette, QSize], QWidget]
"""Makes the twin of a part in a theme, for a room in pixels; what it shows may depend on the room."""


class SheetSize(StrEnum):
    """Sizes of a picture."""

    SLIDE = "slide"
    COLUMN = "column"
    SQUARE = "square"
    SCREEN = "screen"


SIZES: Mapping[SheetSize, QSize] = {
    SheetSize.SLIDE: QSize(1920, 1080),
    SheetSize.COLUMN: QSize(1080, 1440),
    SheetSize.SQUARE: QSize(1080, 1080),
}
"""In pixels; that as on the screen depends on the window."""

ZOOM = 2.0
"""Of a picture in a fixed size: the smallest letters, of 11, have 22 pixels."""


@runtime_checkable
class HasRows(Protocol):
    """A part made of rows, of which it may show fewer."""

    def fit_rows(self, height: int, most: int | None) -> tuple[int, int, int]:
        """Take at most a height; return the one taken, the rows shown, and all rows."""


@runtime_checkable
class Stills(Protocol):
    """A part that can stand as another one does, without what is only of use to a hand."""

    def stand_as(self, other: QWidget | None) -> None:
        """Scroll as far as another one, or not at all, and show no scroll bars."""


@dataclass(frozen=True)
class Plate:
    """A part of a view.

    Attributes
    ----------
    name
        What it is called where it may be left out.
    make
        Makes its twin.
    like
        The part on the screen.
    heading, lines, below
        Words above and below it.
    legend
        Explains it, above it.
    inset
        Pixels before the zoom that it leaves free at both sides by itself.
    grows
        Share of the height left over; 0 for one as high as it asks for.
    least
        Height below which it is of no use, pixels before the zoom.
    """

    name: str
    make: Make
    like: QWidget
    heading: str = ""
    lines: tuple[str, ...] = ()
    below: str = ""
    legend: Legend | None = None
    inset: int = 0
    grows: int = 1
    least: int = 120


@dataclass(frozen=True)
class Picture:
    """What is on the sheet.

    Attributes
    ----------
    columns
        Parts below each other, and columns of them beside each other.
    legend
        Of the whole.
    spoken
        What is said to one who does not see it.
    """

    columns: tuple[tuple[Plate, ...], ...]
    legend: Legend | None = None
    title: str = ""
    lines: tuple[str, ...] = ()
    source: str = ""
    date: str = ""
    spoken: str = ""

    @property
    def plates(self) -> tuple[Plate, ...]:
        """All parts."""
        return tuple(plate for column in self.columns for plate in column)

    def without(self, names: frozenset[str]) -> Picture:
        """Return the picture without some of its parts."""
        columns = (tuple(one for one in column if one.name not in names) for column in self.columns)
        return replace(self, columns=tuple(column for column in columns if column))


@dataclass(frozen=True)
class Target:
    """Where a picture goes.

    Attributes
    ----------
    palette
        Colours, and the zoom of the window for a picture as on the screen.
    most_rows
        Rows of a part at most; None for as many as there is room for.
    shown_as
        Pattern that tells how many rows are shown: ``{shown} of {all} rows``.
    """

    size: SheetSize
    palette: Palette
    most_rows: int | None = None
    shown_as: str = "{shown} / {all}"
