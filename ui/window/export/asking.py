"""Export as the user asks for it: the popover, copying at once, writing the file, waiting for a run."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import (
    QObject,
    QPoint,
    QSettings,
    QStandardPaths,
    QThreadPool,
    QTimer,
    Slot,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMainWindow

from simulator.project.pictures import with_words
from simulator.text import escaped
from ui.look import kept_settings
from ui.look.theme import Theme
from ui.session.actions import Actions
from ui.session.session import Session
from ui.views.registry import label_of
from ui.views.view import View
from ui.words import numbers
from ui.words.plain import plain_tip

if TYPE_CHECKING:
    from ui.window.export.made import Maker
    from ui.window.export.popover import ExportPopover
    from ui.window.export.wish import Wish

_SETTLE_MS = 60


class ShownViews(Protocol):
    """The tabs of the window, as far as they matter here."""

    currentChanged: Any  # noqa: N815 - the name that Qt gives it
    made: Any
    put_away: Any

    @property
    def shown(self) -> View | None:
        """The view in sight; None as long as it was not made."""


class ExportAsking(QObject):
    """Does what the button Export offers for the view in sight.

    Parameters
    ----------
    window
        The popover stands in front of it.
    memory
        Where size, form and folder are remembered.
    """

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        actions: Actions,
        theme: Theme,
        memory: QSettings,
        tabs: ShownViews,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._actions = window, session, actions
        self._theme, self._memory, self._tabs = theme, memory, tabs
        self.popover: ExportPopover | None = None
        self._view: View | None = None
        self._waiting = self._copies = self._writing = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._on_settled)
        actions.export.triggered.connect(self.ask)
        actions.copy_picture.triggered.connect(self.copy_at_once)
        tabs.currentChanged.connect(self.follow)
        tabs.made.connect(self.follow)
        tabs.put_away.connect(self.follow)
        session.run_changed.connect(self._on_told)
        self.follow()

    @cached_property
    def maker(self) -> Maker:
        """What makes pictures and tables; loaded when the first one is asked for."""
        from ui.window.export.made import Maker

        return Maker(self._session, self._theme)

    # Whether there is something to export ---------------------------------------------------

    @Slot()
    def follow(self) -> None:
        """Attend the view in sight."""
        view = self._tabs.shown
        if view is not self._view:
            if self._view is not None:
                self._view.told.disconnect(self._on_told)
            self._view, self._copies = view, False
            if view is not None:
                view.told.connect(self._on_told)
        self._on_told()

    @property
    def is_ready(self) -> bool:
        """Whether what is shown is of the scenario and state that are named, and nothing newer will come."""
        view = self._view
        return view is not None and not view.is_coming and not self._session.run.stale

    @Slot()
    def _on_told(self) -> None:
        """Offer to export, or say why there is nothing; the popover shows soon what holds now."""
        view, actions = self._view, self._actions
        empty = view is None or view.is_empty or self._session.run.outcome is None
        for action in (actions.export, actions.copy_picture):
            action.setEnabled(not empty)
        tip = self.tr("Save or copy what the view shows: a picture, or its numbers")
        if empty:
            why = view.message.text() if view is not None else ""
            tip = self.tr("Nothing to export: {why}").format(why=why or self.tr("there is no result yet."))
        actions.export.setToolTip(plain_tip(tip))
        self._copies &= not empty
        if empty and self.popover is not None:
            self.popover.reject()
        elif self.popover is not None or self._copies:
            self._settle.start()

    # The popover ---------------------------------------------------------------------------

    @Slot()
    def ask(self) -> None:
        """Open the popover below its button."""
        view = self._view
        if view is None or view.is_empty or self.popover is not None:
            return
        from ui.window.export.popover import ExportPopover

        session = self._session
        about = [
            label_of(view.name),
            numbers.sex_name(session.sex),
            numbers.scenario_title(session.scenario.name),
        ]
        popover = ExportPopover(self._theme.palette, self.tr("Export"), " · ".join(about), self._window)
        self.popover = popover
        self._waiting = self._writing = False
        popover.wish = self._first_wish(view)
        popover.wish_changed.connect(self._show)
        popover.save_wanted.connect(self._on_save)
        popover.copy_wanted.connect(self._on_copy)
        popover.finished.connect(self._on_finished)
        self._place(popover)
        self._show()
        popover.fields.title.setFocus()
        popover.open()

    def _place(self, popover: ExportPopover) -> None:
        """Let it hang below its button, inside the window."""
        window, px = self._window, self._theme.palette.px
        wide = min(px(1090), window.width() - 2 * px(12))
        high = min(px(690), window.height() - px(80))
        popover.resize(
            max(wide, popover.minimumSizeHint().width()), max(high, popover.minimumSizeHint().height())
        )
        right = window.mapToGlobal(QPoint(window.width(), 0)).x() - px(12)
        top = window.mapToGlobal(QPoint(0, min(px(78), max(0, window.height() - popover.height())))).y()
        popover.move(right - popover.width(), top)

    def _first_wish(self, view: View) -> Wish:
        from ui.window.export.wish import kept_words, remembered

        wish = remembered(self._memory, dark=self._theme.palette.dark)
        return wish.of_project(kept_words(self._session, view))

    @Slot()
    def _on_finished(self) -> None:
        self.popover, self._waiting = None, False

    @Slot()
    def _show(self) -> None:
        """Show what the wish comes to."""
        popover, view = self.popover, self._view
        if popover is None or view is None:
            return
        from ui.figures.content import image_of
        from ui.window.export.made import today
        from ui.window.export.wish import source_words

        wish, picture = popover.wish, view.picture()
        if picture is None:
            return
        words = picture.title, " ".join(picture.lines), source_words(self._session, seed=wish.seed)
        rows = max((len(table.rows) for table in view.tables()[:1]), default=0)
        popover.show_wish(wish, words, today(), view.optional(), rows)
        popover.sizes.show_sizes(lambda size: self.maker.size(view, wish, size), wish.size)
        if not self.is_ready:  # what is shown has not come to what is named yet
            popover.show_waiting()
        elif wish.form.is_picture:
            made = self.maker.made(view, wish)
            image = image_of(made.figure, 1, made.described)
            popover.show_picture(image, made.described.told)
            names = view.optional()
            popover.show_left_out([names.get(name, name) for name in made.figure.left_out])
        else:
            popover.show_tables(view.tables())
        popover.show_file(self.maker.name(view, wish), self._folder_words())
        self._show_state()

    def _show_state(self) -> None:
        popover = self.popover
        if popover is None:
            return
        late = not self.is_ready
        words = self.tr("&Save…")
        if self._writing:
            words = self.tr("Writing…")
        elif late:
            words = self.tr("Waiting for the run…") if self._waiting else self.tr("&Save after this run")
        can_save = not self._writing and not (late and self._waiting)
        popover.show_state(words, can_save=can_save, can_copy=not self._writing and not late)
        if self._waiting and not late:
            self._waiting = False
            self._ask_where()

    def _folder_words(self) -> str:
        """Name the folder of the last file; nothing where there was none, or it is gone."""
        last = kept_settings.text(self._memory, "export/folder")
        folder = Path(last).name if last and last == self._folder() else ""
        return self.tr("last folder: {folder}").format(folder=escaped(folder)) if folder else ""

    # Save ----------------------------------------------------------------------------------

    @Slot()
    def _on_save(self) -> None:
        """Ask where to, now or when the run has come to its end."""
        if not self.is_ready:
            self._waiting = True
            self._show_state()
        else:
            self._ask_where()

    def _ask_where(self) -> None:
        popover, view = self.popover, self._view
        if popover is None or view is None:
            return
        wish = popover.wish
        dialog = QFileDialog(popover, self.tr("Save"), self._folder())
        dialog.setObjectName("export-file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(str(wish.form))
        dialog.setNameFilters([f"{wish.form.upper()} (*.{wish.form})", self.tr("All files (*)")])
        dialog.selectFile(self.maker.name(view, wish))
        dialog.fileSelected.connect(lambda name: self.write_to(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_to(self, file: Path) -> None:
        """Write what is wished into a file; its ending says in which form."""
        popover, view = self.popover, self._view
        if popover is None or view is None:
            return
        if not self.is_ready:  # another run has begun while the user looked for a name
            self._on_save()
            return
        from ui.figures.content import FileForm
        from ui.window.export.writing import Writing

        ending = file.suffix.lower().removeprefix(".")
        wish = popover.wish
        if ending in {str(form) for form in FileForm}:
            wish = replace(wish, form=FileForm(ending))
        else:
            file = file.with_name(f"{file.name}.{wish.form}")
        if self._is_read(file):
            popover.show_fault(
                self.tr("{file} is a file of the project: choose another name.").format(
                    file=escaped(file.name)
                )
            )
            return
        self._keep(view, wish)
        self._memory.setValue("export/folder", str(file.parent))
        self._writing = True
        self._show_state()
        task = Writing(self.maker.content(view, wish), file)
        task.ended.told.connect(self._on_written)
        self._task = task
        QThreadPool.globalInstance().start(task)

    @Slot(str)
    def _on_written(self, fault: str) -> None:
        self._writing = False
        popover = self.popover
        if popover is None:
            return
        if fault:
            popover.show_fault(fault)
            self._show_state()
        else:
            popover.accept()

    def _is_read(self, file: Path) -> bool:
        """Whether the project is kept in a file, or reads it."""
        document, inputs = self._session.document, self._session.inputs
        one_by_one = (inputs.entries, inputs.bests, inputs.skaters, *inputs.form)
        read = [one.path for one in one_by_one if one is not None]
        own = [document.file] if document.file is not None else []
        return any(_same(file, other) for other in (*own, *read))

    def _folder(self) -> str:
        return kept_settings.folder(
            self._memory, "export/folder", QStandardPaths.StandardLocation.PicturesLocation
        )

    def _keep(self, view: View, wish: Wish) -> None:
        """Keep the words in the project, and size and form for the next picture."""
        from ui.window.export.wish import kept_words, remember

        remember(self._memory, wish)
        project = self._session.project
        words = wish.kept(view.name)
        pictures = with_words(project.pictures, words)
        if pictures != project.pictures and (
            not words.is_empty or kept_words(self._session, view) is not None
        ):
            self._session.edit(self.tr("word a picture"), replace(project, pictures=pictures))

    # Copy ----------------------------------------------------------------------------------

    @Slot()
    def _on_copy(self) -> None:
        view, popover = self._view, self.popover
        if view is not None and popover is not None and self.is_ready:
            self._keep(view, popover.wish)
            self._put(view, popover.wish)
            popover.accept()

    def _put(self, view: View, wish: Wish) -> None:
        QGuiApplication.clipboard().setMimeData(self.maker.copied(view, wish))

    @Slot()
    def copy_at_once(self) -> None:
        """Put picture and table on the clipboard without asking, as soon as they are of what is named."""
        self._copies = self._view is not None and not self._view.is_empty
        self._copy_when_ready()

    def _copy_when_ready(self) -> None:
        view = self._view
        if self._copies and self.is_ready and view is not None:
            self._copies = False
            self._put(view, self._first_wish(view))

    @Slot()
    def _on_settled(self) -> None:
        """Go on with what waits, now that the view has taken over what the run or an answer told."""
        self._show()
        self._copy_when_ready()


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()
