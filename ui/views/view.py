"""What every view of the window is made of: a head, a body, and a sentence where there is nothing to show.

A view is a class that builds its parts with `View.build`, shows in `View.refresh` what the session holds,
and asks the core with `View.ask` for what the session does not hold. `ui.views.registry` names it, and
tabs, menu, themes and the pictures of the tour follow.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedLayout, QVBoxLayout, QWidget

from simulator.chances.basis import Basis
from simulator.event import Event, Sex
from simulator.tables.table import Table
from ui.figures.picture import Picture, Plate
from ui.look.palette import Palette
from ui.look.parts.beside import Beside
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.legend import Legend
from ui.look.parts.low import LowRoom
from ui.look.parts.notice import Notice, NoticePage
from ui.look.theme import dress, face
from ui.session.news import Phase
from ui.session.session import Session
from ui.session.worker import JobFailure, Question, Work
from ui.views.basis_line import BasisLine
from ui.views.notices import Remedy, WayOn, not_done, view_failed, waiting
from ui.views.registry import label_of
from ui.words.entered import entered_words
from ui.words.plain import PlainLabel


@runtime_checkable
class Themed(Protocol):
    """A part that takes over the colours and sizes of a theme."""

    def retheme(self, palette: Palette, /) -> None:
        """Take them over."""


class Only:
    """A value in a key that equals itself alone, such as a plan: plans hold arrays."""

    def __init__(self, value: object) -> None:
        self._value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Only) and other._value is self._value

    def __hash__(self) -> int:
        return id(self._value)


@dataclass
class _Asked:
    """What was asked last of one kind, the answer as far as it has come, and whether that is all of it."""

    question: Question
    key: object = None
    answer: Any = None
    whole: bool = False


class View(QWidget):
    """One tab: title and controls, sentences, legend, and the body or a sentence in its place.

    Parameters
    ----------
    palette
        The theme.
    """

    name = ""
    """In the names of the tour's pictures: small letters and hyphens."""

    skater_selected = Signal(str)
    """The skater whom the user chose in the view."""

    told = Signal()
    """Something else may be shown, or nothing any more."""

    pairs_wanted = Signal(object)
    """The `(Sex, Event)` whose pairs the user wants to see or enter."""

    edit_wanted = Signal()
    """The user wants to edit the order."""

    places_wanted = Signal()
    """The user wants to see where the start places at the Games come from, or others."""

    tournament_wanted = Signal(int)
    """The user wants to see a tournament of this number."""

    remedy_wanted = Signal(object)
    """The user wants the `Remedy` that is offered where there is nothing to show."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._session: Session | None = None
        self._asked: dict[str, _Asked] = {}
        self._themed: tuple[QWidget, ...] = ()
        self._old = False
        self._way_on: WayOn = None
        self.title, self.subtitle, self.notice = ElidedLabel(), ElidedLabel(lines=2), NoticePage(palette)
        self.message = self.notice.headline
        self.basis, self.legend = BasisLine(palette), Legend(palette)

    def label(self) -> str:
        """Return what stands on the tab and in the menu."""
        return label_of(self.name)

    def pages(self) -> Mapping[str, Callable[[], object]]:
        """Return what the tour draws: the name of each picture, and how to bring it into sight."""
        return {self.name: lambda: None}

    # Building ------------------------------------------------------------------------------

    def build(
        self,
        body: QWidget,
        *,
        controls: Sequence[QWidget] = (),
        lines: Sequence[PlainLabel] = (),
        has_legend: bool = True,
    ) -> None:
        """Put the parts together; a view calls it when it has made them.

        Parameters
        ----------
        body
            What is shown where there is something to show.
        controls
            Right of the title, or below it where there is no room.
        lines
            Further sentences below the first; hidden while they are empty.
        has_legend
            Whether the legend stands above the body.
        """
        self.body, self._lines, self._controls = body, tuple(lines), tuple(controls)
        self._themed = (self.basis, self.legend, body, *controls)
        self._first = Beside((self.title,), self._controls)
        self._head = QVBoxLayout()
        for part in (self._first, self.subtitle, *self._lines, self.basis):
            self._head.addWidget(part)
        self._full = QWidget()
        inside = _column(self._full)
        self._legend_room = QVBoxLayout()
        self._legend_room.addWidget(self.legend)
        if not has_legend:  # it has no parent yet: to show it would open a window of its own
            self.legend.hide()
        inside.addLayout(self._legend_room)
        inside.addWidget(body, 1)
        self.notice.way_on_wanted.connect(self._on_way_on)
        middle = QWidget()
        self._stack = QStackedLayout(middle)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.notice)
        self._stack.addWidget(LowRoom(self._full))
        column = _column(self)
        column.addLayout(self._head)
        column.addWidget(middle, 1)
        self.setAccessibleName(self.label())
        if not self.title.whole:
            self.title.show_text(self.label())
        self.retheme(self._palette)
        self.set_empty("")

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        px = palette.px
        self.title.setFont(face("title", palette))
        self.subtitle.setFont(face("lead", palette))
        self.notice.retheme(palette)
        for part in (*self._lines, *self._controls):
            part.setFont(face("small", palette))
        self._head.setContentsMargins(px(18), px(10), px(18), 0)
        self._head.setSpacing(px(2))
        self._first.set_spacing(px(10))
        self._legend_room.setContentsMargins(px(18), px(8), px(18), 0)
        for themed in self._themed:
            if isinstance(themed, Themed):
                themed.retheme(palette)
        self._shade()
        self.update()

    # What is shown -------------------------------------------------------------------------

    def tell(self, sentence: str, *lines: str, old: bool = False) -> None:
        """Show the sentence below the title, and the further ones; paler while their numbers are old."""
        if not self.has_outcome:  # what a control draws anew is of another scenario or state
            sentence, lines = "", ()
        self._old = old
        self.subtitle.show_text(sentence)
        self.subtitle.setVisible(bool(sentence))
        for label, text in zip(self._lines, (*lines, *[""] * len(self._lines)), strict=False):
            if isinstance(label, ElidedLabel):
                label.show_text(text)
            else:
                label.setText(text)
            label.setVisible(bool(text))
        self.basis.say_above((self.title.whole, sentence, *lines))
        self._shade()
        self.told.emit()

    def set_empty(self, what: Notice | str, way_on: WayOn = None) -> None:
        """Show a notice instead of the body, as there is nothing to show and nothing to say of it.

        Parameters
        ----------
        way_on
            What its button does; without one it has none.
        """
        notice = what if isinstance(what, Notice) else Notice(what)
        if isinstance(way_on, Remedy):
            notice = replace(notice, way_on=way_on.words)
        self._way_on = way_on
        self.notice.show_notice(notice)
        View.tell(self, "")
        self.basis.say_above((self.title.whole, notice.headline, notice.more))
        self._stack.setCurrentIndex(0)
        self.told.emit()

    def set_waiting(self, sentence: str) -> None:
        """Say that an answer is on its way; or why none is, as the run it belongs to was not completed."""
        self.set_empty(*not_done(self.session.run) or (waiting(sentence), None))

    def show_body(self) -> None:
        """Show the body again, unless its numbers are of another scenario or state."""
        if self.has_outcome and self._stack.currentIndex() != 1:
            self._stack.setCurrentIndex(1)
            self.told.emit()

    def set_basis(self, basis: Basis | None, sex: Sex) -> None:
        """Say what the forecasts rest on."""
        self.basis.show_basis(basis, self._entered(sex))

    def _entered(self, sex: Sex) -> str:
        """Say which results of the meet are entered."""
        plan = None if self._session is None else self._session.plan
        return "" if plan is None else entered_words(self.session.project.results, plan.meet, sex)

    def set_partly_known(self, events: Collection[Event]) -> None:
        """Say in which events of this sex not all entries are known; none hides the note."""
        self.basis.show_events(events)

    def select(self, skater: str | None) -> None:
        """Mark a skater; sends no signal."""

    def show_dots(self, dots: bool) -> None:
        """Show chances as dots or as bars, where a view has both."""

    def take_focus(self) -> None:
        """Take the focus of the keyboard: the chart of rows or table nearest to the upper left has it."""
        parts = [
            part
            for part in self.body.findChildren(QAbstractItemView)
            if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        if parts:
            first = min(parts, key=lambda part: part.mapTo(self, QPoint(0, 0)).manhattanLength())
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    # In a file -----------------------------------------------------------------------------

    def optional(self) -> Mapping[str, str]:
        """Return what may be left out of a picture in a file: its name, and what it is called."""
        plates = [plate for column in self.plates(frozenset()) for plate in column]
        names = {plate.name: plate.heading or plate.like.accessibleName() for plate in plates}
        parts = names if len(names) > 1 else {}
        return {**parts, "chosen": self.tr("Skater chosen")}

    def plates(self, without: frozenset[str]) -> Sequence[Sequence[Plate]]:
        """Return the parts that a picture in a file is made of: columns of parts below each other.

        Parameters
        ----------
        without
            Which `optional` parts are left out; ``chosen`` stands for the mark of the skater chosen.
        """
        raise NotImplementedError

    def tables(self) -> Sequence[Table]:
        """Return what the view shows as numbers, unrounded; the most telling table first."""
        raise NotImplementedError

    @property
    def is_empty(self) -> bool:
        """Whether a sentence stands in the place of the body."""
        return self._stack.currentIndex() == 0

    def picture(self, without: frozenset[str] = frozenset()) -> Picture | None:
        """Return what a file shows of the view, without source and date; None where that is nothing."""
        if self.is_empty:
            return None
        lines = (line.whole if isinstance(line, ElidedLabel) else line.text() for line in self._lines)
        told = [self.subtitle.whole, *lines]
        legend = None if self.legend.isHidden() or self.legend.is_empty else self.legend
        columns = tuple(tuple(column) for column in self.plates(without))
        spoken = [plate.heading or plate.like.accessibleName() for column in columns for plate in column]
        return Picture(
            columns,
            legend,
            self.title.whole,
            (" ".join(text for text in told if text),),
            spoken="; ".join(text for text in spoken if text),
        ).without(without)

    # The session ---------------------------------------------------------------------------

    @property
    def session(self) -> Session:
        """The session attended."""
        if self._session is None:
            raise RuntimeError("the view attends no session")
        return self._session

    @property
    def has_outcome(self) -> bool:
        """Whether there are numbers of the scenario shown, or some on their way and older ones until then."""
        return self._session is None or self._session.run.outcome is not None

    @property
    def is_running(self) -> bool:
        """Whether the numbers at hand are of an earlier run; they are drawn faded then."""
        return self.session.run.phase is not Phase.UP_TO_DATE

    @property
    def is_asked(self) -> bool:
        """Whether an answer of the core is still to come."""
        return any(asked.question.is_asked for asked in self._asked.values())

    def attend(self, session: Session) -> None:
        """Show from now on what a session holds."""
        self._session = session
        self.skater_selected.connect(session.choose_skater)

    def refresh(self) -> None:
        """Show what the session holds now; called when it may have changed and the view is in sight."""

    def show_plan(self) -> None:
        """Show what the plan of the session says: what the forecasts rest on, who is entered."""
        session = self.session
        if session.plan is not None:
            meet, sex = session.plan.meet, session.sex
            self.set_partly_known(meet.known_in_part(sex))
            self.set_basis(session.basis, sex)

    def ask(self, what: str, key: object, work: Work) -> Any:
        """Return the answer to a question, and ask it where it has not been asked.

        Nothing is asked while a run goes on or the view is out of sight. While a run goes on the last
        answer is returned, whatever it is of, to be drawn faded; one of something else is never returned
        when nothing newer is on its way. The view is refreshed when the answer has come.

        Parameters
        ----------
        what
            Which question; only its newest key counts.
        key
            What the answer depends on; compared with ``==``.
        work
            Yields the answer, each time more of it. It is not called in the thread of the window.

        Returns
        -------
        object
            The answer as far as it has come, None before; see `is_of_now`.
        """
        session = self.session
        asked = self._asked.get(what)
        if asked is None:
            asked = self._asked[what] = _Asked(session.question(self))
            asked.question.answered.connect(lambda answer: self._on_answer(what, answer))
            asked.question.failed.connect(self._on_failed)
            asked.question.ended.connect(lambda: self._on_whole(what))
        same = key == asked.key
        up_to_date = session.run.phase is Phase.UP_TO_DATE and not session.run.stale
        if up_to_date and self.isVisible() and not (same and (asked.whole or asked.question.is_asked)):
            asked.key, asked.answer, asked.whole = key, asked.answer if same else None, False
            asked.question.ask(work)
        return asked.answer if asked.key == key or session.run.phase.goes_on else None

    def is_of_now(self, what: str, key: object) -> bool:
        """Whether there is an answer to a question, and it is one for this key."""
        asked = self._asked.get(what)
        return asked is not None and asked.key == key and asked.answer is not None

    @property
    def is_coming(self) -> bool:
        """Whether newer numbers are on their way: a run goes on, or an answer is still to come."""
        return self.session.run.phase.goes_on or self.is_asked

    def give_up(self) -> None:
        """Ask no more for what is still to come; it is asked for again when it is wanted."""
        for asked in self._asked.values():
            asked.question.withdraw()

    def _on_whole(self, what: str) -> None:
        self._asked[what].whole = True

    def _on_answer(self, what: str, answer: object) -> None:
        self._asked[what].answer = answer
        self.refresh()

    @Slot(object)
    def _on_failed(self, failure: JobFailure) -> None:
        self.set_empty(view_failed(failure.error), self.refresh)

    @Slot()
    def _on_way_on(self) -> None:
        if isinstance(self._way_on, Remedy):
            self.remedy_wanted.emit(self._way_on)
        elif self._way_on is not None:
            self._way_on()

    # Qt ------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was kept from the view while it was out of sight."""
        super().showEvent(event)
        if self._session is not None:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask for nothing that nobody looks at; other views' questions would wait behind it."""
        super().hideEvent(event)
        if not event.spontaneous():  # else the whole window is put away for a while
            self.give_up()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the view with the colour of surfaces."""
        QPainter(self).fillRect(self.rect(), QColor(self._palette.surface))

    def sizeHint(self) -> QSize:
        """Room for about a dozen rows."""
        return QSize(self._palette.px(860), self._palette.px(700))

    def _shade(self) -> None:
        """Let the sentences look as old as the picture."""
        palette = self._palette
        tone = palette.disabled if self._old else palette.text2
        sheet = f"color: {tone};"
        for label in (self.subtitle, *self._lines):
            dress(label, sheet)


def _column(widget: QWidget) -> QVBoxLayout:
    result = QVBoxLayout(widget)
    result.setContentsMargins(0, 0, 0, 0)
    result.setSpacing(0)
    return result
