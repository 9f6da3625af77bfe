"""Names in the window: shown letter by letter, never as rich text and never as shortcuts."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

import ui
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.input.faults import Fault
from simulator.project.project import Project
from simulator.project.recovery import Snapshot
from simulator.selection.committee import Committee, PickKind, PickRule
from simulator.what_if.what_ifs import FormShift, Withdrawal
from ui.dialogs.name import NameDialog
from ui.dialogs.recovered import RecoveredDialog
from ui.dialogs.report import ReportDialog
from ui.dialogs.unsaved import UnsavedDialog
from ui.look.parts.elided_label import ElidedLabel
from ui.program.program import Program
from ui.session.news import Phase
from ui.views.selection_order import SelectionOrderView
from ui.words.errors import refused_text
from ui.words.plain import PlainLabel, caption, held, plain_tip

NAMES = {
    "Anna One": "<b>Anna</b> One",
    "Bea Two": "Bea <img src=x> &amp; Two",
    "Cato <b>Three</b>": "&Cato &lt;i&gt; Three",
    "Dirk Four": "<h1>Dirk</h1>",
    "Evert Five": "&Name & Evert",
}
MEET, RINK, SCENARIO = "<b>OKT</b> &Meet", "<i>Rink</i> & Co", "<b>x</b> &Name &amp;"
HOSTILE = (*NAMES.values(), MEET, RINK, SCENARIO)


def rendered(text: str) -> str:
    """What Qt shows of a text whose form it guesses."""
    if not GuiQt.mightBeRichText(text):
        return text
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


def test_a_tooltip_shows_its_text_whatever_is_in_it() -> None:
    for text in (*HOSTILE, "a\n<b>x</b>", "<b>a</b>\n  b", "&lt;b&gt;", "5 < 6 & 7 > 3", "plain"):
        assert rendered(plain_tip(text)) == text
    assert plain_tip("A & B < C") == "A & B < C"  # left as it is where Qt takes it as it is
    assert rendered(plain_tip("<b>x</b> & y", wraps=True)) == "<b>x</b> & y"


def test_a_label_is_plain_and_a_caption_has_no_shortcut(qtbot: QtBot) -> None:
    label = PlainLabel("<b>x</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<b>x</b>"
    assert caption("A & B") == "A && B"


# Every room of the window -----------------------------------------------------------------


def _calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield name, node


def _is_fixed(node: ast.expr) -> bool:
    """Whether a text is one of the program's own, without anything put into it."""
    if isinstance(node, ast.Constant):
        return True
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr"


def _is_plain(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") == "plain_tip"


def test_labels_and_tooltips_are_made_in_the_one_way_that_is_plain() -> None:
    found = []
    for path in Path(ui.__file__).parent.rglob("*.py"):
        if path.name == "plain.py":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for name, call in _calls(tree):
            at = f"{path.name}:{call.lineno}"
            if name == "QLabel":
                found.append(f"{at}: PlainLabel")
            if name in ("setToolTip", "setWhatsThis", "setStatusTip") and not (
                _is_fixed(call.args[-1]) or _is_plain(call.args[-1])
            ):
                found.append(f"{at}: plain_tip")
            # `tips.py` shows again what is a tooltip already.
            if name == "showText" and path.name != "tips.py" and not _is_plain(call.args[1]):
                found.append(f"{at}: plain_tip")
            if name in ("QMessageBox", "setHtml", "QErrorMessage"):
                found.append(f"{at}: {name} guesses what is rich text")
        found += [
            f"{path.name}: {node.name} is a label"
            for node in ast.walk(tree)
            if isinstance(node, ast.ClassDef)
            and any(isinstance(base, ast.Name) and base.id == "QLabel" for base in node.bases)
        ]
    assert found == []


# The window with names that are hostile -----------------------------------------------------


def _renamed(plan: Plan) -> Plan:
    meet = replace(
        plan.meet,
        name=MEET,
        rink=RINK,
        entries=tuple(replace(entry, skater=NAMES[entry.skater]) for entry in plan.meet.entries),
    )
    forecasts = {
        sex: replace(forecast, skaters=tuple(NAMES[name] for name in forecast.skaters))
        for sex, forecast in plan.forecasts.items()
    }
    one, two = NAMES["Anna One"], NAMES["Bea Two"]
    rules = (
        PickRule(Sex.W, PickKind.CALAMITY, (one,), Event.D1000, 0.5, SCENARIO),
        PickRule(Sex.W, PickKind.TEAM, (two,), None, 1.0, SCENARIO),
    )
    return replace(plan, meet=meet, forecasts=forecasts).with_committee(Committee(rules))


@pytest.fixture
def core(core: Any) -> Any:
    """The quick core, with other names in everything it prepares."""
    plain = core.prepare

    def prepare(*given: Any, **named: Any) -> Any:
        prepared = plain(*given, **named)
        return replace(prepared, plan=_renamed(prepared.plan))

    core.prepare = prepare
    return core


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def _indexes(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    for row in range(model.rowCount(parent)):
        for column in range(_columns(model, parent)):
            index = model.index(row, column, parent)
            yield index
            if column == 0:
                yield from _indexes(model, index)


def _tips(root: QWidget) -> Iterator[str]:
    for widget in (root, *root.findChildren(QWidget)):
        yield widget.toolTip()
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            for index in _indexes(model, QModelIndex()):
                yield str(model.data(index, Qt.ItemDataRole.ToolTipRole) or "")
            for section in range(_columns(model, QModelIndex())):
                side = Qt.Orientation.Horizontal
                yield str(model.headerData(section, side, Qt.ItemDataRole.ToolTipRole) or "")


def _captions(root: QWidget) -> Iterator[str]:
    """Texts in which an ampersand makes a shortcut."""
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, QAbstractButton):
            yield widget.text()
        if isinstance(widget, QMenu):
            yield widget.title()
        if isinstance(widget, QTabBar):
            yield from (widget.tabText(number) for number in range(widget.count()))
        yield from (action.text() for action in widget.actions())
    yield from (action.text() for action in root.findChildren(QAction))


def _always_plain(root: QWidget) -> Iterator[str]:
    """Return what stands in fields and lists, which take nothing for markup."""
    yield from (field.toPlainText() for field in root.findChildren(QPlainTextEdit))
    yield from (field.text() for field in root.findChildren(QLineEdit))
    for items in root.findChildren(QListWidget):
        yield from (items.item(row).text() for row in range(items.count()))


def look(root: QWidget) -> set[str]:
    """Check every text below a widget, and return what is shown of names in any of them."""
    shown: set[str] = set()
    for label in root.findChildren(QLabel):
        rich = label.textFormat() != Qt.TextFormat.PlainText and GuiQt.mightBeRichText(label.text())
        assert not rich, label.text()
        shown.add(label.text())
    for tip in _tips(root):
        if GuiQt.mightBeRichText(tip):
            text = rendered(tip)
            assert tip in (plain_tip(text), plain_tip(text, wraps=True)), tip
        shown.add(rendered(tip))
    for text in _captions(root):
        for name in HOSTILE:
            if "&" in name:
                assert name not in text.replace("&&", "\0"), text
        shown.add(text.replace("&&", "\0").replace("&", "").replace("\0", "&"))
    return shown


def _names_in(shown: set[str]) -> set[str]:
    return {name for name in HOSTILE if any(name in text for text in shown)}


def test_no_view_panel_or_menu_takes_a_name_for_more_than_a_name(program: Program, qtbot: QtBot) -> None:
    session, window = program.session, program.window
    session.scenarios.add(SCENARIO, (FormShift(Sex.W, NAMES["Anna One"], None, -0.5),))
    session.scenarios.set_what_ifs("reset <b>x</b> &Name", (Withdrawal(Sex.W, NAMES["Bea Two"], None),))
    session.scenarios.add(f"{SCENARIO} 2", (FormShift(Sex.W, NAMES["Bea Two"], None, 0.5),))
    shown: set[str] = set()
    for sex in Sex:
        session.choose_sex(sex)
        for skater in session.prepared.plan.meet.skaters(sex) if session.prepared else ():
            session.choose_skater(skater)
            for number in range(window.tabs.count()):
                window.tabs.setCurrentIndex(number)
                qtbot.waitUntil(lambda: session.run.phase is Phase.UP_TO_DATE, timeout=20_000)
                qtbot.wait(60)
                shown |= look(window)
    assert _names_in(shown) == set(HOSTILE)
    step = window.actions_.undo
    assert "reset" not in step.text() or "&&Name" in step.text()


@pytest.mark.parametrize(
    "action",
    [
        "enter_results",
        "add_entrant",
        "add_what_if",
        "rename_scenario",
        "replay",
        "paste_form",
        "about",
        "method",
    ],
)
def test_no_dialog_takes_a_name_for_more_than_a_name(program: Program, qtbot: QtBot, action: str) -> None:
    program.session.scenarios.add(SCENARIO, (FormShift(Sex.W, NAMES["Anna One"], None, -0.5),))
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE, timeout=20_000)
    getattr(program.window.actions_, action).trigger()
    qtbot.wait(50)
    dialogs = [
        widget for widget in program.window.findChildren(QWidget) if widget.isWindow() and widget.isVisible()
    ]
    assert dialogs
    for dialog in dialogs:
        look(dialog)
        dialog.close()


def test_the_editor_of_the_order_takes_a_name_for_a_name(program: Program, qtbot: QtBot) -> None:
    program.window.tabs.of(SelectionOrderView).edit.click()
    qtbot.wait(50)
    editor = next(
        widget for widget in program.window.findChildren(QWidget) if widget.objectName() == "order-editor"
    )
    editor.name.setText(SCENARIO)  # type: ignore[attr-defined]
    editor.name.textEdited.emit(SCENARIO)  # type: ignore[attr-defined]
    for number in range(editor.pages.count()):  # type: ignore[attr-defined]
        editor.pages.setCurrentIndex(number)  # type: ignore[attr-defined]
        look(editor)
    editor.close()


def test_faults_files_and_snapshots_are_plain(qtbot: QtBot, tmp_path: Path) -> None:
    snapshot = Snapshot(
        Project(), Path("/x") / SCENARIO.replace("/", ""), datetime(2025, 12, 26, tzinfo=UTC), tmp_path
    )
    fault = Fault(SCENARIO, SCENARIO, SCENARIO, 3, SCENARIO)
    for dialog in (
        ReportDialog(refused_text([fault])),
        RecoveredDialog((snapshot,)),
        UnsavedDialog(SCENARIO),
        NameDialog(SCENARIO, lambda _name: SCENARIO),
    ):
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        shown = look(dialog) | set(_always_plain(dialog))
        assert any("<b>x" in text for text in shown), type(dialog)


def test_lists_and_trees_are_among_what_is_looked_at(program: Program) -> None:
    """The walk is of no use where it finds nothing."""
    window = program.window
    assert len(window.findChildren(QLabel)) > 30
    assert window.findChildren(QListWidget)
    assert window.findChildren(QTreeWidget)
    assert len([tip for tip in _tips(window) if tip]) > 20


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("for Antoinette Rijpma-de Jong", "Rijpma\u2011de"),
        ("lost the row of the 1000 m to Élise Évrard-Ö", "1000\u00a0m"),
        ("Élise Évrard-Ötzi", "Évrard\u2011Ötzi"),
        ("by Schulting +91.5 ± 0.2; Kok", "Schulting\u00a0+91.5\u00a0±\u00a00.2;"),
        ("and Kok −0.1 ± <0.1", "Kok\u00a0−0.1\u00a0±\u00a0<0.1"),
        ("Schulting 2nd: 8\u202f% → >99\u202f%.", "8\u202f%\u00a0→\u00a0>99\u202f%."),
        ("some 0.03 s, 3.1 pp and 451 kB", "0.03\u00a0s,"),
    ],
)
def test_no_line_is_broken_within_a_name_or_between_a_number_and_its_unit(text: str, kept: str) -> None:
    assert kept in held(text).split(" ")
    assert len(held(text)) == len(text)


def test_other_words_are_broken_where_they_may() -> None:
    for text in ("a what-if", "10 metres", "3 skaters of 12 men", "−0.5 – +0.5", "1 maart"):
        assert held(text) == text


def test_a_label_of_several_lines_keeps_words_together_and_tells_its_text_as_it_was_given(
    qtbot: QtBot,
) -> None:
    label = PlainLabel("Rijpma-de Jong, 1000 m")
    qtbot.addWidget(label)
    assert QLabel.text(label) == label.text()
    label.setWordWrap(True)
    assert QLabel.text(label) == "Rijpma\u2011de Jong, 1000\u00a0m"
    assert label.accessibleName() == label.text()
    assert label.text() == "Rijpma-de Jong, 1000 m"
    label.setText("Ziomek-Nogal")
    assert QLabel.text(label) == "Ziomek\u2011Nogal"
    label.setWordWrap(False)
    assert QLabel.text(label) == label.text() == "Ziomek-Nogal"
    assert label.accessibleName() == ""


def test_an_elided_label_of_two_lines_breaks_no_number_from_its_unit(qtbot: QtBot) -> None:
    label = ElidedLabel(lines=2)
    qtbot.addWidget(label)
    text = "stays empty most often at the 1000 m, third place"
    label.show_text(text)
    for width in range(120, 420, 3):
        label.resize(width, 60)
        label._fit()
        assert "1000\n" not in label.text(), width
        assert label.text().replace("\n", " ") == text or label.text().endswith("…")
