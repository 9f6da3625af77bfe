"""What the user wants of a picture: its size, form, look and words, remembered or kept in the project."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QSettings

from simulator.project.pictures import LONGEST_WORDS, PictureWords, words_of
from simulator.project.project import BASELINE
from simulator.text import kept_line
from ui.figures.content import FileForm
from ui.figures.picture import SheetSize
from ui.look import kept_settings
from ui.look.theme import DARK, LIGHT, Palette
from ui.words import numbers
from ui.words.entered import entered_words

if TYPE_CHECKING:
    from ui.session.session import Session
    from ui.views.view import View

Kind = TypeVar("Kind", bound=Enum)

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


@dataclass(frozen=True)
class Wish:
    """How a picture is to be.

    Attributes
    ----------
    scale
        Pixels of a PNG for each of the size, both ways.
    dark
        Whether it is drawn in the dark colours.
    without
        Which of the view's choices are left out.
    most_rows
        Rows at most; None for as many as have room.
    title, line, source
        Words; None for those of the view.
    """

    size: SheetSize = SheetSize.SLIDE
    form: FileForm = FileForm.PNG
    scale: int = 2
    dark: bool = False
    without: frozenset[str] = field(default_factory=lambda: frozenset({"chosen"}))
    most_rows: int | None = None
    title: str | None = None
    line: str | None = None
    source: str | None = None
    day: date | None = None
    seed: bool = False
    table: int = 0

    def palette(self, zoom: float) -> Palette:
        """Return the colours, in the zoom of the window."""
        return (DARK if self.dark else LIGHT).zoomed(zoom)

    def of_project(self, kept: PictureWords | None) -> Wish:
        """Return the wish with the words that a project keeps."""
        if kept is None:
            return self
        title, line, source = kept.title or None, kept.line or None, kept.source or None
        return replace(self, title=title, line=line, source=source, day=kept.day)

    def kept(self, view: str) -> PictureWords:
        """Return the words as a project keeps them."""
        title, line, source = (
            kept_line(words or "", LONGEST_WORDS) for words in (self.title, self.line, self.source)
        )
        return PictureWords(view, title, line, source, self.day)


def remembered(memory: QSettings, *, dark: bool) -> Wish:
    """Return size, form and pixels as they were chosen last."""
    size, form = kept_settings.text(memory, "export/size"), kept_settings.text(memory, "export/form")
    scale = kept_settings.number(memory, "export/scale", (1, 2), 2)
    return Wish(_one_of(SheetSize, size, SheetSize.SLIDE), _one_of(FileForm, form, FileForm.PNG), scale, dark)


def remember(memory: QSettings, wish: Wish) -> None:
    """Write down what was chosen."""
    for name, value in (("size", wish.size), ("form", wish.form), ("scale", wish.scale)):
        memory.setValue(f"export/{name}", str(value))


def _one_of(kind: type[Kind], value: str, default: Kind) -> Kind:
    return next((one for one in kind if one.value == value), default)


def source_words(session: Session, *, seed: bool) -> str:
    """Return what the numbers come from: the program, how many tournaments, and the newest results."""
    outcome, basis = session.run.outcome, session.basis
    count = numbers.count(outcome.tournaments) if outcome is not None else numbers.EN_DASH
    days = [one.newest for one in basis.sources if one.newest is not None] if basis is not None else []
    told = translate("Export", "Source: OKT Simulator, {count} tournaments").format(count=count)
    if outcome is not None and outcome.tournaments == 1:
        told = translate("Export", "Source: OKT Simulator, 1 tournament")
    if days:
        told += translate("Export", "; form data to {day}").format(day=day_words(max(days), "d MMM yyyy"))
    if entered := _entered(session):
        told += f"; {entered}"
    if session.scenario.name != BASELINE:
        told += translate("Export", "; scenario {name}").format(name=session.scenario.name)
    if seed:
        told += translate("Export", "; seed {seed}").format(seed=session.settings.seed)
    return told


def _entered(session: Session) -> str:
    """Say which results of the meet the numbers of the sex shown rest on."""
    plan = session.plan
    return "" if plan is None else entered_words(session.project.results, plan.meet, session.sex)


def day_words(day: date, pattern: str = "d MMMM yyyy") -> str:
    """Write a day as the language does."""
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def file_name(view: View, session: Session, day: date, form: FileForm) -> str:
    """Return a name for a file in the language of the window: view, sex, results, scenario, day."""
    scenario = "" if session.scenario.name == BASELINE else _plain(session.scenario.name)
    words = (
        _plain(view.label()) or view.name,
        _plain(numbers.sex_name(session.sex)),
        _plain(_entered(session)),
    )
    parts = [*words, scenario, day.isoformat()]
    return "-".join(part for part in parts if part) + f".{form}"


def _plain(text: str) -> str:
    """Return a text as part of the name of a file: letters, digits and hyphens."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", bare.lower()).strip("-")[:40].strip("-")


def kept_words(session: Session, view: View) -> PictureWords | None:
    """Return what the project keeps of the picture of a view."""
    return words_of(session.project.pictures, view.name)
