"""Everything the user can ask for from the menu, with its shortcut."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMainWindow, QMenu

from simulator.event import Sex
from ui.look.parts.tips import TIP_KEYS
from ui.look.theme import ZOOMS, Scheme
from ui.words.language import CHOICES as LANGUAGES
from ui.words.plain import caption, plain_tip


class Actions(QObject):
    """The actions of the window and the menus that hold them.

    They do nothing by themselves; the window connects them.
    """

    def __init__(self, window: QMainWindow, stack: QUndoStack) -> None:
        super().__init__(window)
        act = self._act
        self.new_project = act(self.tr("&New project"), QKeySequence.StandardKey.New)
        self.open_project = act(self.tr("&Open project…"), QKeySequence.StandardKey.Open)
        self.new_meet = act(self.tr("New &meet…"), "Ctrl+Shift+N")
        self.open_meet = act(self.tr("Open mee&t…"))
        self.save_project = act(self.tr("&Save project"), QKeySequence.StandardKey.Save)
        self.save_project_as = act(self.tr("Save project &as…"), "Ctrl+Shift+S")
        self.report = act(self.tr("Re&port…"), QKeySequence.StandardKey.Print)
        self.recent = QMenu(self.tr("Open &recent"), window)
        self.export = act(self.tr("E&xport…"), "Ctrl+Shift+E")
        self.copy_picture = act(self.tr("&Copy picture and table"), "Ctrl+Shift+C")
        self.undo, self.redo = act("", "Ctrl+Z"), act("")
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self._follow(stack)
        self.paste_list = act(self.tr("&Paste a list"), QKeySequence.StandardKey.Paste)
        self.new_scenario = act(self.tr("&New scenario"), "Ctrl+T")
        self.duplicate_scenario = act(self.tr("&Duplicate"), "Ctrl+D")
        self.rename_scenario = act(self.tr("&Rename…"), "F2")
        self.delete_scenario = act(self.tr("De&lete"), "Ctrl+Del")
        self.copy_scenario = act(self.tr("&Copy as text"), "Ctrl+Shift+T")
        self.paste_scenario = act(self.tr("&Paste text"), "Ctrl+Shift+P")
        self.remarks = act(self.tr("Re&marks…"))
        self.add_what_if = act(self.tr("Add &what-if…"), "Ctrl+I")
        self.enter_results = act(self.tr("Enter &results…"), "Ctrl+L")
        self.pairs = act(self.tr("Pairs and &lanes…"), "Ctrl+Shift+L")
        self.follow = act(self.tr("&Follow results…"))
        self.replay = act(self.tr("Re&play results up to a day…"))
        self.open_form = act(self.tr("Open &form data…"), "Ctrl+Shift+F")
        self.form_data = act(self.tr("Form &data…"), "Ctrl+G")
        self.paste_form = act(self.tr("&Paste form data…"), "Ctrl+Shift+V")
        self.open_entries = act(self.tr("Open &entries…"), "Ctrl+Shift+O")
        self.reload = act(self.tr("&Reload the embedded data"), "Ctrl+R")
        self.quit = act(self.tr("&Quit"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.reset_skater = act(self.tr("Reset this &skater"), "Ctrl+Backspace")
        self.reset_all = act(self.tr("Remove &all what-ifs"), "Ctrl+Shift+Backspace")
        self.run = act(self.tr("&Run"), "F5")
        self.stop = act(self.tr("&Stop"), "Esc")
        self.new_seed = act(self.tr("&New seed"), "F6")
        self.add_entrant = act(self.tr("&Add entrant…"), "Ctrl+E")
        self.open_sweep = act(self.tr("&Open sweep result…"))
        self.memory = act(self.tr("&Memory…"))
        self.find = act(self.tr("&Find skater…"), QKeySequence.StandardKey.Find)
        self.dots = act(self.tr("D&ots in the place of bars"))
        self.dots.setCheckable(True)
        self.steps = act(self.tr("Steps of the &presentation…"))
        self.present = act(self.tr("P&resent"), "F11")
        self.next_skater = act(self.tr("&Next skater"), "Alt+Down")
        self.previous_skater = act(self.tr("&Previous skater"), "Alt+Up")
        self.help = act(self.tr("&Help for this view"), QKeySequence.StandardKey.HelpContents)
        self.tour = act(self.tr("&Five minutes on the real OKT"))
        self.method = act(self.tr("&Method and limits"))
        self.show_tip = act(self.tr("Show the &tooltip, then the next"), TIP_KEYS)
        self.about = act(self.tr("&About OKT Simulator"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.sexes = self._choice(
            ((Sex.W, self.tr("&Women"), "Ctrl+1"), (Sex.M, self.tr("&Men"), "Ctrl+2")),
        )
        self.schemes = self._choice(
            (
                (Scheme.SYSTEM, self.tr("As the &system"), ""),
                (Scheme.LIGHT, self.tr("&Light"), ""),
                (Scheme.DARK, self.tr("&Dark"), ""),
            )
        )
        self.zooms = self._choice(tuple((zoom, f"× {zoom:g}", "") for zoom in ZOOMS))
        self.languages = self._choice(
            (("", self.tr("As the &system"), ""), *((code, name, "") for code, name in LANGUAGES)),
        )

    def _follow(self, stack: QUndoStack) -> None:
        """Let undo and redo say their step, and do it."""
        self.undo.triggered.connect(stack.undo)
        self.redo.triggered.connect(stack.redo)
        stack.canUndoChanged.connect(self.undo.setEnabled)
        stack.canRedoChanged.connect(self.redo.setEnabled)
        stack.undoTextChanged.connect(self._say_undo)
        stack.redoTextChanged.connect(self._say_redo)
        self.undo.setEnabled(stack.canUndo())
        self.redo.setEnabled(stack.canRedo())
        self._say_undo(stack.undoText())
        self._say_redo(stack.redoText())

    @Slot(str)
    def _say_undo(self, step: str) -> None:
        self.undo.setText(self.tr("&Undo {step}").format(step=caption(step)) if step else self.tr("&Undo"))
        self.undo.setToolTip(plain_tip(self.tr("Undo {step}").format(step=step) if step else self.tr("Undo")))

    @Slot(str)
    def _say_redo(self, step: str) -> None:
        self.redo.setText(self.tr("&Redo {step}").format(step=caption(step)) if step else self.tr("&Redo"))
        self.redo.setToolTip(plain_tip(self.tr("Redo {step}").format(step=step) if step else self.tr("Redo")))

    def fill_menus(self, window: QMainWindow, views: list[QAction], dock_toggles: list[QAction]) -> None:
        """Put the actions into the menu bar of the window."""
        file = self._menu(window, self.tr("&File"), self.new_project, self.open_project)
        file.addMenu(self.recent)
        file.addSeparator()
        file.addActions([self.new_meet, self.open_meet])
        file.addSeparator()
        file.addActions([self.save_project, self.save_project_as])
        file.addSeparator()
        file.addActions([self.export, self.report])
        file.addSeparator()
        file.addActions([self.open_form, self.form_data, self.paste_form, self.open_entries, self.reload])
        file.addSeparator()
        file.addAction(self.quit)
        edit = self._menu(window, self.tr("&Edit"), self.undo, self.redo)
        edit.addSeparator()
        edit.addActions([self.copy_picture, self.paste_list])
        edit.addSeparator()
        edit.addActions([self.reset_skater, self.reset_all])
        self._menu(
            window,
            self.tr("S&cenario"),
            *(self.new_scenario, self.duplicate_scenario, self.rename_scenario, self.delete_scenario),
            *(None, self.add_what_if, self.remarks, None, self.copy_scenario, self.paste_scenario),
            *(None, self.enter_results, self.follow, self.pairs, self.replay),
        )
        self._menu(
            window,
            self.tr("&Simulation"),
            *(self.run, self.stop, None, self.new_seed, None, self.add_entrant, None, self.open_sweep),
            *(None, self.memory),
        )
        view = self._menu(window, self.tr("&View"), *views, None, *self.sexes.actions(), None)
        view.addActions([self.find, self.next_skater, self.previous_skater])
        view.addSeparator()
        view.addActions([self.present, self.steps])
        view.addSeparator()
        view.addAction(self.dots)
        view.addSeparator()
        view.addActions(dock_toggles)
        view.addSeparator()
        view.addMenu(self.tr("&Theme")).addActions(self.schemes.actions())
        self.zoom_menu = view.addMenu(self.tr("&Zoom (projector)"))
        self.zoom_menu.addActions(self.zooms.actions())
        # The name of the menu is legible for one who cannot read the present language.
        view.addMenu(self.tr("Lan&guage · Taal")).addActions(self.languages.actions())
        self._menu(
            window,
            self.tr("&Help"),
            *(self.help, self.tour, self.method, None, self.show_tip, None, self.about),
        )

    def _act(self, text: str, shortcut: QKeySequence.StandardKey | str = "") -> QAction:
        action = QAction(text, self)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        return action

    def _choice(self, options: tuple[tuple[object, str, str], ...]) -> QActionGroup:
        group = QActionGroup(self)
        for value, text, shortcut in options:
            action = self._act(text, shortcut)
            action.setCheckable(True)
            action.setData(value)
            group.addAction(action)
        return group

    @staticmethod
    def _menu(window: QMainWindow, title: str, *actions: QAction | None) -> QMenu:
        menu = window.menuBar().addMenu(title)
        for action in actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        return menu


def check(group: QActionGroup, value: object) -> None:
    """Mark the action of a group that stands for a value."""
    for action in group.actions():
        action.setChecked(action.data() == value)
