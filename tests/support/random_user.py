"""A user who does at random whatever the window offers: every menu, button, field, list and dialog.

What there is to do is found by looking, not listed here: a control that is added is used too. What the
user does depends on the seed and on how the window looks when it is done; an answer that comes later or
sooner may lead elsewhere.
"""

from __future__ import annotations

import json
import sys
import time
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from random import Random
from types import TracebackType

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QPointF, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent, QDropEvent, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid
from user_files import LIST, lay_out

from simulator.project.text import project_of, project_text
from ui.program.program import Program
from ui.session.news import Phase

LEFT, NOTHING_HELD, CTRL = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
)
KEYS = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Delete),
    *(Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_F2, Qt.Key.Key_Backspace),
)
WORDS = (
    *("", "1", "0", "-1", "2", "37,5", "1.15,32", "75.1", "0.3", "12", "999999999999", "3 %", "1e400", "nan"),
    *("Anna One", "Bea Two", "Dirk Four", "Zoë <b>Bold</b>", "ein, zwei; drei", "dnf", "DQ", '"', "\\", "&x"),
    *("An\u200bna One", "\u202eabc", "so\u00adft", "a\u0007b", "bom\ufeff", "x\u2028y", "\u00a0"),
    *("Scenario 1", "Baseline", "x" * 200, "李明", "500-1", "mass_start", "1\tAnna One\t37.50"),
)
LISTS = (
    LIST,
    "Anna One;1.15,32\nBea Two;dnf",
    "1. Dirk Four NED 1:45,12\n2. Evert Five NED 1:46,00",
    "\n\n;;;,,,\t\t",
)
LONGEST_WAIT_S = 20
"""Of processor time, however busy the machine is."""

SMALLEST = QSize(1280, 720)
MOST_UNTIDY = 40
"""Dialogs on top of each other after which the user closes all."""


@dataclass(frozen=True)
class Deed:
    """Something that can be done, in words, and how."""

    words: str
    do: Callable[[], object]


@dataclass(frozen=True)
class _Moment:
    """The project as a file would hold it, and where it stands among its edits."""

    opened: int
    edits: int
    at: int
    text: str


class Trouble(AssertionError):  # noqa: N818 - as tests call it
    """Something that must not happen to a user, with what was done before."""


class RandomUser:
    """Does things at random, and looks whether the program stands it.

    Parameters
    ----------
    program
        Its window is used.
    seed
        Decides what is done.
    folder
        Where file dialogs lead, with files to open.
    warnings
        Tells what Qt complained of so far.
    """

    def __init__(
        self, program: Program, seed: int, folder: Path, warnings: Callable[[], list[str]] = list
    ) -> None:
        self._warnings = warnings
        self._program, self._random, self._folder = program, Random(seed), folder  # noqa: S311 - a user
        self._errors: list[str] = []
        self.done: deque[str] = deque(maxlen=25)
        self.kinds: dict[str, int] = {}
        self.met: set[str] = set()
        self.slowest: tuple[float, str] = 0.0, ""
        self.actions = 0
        self.told: Path | None = None
        """File that says after each look what was done so far, as JSON."""
        self._files = lay_out(folder)
        self._inside, self._opened = False, 0
        program.session.document.opened.connect(self._count_opened)
        self._helper = QTimer()
        self._helper.setInterval(20)
        self._helper.timeout.connect(self._on_nested)
        program.session.failed.connect(lambda failed: self._errors.append(failed.details))

    # The loop ------------------------------------------------------------------------------

    def use(self, actions: int, *, looks_every: int = 50) -> None:
        """Do so many things; now and then let all come to rest, undo and redo all, save and read back."""
        before, sys.excepthook = sys.excepthook, self._on_error
        quits = QApplication.quitOnLastWindowClosed()
        QApplication.setQuitOnLastWindowClosed(False)
        self._helper.start()
        try:
            for number in range(1, actions + 1):
                self._act()
                self.actions = number
                if number % looks_every == 0 or number == actions:
                    self._look()
        finally:
            self._helper.stop()
            self._close_all()
            sys.excepthook = before
            QApplication.setQuitOnLastWindowClosed(quits)

    def _act(self) -> None:
        self._tidy()
        top = self._top()
        self.met.add(type(top).__name__)
        self.met.add(type(self._program.window.tabs.currentWidget()).__name__)
        deed = self._choose(top)
        before, began = self._version(), time.thread_time()
        self._do(deed)
        for _ in range(self._random.choice((1, 1, 3))):
            QApplication.processEvents()
        self.slowest = max(self.slowest, (time.thread_time() - began, deed.words))
        self._raise_if_in_trouble()
        self._go_back_and_forth(before)
        self._raise_if_too_wide()
        if self._random.random() < 0.1:
            self._rest()

    def _count_opened(self) -> None:
        self._opened += 1

    def _version(self) -> _Moment:
        document = self._program.session.document
        text = project_text(document.version.project, self._folder)
        return _Moment(self._opened, document.stack.count(), document.stack.index(), text)

    def _go_back_and_forth(self, before: _Moment) -> None:
        """Undo what was just done, and do it again: both bring the project to the letter."""
        after, stack = self._version(), self._program.session.document.stack
        made = after.at - before.at
        if made < 1 or after.at < after.edits or after.opened > before.opened or self._dialogs():
            return
        for _ in range(made):
            stack.undo()
        if self._version().text != before.text:
            raise Trouble(self._story("undo does not bring back the project"))
        for _ in range(made):
            stack.redo()
        if self._version().text != after.text:
            raise Trouble(self._story("redo does not bring the project again"))

    def _raise_if_too_wide(self) -> None:
        """Everything fits on the smallest screen there is, at the zoom that is meant for it."""
        if self._program.theme.palette.zoom > 1:
            return
        for window in (self._program.window, *self._dialogs()):
            least = window.minimumSizeHint()
            if least.width() > SMALLEST.width() or least.height() > SMALLEST.height():
                raise Trouble(
                    self._story(f"{type(window).__name__} needs {least.width()} x {least.height()}")
                )

    def _do(self, deed: Deed) -> None:
        self.done.append(deed.words)
        kind = deed.words.partition(" ")[0]
        self.kinds[kind] = self.kinds.get(kind, 0) + 1
        self._inside = True
        try:
            deed.do()
        except RuntimeError as error:  # of the user's own hand: errors of the program go to the hook
            if "already deleted" not in str(error):  # what was to be used went away under the mouse
                raise
        finally:
            self._inside = False

    def _on_nested(self) -> None:
        """Go on in a menu that waits for an answer in a loop of its own."""
        popup = QApplication.activePopupWidget()
        if self._inside and isinstance(popup, QMenu):
            self._inside = False
            self._do(self._choose_in_menu(popup))
            if isValid(popup) and popup.isVisible():
                popup.close()
            self._inside = True

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._errors.append("".join(traceback.format_exception(kind, error, trace)))

    def _raise_if_in_trouble(self) -> None:
        found = [*self._errors, *self._warnings()]
        if found:
            raise Trouble(self._story("\n".join(found)))

    def _story(self, what: str) -> str:
        return "\n".join([what, "after:", *(f"  {words}" for words in self.done)])

    # What there is to do -------------------------------------------------------------------

    def _top(self) -> QWidget:
        """What stands in front: a menu, a dialog, or the window."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup
        dialogs = self._dialogs()
        return dialogs[-1] if dialogs else self._program.window

    def _dialogs(self) -> list[QDialog]:
        return [one for one in self._program.window.findChildren(QDialog) if one.isVisible()]

    def _choose(self, top: QWidget) -> Deed:
        if isinstance(top, QMenu):
            return self._choose_in_menu(top)
        if isinstance(top, QFileDialog):
            return self._choose_file(top)
        if isinstance(top, QDialog) and self._random.random() < 0.08:
            end = self._random.choice((top.accept, top.reject, top.close))
            return Deed(f"end dialog {type(top).__name__} by {end.__name__}", end)
        if top is self._program.window and self._random.random() < 0.35:
            return self._choose_in_window()
        controls = self._controls(top)
        if not controls:
            return Deed(f"close {type(top).__name__}", top.close)
        kind = self._random.choice(sorted(controls))
        control = self._random.choice(controls[kind])
        return self._use(control)

    def _choose_in_menu(self, menu: QMenu) -> Deed:
        actions = [one for one in menu.actions() if one.isEnabled() and one.isVisible() and one.text()]
        plain = [one for one in actions if one.menu() is None]
        if not plain or self._random.random() < 0.2:
            return Deed("close menu", menu.close)
        action = self._random.choice(plain)

        def choose() -> None:
            menu.setActiveAction(action)
            QTest.keyClick(menu, Qt.Key.Key_Return)

        return Deed(f"menu {action.text()}", choose)

    def _choose_file(self, dialog: QFileDialog) -> Deed:
        if self._random.random() < 0.25:
            return Deed("file none", dialog.reject)
        saves = dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        file = self._any_file()
        if saves:
            file = self._folder / f"saved-{self._random.randint(1, 3)}.{dialog.defaultSuffix() or 'okt'}"
        elif dialog.fileMode() is QFileDialog.FileMode.Directory:
            file = self._folder

        def choose() -> None:
            dialog.filesSelected.emit([str(file)])
            dialog.fileSelected.emit(str(file))
            if isValid(dialog):
                dialog.reject()

        return Deed(f"file {file.name}", choose)

    def _choose_in_window(self) -> Deed:
        """An action of the menu bar, a file dropped, another size."""
        window = self._program.window
        if self._random.random() < 0.05:
            size = QSize(self._random.randint(500, 1900), self._random.randint(400, 1200))
            return Deed(f"resize {size.toTuple()}", lambda: window.resize(size))
        if self._random.random() < 0.05:
            return self._drop(self._any_file())
        if self._random.random() < 0.1:
            text = self._random.choice(LISTS)
            return Deed("copy a list", lambda: QGuiApplication.clipboard().setText(text))
        action = self._random.choice(_all_actions(window.menuBar().actions()))
        return Deed(f"menu {action.text()}", action.trigger)

    def _drop(self, file: Path) -> Deed:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])

        def let_go() -> None:
            event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, LEFT, NOTHING_HELD)
            self._program.window.dropEvent(event)

        return Deed(f"drop {file.name}", let_go)

    def _controls(self, top: QWidget) -> dict[str, list[QWidget]]:
        """What can be used, by kind, so that a hundred cells do not hide one button."""
        found: dict[str, list[QWidget]] = {}
        for widget in top.findChildren(QWidget):
            if widget.isVisible() and widget.isEnabled() and widget.window() is top.window():
                found.setdefault(_kind(widget), []).append(widget)
        found.pop("", None)
        return found

    def _use(self, widget: QWidget) -> Deed:
        name = f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()}"
        random = self._random
        match widget:
            case QAbstractButton():
                return Deed(f"click {name} {widget.text()}", widget.click)
            case QComboBox():
                return self._use_combo(widget, name)
            case QTabBar():
                tab = random.randrange(widget.count()) if widget.count() else -1
                return Deed(f"tab {name} {tab}", lambda: widget.setCurrentIndex(tab))
            case QAbstractSpinBox() | QLineEdit():
                return self._type(widget, name)
            case QPlainTextEdit() | QTextEdit():
                text = random.choice((*LISTS, *WORDS))
                return Deed(f"text {name}", lambda: widget.setPlainText(text))
            case QAbstractItemView():
                return self._use_view(widget, name)
            case _:
                return self._poke(widget, name)

    def _use_combo(self, combo: QComboBox, name: str) -> Deed:
        if combo.isEditable() or not combo.count():
            return self._type(combo, name)
        index = self._random.randrange(combo.count())

        def choose() -> None:
            combo.setCurrentIndex(index)
            if isValid(combo):
                combo.activated.emit(index)

        return Deed(f"choose {name} {combo.itemText(index)}", choose)

    def _type(self, widget: QWidget, name: str) -> Deed:
        if self._random.random() < 0.4:
            key = self._random.choice(KEYS)
            return Deed(f"key {name} {key.name}", lambda: QTest.keyClick(widget, key))
        text = self._random.choice(WORDS)
        end = self._random.choice((Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, None))

        def write() -> None:
            widget.setFocus()
            QGuiApplication.clipboard().setText(text)
            for key, held in ((Qt.Key.Key_A, CTRL), (Qt.Key.Key_V, CTRL), (end, NOTHING_HELD)):
                # A cell's editor that has closed gets no more keys from a real keyboard.
                if key is not None and isValid(widget) and widget.isVisible():
                    QTest.keyClick(widget, key, held)

        return Deed(f"type {name} {text[:30]!r}", write)

    def _use_view(self, view: QAbstractItemView, name: str) -> Deed:
        index = None if isinstance(view, QHeaderView) else self._any_index(view)
        if index is None or self._random.random() < 0.3:
            return self._poke(view.viewport(), name)
        view.scrollTo(index)
        at = view.visualRect(index).center()
        where = f"{name} ({index.row()}, {index.column()})"
        port = view.viewport()
        deeds = [
            Deed(f"click {where}", lambda: QTest.mouseClick(port, LEFT, NOTHING_HELD, at)),
            Deed(f"twice {where}", lambda: QTest.mouseDClick(port, LEFT, NOTHING_HELD, at)),
            Deed(f"context {where}", lambda: _context(port, at)),
            Deed(f"copy {where}", lambda: QTest.keyClick(view, Qt.Key.Key_C, CTRL)),
        ]
        key, text = self._random.choice(KEYS), self._random.choice(WORDS)
        deeds.append(Deed(f"key {where} {key.name}", lambda: QTest.keyClick(view, key)))
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            # As an editor hands it over.
            put = Deed(f"cell {where} {text[:30]!r}", lambda: view.model().setData(index, text))
            deeds += [put, put]
        return self._random.choice(deeds)

    def _any_index(self, view: QAbstractItemView) -> QModelIndex | None:
        model = view.model()
        if model is None or not model.rowCount():
            return None
        columns = 1 if isinstance(view, QListView) else model.columnCount()
        return model.index(self._random.randrange(model.rowCount()), self._random.randrange(columns or 1))

    def _poke(self, widget: QWidget, name: str) -> Deed:
        """Use the mouse or a key somewhere on a widget, whatever it is."""
        random = self._random
        at = QPoint(random.randrange(max(1, widget.width())), random.randrange(max(1, widget.height())))
        key, delta = random.choice(KEYS), random.choice((-120, 120))
        held = random.choice((NOTHING_HELD, NOTHING_HELD, CTRL))

        def drag() -> None:
            QTest.mousePress(widget, LEFT, held, at)
            QTest.mouseMove(widget, at + QPoint(delta // 3, delta // 6))
            if isValid(widget):
                QTest.mouseRelease(widget, LEFT, held, at + QPoint(delta // 3, delta // 6))

        return random.choice(
            [
                Deed(f"poke {name} {at.toTuple()}", lambda: QTest.mouseClick(widget, LEFT, held, at)),
                Deed(f"twice {name} {at.toTuple()}", lambda: QTest.mouseDClick(widget, LEFT, held, at)),
                Deed(f"move {name} {at.toTuple()}", lambda: QTest.mouseMove(widget, at)),
                Deed(f"context {name} {at.toTuple()}", lambda: _context(widget, at)),
                Deed(f"key {name} {key.name}", lambda: QTest.keyClick(widget, key, held)),
                Deed(f"wheel {name} {delta}", lambda: _wheel(widget, at, delta, held)),
                Deed(f"drag {name} {at.toTuple()}", drag),
            ]
        )

    # Files ---------------------------------------------------------------------------------

    def _any_file(self) -> Path:
        return self._random.choice([*self._files, *sorted(self._folder.glob("saved-*"))])

    # Order ---------------------------------------------------------------------------------

    def _tidy(self) -> None:
        """Come back when the window was closed, and close dialogs when there are too many."""
        window = self._program.window
        if not window.isVisible():
            window._may_close = False
            window.show()
        if len(self._dialogs()) > MOST_UNTIDY:
            self._close_all()

    def _close_all(self) -> None:
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for dialog in reversed(self._dialogs()):
            if isValid(dialog):
                dialog.done(0)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    def _rest(self) -> None:
        """Let everything that was begun come to its end."""
        session = self._program.session
        late = time.process_time() + LONGEST_WAIT_S
        quiet = 0
        while quiet < 3:
            QApplication.processEvents()
            busy = session.run.phase in (Phase.LOADING, Phase.RUNNING) or self._program.window.tabs.is_asked
            quiet = 0 if busy else quiet + 1
            if time.process_time() > late:
                raise Trouble(self._story(f"the window is still at {session.run.phase} after much work"))
            if busy:
                time.sleep(0.002)
        self._raise_if_in_trouble()

    def _look(self) -> None:
        """Undo and redo everything, save the project, and read it back."""
        self._close_all()
        self._rest()
        document = self._program.session.document
        stack, at = document.stack, document.stack.index()
        stack.setIndex(stack.count())
        back = [document.version.project]
        while stack.canUndo():
            stack.undo()
            back.append(document.version.project)
        forth = [document.version.project]
        while stack.canRedo():
            stack.redo()
            forth.append(document.version.project)
        if back[::-1] != forth:
            raise Trouble(self._story("undo and redo do not come by the same projects"))
        stack.setIndex(at)
        self._rest()
        self._read_back()
        if self.told is not None:
            done = {"actions": self.actions, "met": sorted(self.met), "slowest": self.slowest}
            self.told.write_text(json.dumps(done), encoding="utf-8")

    def _read_back(self) -> None:
        from simulator.input.faults import InputRefused
        from simulator.project.file import open_project, save_project

        file, project = self._folder / "looked-at.okt", self._program.session.project_to_save()
        told = project_text(project, self._folder)
        found = project_of(told.encode(), file.name, self._folder)
        other = [
            f"{own.name}: {getattr(project, own.name)!r} is read back as {getattr(found, own.name)!r}"
            for own in fields(project)
            if getattr(found, own.name) != getattr(project, own.name)
        ]
        if other:
            raise Trouble(self._story("\n".join(other)))
        try:
            save_project(project, file)
            open_project(file)
        except InputRefused as refused:
            raise Trouble(self._story("\n".join(map(str, refused.faults)))) from refused


def _kind(widget: QWidget) -> str:
    """Kind of a control; empty for what cannot be used by itself."""
    inner = widget.parentWidget()
    if isinstance(inner, QAbstractSpinBox | QComboBox) or isinstance(widget, QMenu):
        return ""
    for kind in (
        *(QAbstractButton, QComboBox, QTabBar, QAbstractSpinBox, QLineEdit, QPlainTextEdit, QTextEdit),
        *(QAbstractItemView, QAbstractSlider),
    ):
        if isinstance(widget, kind):
            return kind.__name__
    return "other"


def _all_actions(actions: list[QAction]) -> list[QAction]:
    """Actions that can be chosen, of all menus below."""
    found = []
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            menu.aboutToShow.emit()
            found += _all_actions(menu.actions())
        elif action.isEnabled() and not action.isSeparator():
            found.append(action)
    return found


def _context(widget: QWidget, at: QPoint) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)


def _wheel(widget: QWidget, at: QPoint, delta: int, held: Qt.KeyboardModifier) -> None:
    place = QPointF(at)
    event = QWheelEvent(
        place, widget.mapToGlobal(place), QPoint(), QPoint(0, delta),
        Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)
