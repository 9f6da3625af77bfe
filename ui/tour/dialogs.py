"""Every dialog of the window, one after the other, on the meet that is open."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from simulator.event import Event
from ui.dialogs.form_data import FormDataDialog
from ui.dialogs.new_meet import NewMeetDialog
from ui.dialogs.order_editor import OrderEditor
from ui.program.program import Program
from ui.what_ifs.dialog import WhatIfDialog
from ui.words.numbers import scenario_title

_LONGEST_WAIT_S = 60
_LOOKS_EVERY_MS = 5
_WHEN = datetime(2025, 12, 20, 19, 30, tzinfo=UTC)


def wait_for_answers(program: Program) -> None:
    """Let the window live until the views have what they asked for, and their layouts settled."""
    wait_until(lambda: not program.window.tabs.is_asked)


def wait_until(done: Callable[[], bool]) -> None:
    """Let the window live until something is so, and its layouts settled; a minute at most."""
    late, loop = time.monotonic() + _LONGEST_WAIT_S, QEventLoop()
    while not done() and time.monotonic() < late:
        QTimer.singleShot(_LOOKS_EVERY_MS, loop.quit)
        loop.exec()  # asleep between two looks: whoever looks all the time keeps the answer from coming
    for _ in range(3):  # layouts settle one inside the other
        QApplication.processEvents()


def dialogs(program: Program) -> Iterator[tuple[str, QDialog]]:
    """Open each dialog and each of its pages; it is closed when the next one is asked for.

    Yields
    ------
    tuple of str and QDialog
        A short name, and the dialog as the user sees it.
    """
    for name, open_it in {**_from_menus(program), **_in_trouble(program)}.items():
        open_it()
        wait_until(lambda: bool(opened()))
        for dialog in opened():
            pages = _pages(program, dialog)
            for page, show in pages.items():
                show()
                wait_until(lambda: True)
                yield f"{name}{page}", dialog
            dialog.reject()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        wait_until(lambda: not opened())


def opened() -> list[QDialog]:
    """Return the dialogs that are in sight."""
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def _from_menus(program: Program) -> dict[str, Callable[[], None]]:
    window = program.window
    actions = window.actions_
    return {
        "order-editor": window.order.edit.click,
        "form-data": actions.form_data.trigger,
        "what-if": actions.add_what_if.trigger,
        "results": actions.enter_results.trigger,
        "pairs": actions.pairs.trigger,
        "replay": actions.replay.trigger,
        "follow": actions.follow.trigger,
        "paste": actions.paste_form.trigger,
        "new-meet": actions.new_meet.trigger,
        "entrant": actions.add_entrant.trigger,
        "memory": actions.memory.trigger,
        "finder": actions.find.trigger,
        "steps": actions.steps.trigger,
        "remarks": actions.remarks.trigger,
        "export": actions.export.trigger,
        "help": actions.help.trigger,
        "about": actions.about.trigger,
    }


def _in_trouble(program: Program) -> dict[str, Callable[[], None]]:
    """Return what opens the dialogs that only come when something is in the way, or asked in a view."""
    from simulator.project.recovery import Snapshot
    from simulator.project.trusted import StrangeFile
    from ui.dialogs.changed_file import ChangedFileDialog
    from ui.dialogs.choice import ChoiceDialog
    from ui.dialogs.name import NameDialog
    from ui.dialogs.quota import QuotaDialog
    from ui.dialogs.recovered import RecoveredDialog
    from ui.dialogs.strange_files import StrangeFilesDialog
    from ui.dialogs.typed_medals import TypedMedalsDialog
    from ui.dialogs.unsaved import UnsavedDialog

    session, window, file = program.session, program.window, Path("OKT 2025.okt")
    rules = session.plan.rules if session.plan is not None else None
    opened: dict[str, Callable[[QWidget], QDialog]] = {
        "unsaved": lambda over: UnsavedDialog(file.stem, over, drafts=["…"]),
        "choice": lambda over: ChoiceDialog(file.name, "…", [("&Go on", over.update)], over),
        "changed-file": lambda over: ChangedFileDialog(file.name, "…", over),
        "strange-files": lambda over: StrangeFilesDialog(file.name, [StrangeFile(file.absolute())], over),
        "recovered": lambda over: RecoveredDialog([Snapshot(session.project, file, _WHEN, file)], over),
        "name": lambda over: NameDialog(scenario_title(session.scenario.name), lambda _wanted: "", over),
        "typed-medals": lambda over: TypedMedalsDialog(session.sex, Event.MASS_START, None, over),
    }
    if rules is not None:
        opened["quota"] = lambda over: QuotaDialog(rules, session.sex, "", program.theme, over)

    return {name: partial(_open, make, window) for name, make in opened.items()}


def _open(make: Callable[[QWidget], QDialog], over: QWidget) -> None:
    make(over).open()


def _pages(program: Program, dialog: QDialog) -> dict[str, Callable[[], object]]:
    """Return what shows each page of a dialog, by the end of its name, beginning with the first."""
    if isinstance(dialog, OrderEditor):
        return _order_pages(program, dialog)
    if isinstance(dialog, NewMeetDialog):
        steps = list(dialog.pages)
        return {f"-{step.name.lower()}": partial(dialog.go_to, step) for step in steps}
    if isinstance(dialog, WhatIfDialog):
        kinds = range(dialog.kinds.count())
        return {f"-{number + 1}": partial(dialog.kinds.setCurrentIndex, number) for number in kinds}
    if isinstance(dialog, FormDataDialog):
        return {"": lambda: wait_until(lambda: dialog.account is not None)}
    return {"": lambda: None}


def _order_pages(program: Program, editor: OrderEditor) -> dict[str, Callable[[], object]]:
    """Return the pages of the editor: a row moved, one taken out, and the published order beside them."""

    def first() -> None:
        sex = program.session.sex
        editor.drafts.edit("", editor.drafts.draft.moved(sex, [8], 3).removed(sex, [12]))
        editor.rows.compare.setChecked(True)
        editor.rows.choose([3])

    others = range(1, editor.pages.count())
    return {"": first, **{f"-{page + 1}": partial(editor.pages.setCurrentIndex, page) for page in others}}
