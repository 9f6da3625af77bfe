"""What a wish comes to: the figure of a view, the content of a file, what goes onto the clipboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QMimeData, QSize

from simulator.tables.table import Table, Value
from ui.figures.content import (
    Content,
    Described,
    FileForm,
    image_of,
    picture_content,
    table_content,
    table_html,
    table_text,
)
from ui.figures.figure import PictureSheet
from ui.figures.picture import SIZES, Picture, SheetSize, Target
from ui.look.theme import Theme
from ui.session.session import Session
from ui.views.registry import label_of
from ui.views.view import View
from ui.window.export.wish import Wish, day_words, file_name, source_words
from ui.words import numbers

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


@dataclass(frozen=True)
class MadePicture:
    """A figure, and what is told of it beside the picture."""

    figure: PictureSheet
    described: Described


class Maker:
    """Makes what is wished of a view that is not empty.

    Parameters
    ----------
    session
        Whose run, scenario and seed are named.
    theme
        For the zoom of a picture as on the screen.
    """

    def __init__(self, session: Session, theme: Theme) -> None:
        self._session, self._theme = session, theme

    def size(self, view: View, wish: Wish, size: SheetSize) -> QSize:
        """Return how large a picture would be in one of the sizes, in pixels."""
        if size in SIZES:
            return SIZES[size]
        return self.made(view, replace(wish, size=size)).figure.size

    def made(self, view: View, wish: Wish) -> MadePicture:
        """Return the figure of a view as it is wished."""
        on_screen = wish.size is SheetSize.SCREEN
        picture = view.picture(frozenset() if on_screen else wish.without)
        assert picture is not None  # noqa: S101 - the view is not empty
        picture = self._worded(picture, wish)
        rows = None if on_screen else wish.most_rows
        counted = translate("Export", "{shown} of {all} rows")
        target = Target(wish.size, wish.palette(self._theme.zoom), rows, counted)
        told = " ".join(filter(None, (*picture.lines, picture.spoken, picture.source, picture.date)))
        return MadePicture(
            PictureSheet(picture, target), Described(picture.title or label_of(view.name), told)
        )

    def _worded(self, picture: Picture, wish: Wish) -> Picture:
        """Return a picture with the words wished in the place of its own."""
        source = source_words(self._session, seed=wish.seed) if wish.source is None else wish.source
        return replace(
            picture,
            title=picture.title if wish.title is None else wish.title,
            lines=picture.lines if wish.line is None else (wish.line,),
            source=source,
            date=day_words(wish.day or today()),
        )

    def name(self, view: View, wish: Wish) -> str:
        """Return the name of a file."""
        return file_name(view, self._session, wish.day or today(), wish.form)

    def content(self, view: View, wish: Wish) -> Content:
        """Return what makes the file of a view as it is wished."""
        if not wish.form.is_picture:
            tables = view.tables()
            if wish.form is FileForm.CSV:
                tables = tables[min(wish.table, len(tables) - 1) :]
            return table_content(tables, wish.form, self._inputs())
        made = self.made(view, wish)
        return picture_content(made.figure, wish.form, made.described, wish.scale)

    def _inputs(self) -> Sequence[tuple[str, Value]]:
        """Return what the numbers were made from, for the last sheet of a workbook."""
        session = self._session
        outcome, plan, basis = session.run.outcome, session.plan, session.basis
        told: list[tuple[str, Value]] = [
            (translate("Export", "Meet"), plan.meet.name if plan is not None else ""),
            (translate("Export", "Scenario"), numbers.scenario_title(session.scenario.name)),
            (translate("Export", "Tournaments"), outcome.tournaments if outcome is not None else 0),
            (translate("Export", "Seed"), session.settings.seed),
        ]
        results = session.project.results
        told.append((translate("Export", "Results entered"), len(results)))
        sources = basis.sources if basis is not None else ()
        return [*told, *((translate("Export", "Form data"), f"{one.name}: {one.used}") for one in sources)]

    def copied(self, view: View, wish: Wish) -> QMimeData:
        """Return the picture for slides, and the tables for documents and sheets."""
        copied = QMimeData()
        made = self.made(view, wish)
        copied.setImageData(image_of(made.figure, wish.scale, made.described))
        tables: Sequence[Table] = view.tables()
        if not wish.form.is_picture:
            tables = tables[min(wish.table, len(tables) - 1) :][:1]
        copied.setData("text/html", "\n".join(map(table_html, tables)).encode())
        copied.setText("\n\n".join(map(table_text, tables)))
        return copied


def today() -> date:
    """Return the day on the user's calendar."""
    return datetime.now().astimezone().date()
