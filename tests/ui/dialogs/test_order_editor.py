"""The editor of the selection order, used as a user does."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace
from typing import Annotated

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFormLayout, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from simulator.input.forms import Whole
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.draft import Draft
from simulator.selection.rule_file import load_rule_set
from simulator.selection.rule_set import Refill, RuleSet, Ties, out_of_range
from simulator.selection.sources import Figure
from simulator.words import say
from ui.dialogs.order_editor import OrderEditor
from ui.drafts.values import order_of, plain_order
from ui.look.theme import Theme
from ui.window.menus.order_names import order_name
from ui.words.language import Language

RULES = load_rule_set("knsb-2026")
SKATERS = {Sex.W: ("Anna One", "Bea Two", "Cato Three", "Dora Four"), Sex.M: ("Evert Five",)}
EVENTS = {sex: tuple(event for event in RULES.start_places[sex] if event.is_distance) for sex in Sex}
PICKS = (
    PickRule(Sex.W, PickKind.MASS_START, ("Anna One",)),
    PickRule(Sex.W, PickKind.CALAMITY, ("Bea Two",), Event.D1000, 0.0),
)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> OrderEditor:
    draft = Draft(RULES, PICKS)
    result = OrderEditor(draft, draft, SKATERS, EVENTS, Sex.W, theme.palette)
    result.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(result)
    with qtbot.waitExposed(result):
        result.show()
    return result


def rows(editor: OrderEditor) -> list[str]:
    return [row.text for row in editor.drafts.draft.rows(Sex.W)]


def shown(editor: OrderEditor) -> list[str]:
    return [editor.rows.rows.index(row, 1).data() for row in range(editor.rows.rows.rowCount())]


def click_row(qtbot: QtBot, editor: OrderEditor, row: int) -> None:
    table = editor.rows.table
    where = table.visualRect(table.model().index(row, 1)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=where)


def drop(editor: OrderEditor, data: QMimeData, where: QPoint) -> None:
    """Drag over the list and let go there, as the system tells it."""
    viewport: QWidget = editor.rows.table.viewport()
    keys, move = Qt.KeyboardModifier.NoModifier, Qt.DropAction.MoveAction
    QApplication.sendEvent(viewport, QDragEnterEvent(where, move, data, LEFT, keys))
    QApplication.sendEvent(viewport, QDragMoveEvent(where, move, data, LEFT, keys, QEvent.Type.DragMove))
    QApplication.sendEvent(viewport, QDropEvent(QPointF(where), move, data, LEFT, keys))


def test_a_row_dragged_between_two_others_goes_there(qtbot: QtBot, editor: OrderEditor) -> None:
    table = editor.rows.table
    data = table.model().mimeData([table.model().index(8, 0)])
    second = table.visualRect(table.model().index(1, 1))
    drop(editor, data, QPoint(second.center().x(), second.top() + 1))
    assert rows(editor)[:3] == ["500-1", "1500-2", "1500-1"]
    assert shown(editor)[1] == "1500 m – 2nd"
    assert editor.rows.chosen() == [1]
    assert len(rows(editor)) == 15


def test_several_rows_are_dragged_at_once_also_onto_themselves(editor: OrderEditor) -> None:
    editor.resize(980, 900)  # all rows are in sight
    table = editor.rows.table
    editor.rows.choose([2, 4])
    data = table.model().mimeData(table.selectionModel().selectedRows())
    third = table.visualRect(table.model().index(2, 1))
    drop(editor, data, QPoint(third.center().x(), third.top() + 2))
    assert rows(editor)[:5] == ["500-1", "1500-1", "mass_start", "1000-1", "3000-1"]
    drop(editor, data, QPoint(5, table.viewport().height() - 2))  # below the last row
    assert rows(editor)[-1] == "3000-1"


def test_what_is_not_a_row_is_not_taken(editor: OrderEditor) -> None:
    data = QMimeData()
    data.setText("500-1")
    drop(editor, data, editor.rows.table.visualRect(editor.rows.rows.index(1, 1)).center())
    assert editor.drafts.draft == Draft(RULES, PICKS)


def test_rows_move_by_buttons_and_keys(qtbot: QtBot, editor: OrderEditor) -> None:
    click_row(qtbot, editor, 0)
    assert not editor.rows.up.isEnabled()
    qtbot.mouseClick(editor.rows.down, LEFT)
    assert rows(editor)[:2] == ["1500-1", "500-1"]
    assert editor.rows.chosen() == [1]
    editor.rows.table.setFocus()
    qtbot.keyClick(editor.rows.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert rows(editor)[:3] == ["1500-1", "mass_start", "500-1"]
    qtbot.keyClick(editor.rows.table, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert rows(editor)[:3] == ["1500-1", "500-1", "mass_start"]


def test_a_row_is_removed_and_added_again(qtbot: QtBot, editor: OrderEditor) -> None:
    click_row(qtbot, editor, 11)
    qtbot.mouseClick(editor.rows.remove, LEFT)
    assert "500-3" not in rows(editor)
    action, second, *_ = editor.rows.add.menu().actions()
    assert [action.text(), second.text()] == ["500 m – 3rd", "Mass start"]
    click_row(qtbot, editor, 0)
    action.trigger()
    assert rows(editor)[:2] == ["500-1", "500-3"]
    assert editor.rows.chosen() == [1]


def test_a_row_is_written_as_in_files_and_changed_the_same_way(qtbot: QtBot, editor: OrderEditor) -> None:
    *_, write = editor.rows.add.menu().actions()
    before = rows(editor)
    write.trigger()
    qtbot.keyClicks(editor.rows.written, "500.2-1 if 37.90")
    qtbot.keyClick(editor.rows.written, Qt.Key.Key_Return)
    assert rows(editor) == [*before, "500.2-1 if 37.90"]
    assert shown(editor)[-1] == "500 m, race 2 – 1st, if in 37.90"
    click_row(qtbot, editor, 0)
    assert editor.rows.written.text() == before[0]
    editor.rows.written.selectAll()
    qtbot.keyClicks(editor.rows.written, "1000-1 among 500-")
    assert editor.rows.written.property("tone") == "down"
    qtbot.keyClick(editor.rows.written, Qt.Key.Key_Return)
    assert rows(editor)[0] == before[0]
    qtbot.keyClicks(editor.rows.written, "3")
    assert editor.rows.written.property("tone") == "text"
    qtbot.keyClick(editor.rows.written, Qt.Key.Key_Return)
    assert rows(editor)[0] == "1000-1 among 500-3"
    assert editor.undo.toolTip() == "Undo change a row"
    kept = json.loads(json.dumps(plain_order(editor.drafts.draft)))
    assert order_of(kept, RULES) == editor.drafts.draft
    qtbot.mouseClick(editor.undo, LEFT)
    assert rows(editor)[0] == before[0]


def leave(line: QLineEdit, text: str) -> None:
    """Type a text and leave the line, as another row, sex or page is chosen."""
    line.setText(text)
    line.editingFinished.emit()


def test_a_row_that_is_none_stays_where_it_was_typed(qtbot: QtBot, editor: OrderEditor) -> None:
    click_row(qtbot, editor, 1)
    before, written = rows(editor), editor.rows.written
    leave(written, "500-x if 34")
    editor.rows.choose([3])
    assert written.text() == before[3]
    editor.sex.chosen.emit(Sex.M)
    editor.rows.choose([1])
    assert written.text() != "500-x if 34"
    editor.sex.chosen.emit(Sex.W)
    (fault,) = [own for own in editor.faults if own.key == "order"]
    assert (fault.sex, fault.row, fault.found) == (Sex.W, 2, '"500-x if 34" is not a row')
    assert editor.fault_list.item(0).text().startswith('Women, row 2: "500-x if 34" is not a row.')
    assert not editor.ok.isEnabled()
    editor.rows.choose([1])
    assert (written.text(), written.property("tone")) == ("500-x if 34", "down")
    assert rows(editor) == before
    read = order_of(json.loads(json.dumps(plain_order(editor.drafts.draft))), RULES)
    assert read == editor.drafts.draft  # after a crash too
    editor.rows.up.click()
    assert [own.row for own in editor.faults if own.key == "order"] == [1]
    leave(written, before[1])
    assert [own for own in editor.faults if own.key == "order"] == []
    leave(written, "500.2-1 if 37.90")
    assert rows(editor)[0] == "500.2-1 if 37.90"  # without Return too
    leave(written, "x")
    editor.rows.remove.click()
    assert not any("is not a row" in own.found for own in editor.faults)


def test_a_further_row_that_is_none_stays_too(qtbot: QtBot, editor: OrderEditor) -> None:
    editor.rows.choose([])
    leave(editor.rows.written, "2000-1")
    editor.rows.choose([0])
    editor.rows.choose([])
    assert editor.rows.written.text() == "2000-1"
    (fault,) = [own for own in editor.faults if own.key == "order"]
    assert (fault.sex, fault.row) == (Sex.W, None)
    many = len(rows(editor))
    leave(editor.rows.written, "1000-9")
    assert rows(editor)[many:] == ["1000-9"]
    assert editor.drafts.draft.typed == ()


@pytest.mark.parametrize("typed", ["3, 1x, 20", "12345", "3, 4.5", "first", "²"])
def test_ranks_that_are_none_stay_as_they_were_typed(editor: OrderEditor, typed: str) -> None:
    page = editor.places
    ranks = page.texts["quota_ranks", Event.D500]
    leave(ranks, "2, 9, 17")
    leave(ranks, typed)
    editor.sex.chosen.emit(Sex.M)
    assert ranks.text() == ""
    editor.sex.chosen.emit(Sex.W)
    assert (ranks.text(), ranks.property("tone")) == (typed, "down")
    assert editor.drafts.draft.rules.quota_ranks == {Sex.W: {Event.D500: (2, 9, 17)}}
    fault = editor.faults[0]
    assert (fault.key, fault.sex, fault.event) == ("quota_ranks", Sex.W, Event.D500)
    assert fault.found == f'"{typed}" is not a list of ranks'
    assert not editor.ok.isEnabled()
    leave(ranks, "2 and 9, 18")
    assert (ranks.text(), ranks.property("tone")) == ("2, 9, 18", "text")
    assert editor.drafts.draft.typed == ()


def test_what_is_being_typed_is_kept_when_the_editor_closes(qtbot: QtBot, editor: OrderEditor) -> None:
    ranks = editor.places.texts["quota_ranks", Event.D500]
    editor.pages.setCurrentWidget(editor.places)
    ranks.setFocus()
    ranks.setText("2, 9, 1x")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    content = editor.kept.content()
    assert content is not None
    assert order_of(content, RULES).typed_at("quota_ranks", Sex.W, Event.D500) == "2, 9, 1x"


def test_every_step_can_be_undone_and_done_again(qtbot: QtBot, editor: OrderEditor) -> None:
    assert not editor.undo.isEnabled()
    click_row(qtbot, editor, 0)
    qtbot.mouseClick(editor.rows.down, LEFT)
    editor.figures.fields["cap"].setFocus()
    for _ in range(3):
        qtbot.keyClick(editor.figures.fields["cap"], Qt.Key.Key_Up)
    assert editor.drafts.draft.rules.cap[Sex.W] == 12
    assert editor.undo.toolTip() == "Undo change the tickets"
    qtbot.mouseClick(editor.undo, LEFT)
    assert editor.drafts.draft.rules.cap[Sex.W] == 9  # counting up is one step
    assert editor.figures.fields["cap"].value() == 9
    qtbot.mouseClick(editor.undo, LEFT)
    assert editor.drafts.draft == Draft(RULES, PICKS)
    assert shown(editor)[0] == "500 m – 1st"
    qtbot.mouseClick(editor.redo, LEFT)
    assert shown(editor)[0] == "1500 m – 1st"


def test_a_fault_is_shown_at_once_and_closes_the_way_out(qtbot: QtBot, editor: OrderEditor) -> None:
    assert editor.ok.isEnabled()
    spin = editor.figures.places[Event.D500]
    spin.setFocus()
    qtbot.keyClick(spin, Qt.Key.Key_Down)
    assert not editor.ok.isEnabled()
    assert not editor.save.isEnabled()
    text = editor.fault_list.item(0).text()
    assert text.startswith('Women, row 12: "500-3" is beyond the 2 start places')
    with qtbot.assertNotEmitted(editor.accepted_draft):
        editor.accept()
    assert editor.isVisible()
    editor.sex.choose(Sex.M)
    where = editor.fault_list.visualItemRect(editor.fault_list.item(0)).center()
    qtbot.mouseClick(editor.fault_list.viewport(), LEFT, pos=where)
    assert editor.rows.chosen() == [11]
    qtbot.mouseClick(editor.rows.remove, LEFT)
    assert editor.ok.isEnabled()


def test_a_fault_is_heard_when_it_comes_and_only_then(
    qtbot: QtBot, editor: OrderEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.dialogs.order_editor.announce", lambda _widget, text: said.append(text))
    spin = editor.figures.places[Event.D500]
    spin.setFocus()
    qtbot.keyClick(spin, Qt.Key.Key_Down)
    assert said == [editor.fault_list.item(0).text()]
    editor.name.setFocus()
    qtbot.keyClicks(editor.name, " B")
    editor.rows.table.setFocus()
    assert len(said) == 1


def test_the_figures_of_the_men_are_their_own(qtbot: QtBot, editor: OrderEditor) -> None:
    qtbot.mouseClick(editor.sex.button(Sex.M), LEFT)
    assert shown(editor)[0] == "Mass start"
    assert editor.figures.places[Event.D10000].isVisibleTo(editor)
    assert not editor.figures.places[Event.D3000].isVisibleTo(editor)
    editor.figures.fields["cap"].setFocus()
    qtbot.keyClick(editor.figures.fields["cap"], Qt.Key.Key_Down)
    assert dict(editor.drafts.draft.rules.cap) == {Sex.W: 9, Sex.M: 8}


def test_the_policy_is_chosen_from_a_list(qtbot: QtBot, editor: OrderEditor) -> None:
    editor.figures.fields["refill"].setFocus()
    qtbot.keyClick(editor.figures.fields["refill"], Qt.Key.Key_Down)
    assert editor.drafts.draft.rules.refill is Refill.COMMITTEE
    editor.drafts.stack.undo()
    assert editor.figures.fields["refill"].currentText() == "next placed"


def test_the_published_order_stands_beside_with_marks(qtbot: QtBot, editor: OrderEditor) -> None:
    assert not editor.rows.published_table.isVisible()
    editor.drafts.edit("", editor.drafts.draft.moved(Sex.W, [8], 1).removed(Sex.W, [4]))
    box = editor.rows.compare
    qtbot.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))
    assert editor.rows.published_table.isVisible()
    notes = [editor.rows.rows.index(row, 2).data() for row in range(14)]
    assert notes[1] == "↑ was 9"
    published = [editor.rows.published.index(row, 2).data() for row in range(15)]
    assert published[3] == "taken out"
    assert published[8] == "↑ now 2"


def test_reset_goes_back_to_the_published_rules_and_can_be_undone(qtbot: QtBot, editor: OrderEditor) -> None:
    assert not editor.reset.isEnabled()
    changed = editor.drafts.draft.moved(Sex.W, [8], 1).with_picks(Sex.W, [])
    editor.drafts.edit("", changed)
    qtbot.mouseClick(editor.reset, LEFT)
    assert editor.drafts.draft == Draft(RULES, PICKS)
    qtbot.mouseClick(editor.undo, LEFT)
    assert editor.drafts.draft == changed


def test_accepted_rules_get_a_name_of_their_own(qtbot: QtBot, editor: OrderEditor) -> None:
    editor.drafts.edit("", editor.drafts.draft.moved(Sex.W, [8], 1))
    with qtbot.waitSignal(editor.accepted_draft) as told:
        qtbot.mouseClick(editor.ok, LEFT)
    (draft,) = told.args
    assert draft.rules.name == f"{RULES.name}, edited"
    assert [row.text for row in draft.rows(Sex.W)][1] == "1500-2"


def test_a_name_that_was_typed_stays(qtbot: QtBot, editor: OrderEditor) -> None:
    editor.name.selectAll()
    qtbot.keyClicks(editor.name, "Mine")
    with qtbot.waitSignal(editor.save_wanted) as told:
        qtbot.mouseClick(editor.save, LEFT)
    assert told.args[0].name == "Mine"


def test_unchanged_rules_keep_their_name(qtbot: QtBot, editor: OrderEditor) -> None:
    with qtbot.waitSignal(editor.accepted_draft) as told:
        qtbot.mouseClick(editor.ok, LEFT)
    assert told.args == [Draft(RULES, PICKS)]


# Pick rules ----------------------------------------------------------------------------------


@pytest.fixture
def picks(qtbot: QtBot, editor: OrderEditor) -> OrderEditor:
    bar = editor.pages.tabBar()
    qtbot.mouseClick(bar, LEFT, pos=bar.tabRect(1).center())
    assert editor.picks.isVisible()
    return editor


def test_a_rule_is_edited_field_by_field(qtbot: QtBot, picks: OrderEditor) -> None:
    part = picks.picks
    where = part.table.visualRect(part.rules.index(1, 1)).center()
    qtbot.mouseClick(part.table.viewport(), LEFT, pos=where)
    form = part.form
    assert form.events.currentText() == "1000 m"
    assert form.chance.value() == 0
    form.chance.setFocus()
    form.chance.selectAll()
    qtbot.keyClicks(form.chance, "75")
    form.events.setFocus()
    qtbot.keyClick(form.events, Qt.Key.Key_Up)
    form.events.activated.emit(form.events.currentIndex())
    rule = picks.drafts.draft.of_sex(Sex.W)[1]
    assert (rule.chance, rule.event) == (0.75, Event.D500)
    assert part.rules.index(1, 1).data() == "Calamity, 500 m: Bea Two"
    picks.drafts.stack.undo()
    assert form.events.currentText() == "1000 m"


def test_a_trio_is_named_in_three_fields_and_checked(qtbot: QtBot, picks: OrderEditor) -> None:
    part = picks.picks
    qtbot.mouseClick(part.add, LEFT)
    form = part.form
    assert part.chosen() == 2
    form.kind.setCurrentIndex(form.kind.findData(PickKind.PURSUIT.value))
    form.kind.activated.emit(form.kind.currentIndex())
    assert form.skaters[2].isVisible()
    assert not form.events.isVisible()
    assert not picks.ok.isEnabled()
    for box, name in zip(form.skaters[1:], ("Bea Two", "Cato Three"), strict=True):
        box.setFocus()
        qtbot.keyClicks(box.lineEdit(), name)
        qtbot.keyClick(box.lineEdit(), Qt.Key.Key_Tab)
    rule = picks.drafts.draft.of_sex(Sex.W)[2]
    assert rule.skaters == ("Anna One", "Bea Two", "Cato Three")
    assert picks.ok.isEnabled()


def test_a_name_typed_with_stray_spaces_is_tidied(qtbot: QtBot, picks: OrderEditor) -> None:
    form = picks.picks.form
    line = form.skaters[0].lineEdit()
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "  Nova   New ")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert picks.drafts.draft.of_sex(Sex.W)[0].skaters == ("Nova New",)


def test_who_is_meant_by_a_pick_is_asked(qtbot: QtBot, picks: OrderEditor) -> None:
    form = picks.picks.form
    line = form.skaters[0].lineEdit()
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "Bea Twoo")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert form.asked.question.text() == "Who is “Bea Twoo”?"
    with qtbot.waitSignal(picks.named) as told:
        qtbot.mouseClick(form.asked.buttons[0], LEFT)
    assert told.args == ["Bea Twoo", "Bea Two"]
    assert picks.drafts.draft.of_sex(Sex.W)[0].skaters == ("Bea Two",)
    picks.drafts.stack.undo()
    assert picks.drafts.draft.of_sex(Sex.W)[0].skaters == ("Bea Twoo",)


def test_a_pick_in_other_letters_is_the_same_skater(qtbot: QtBot, picks: OrderEditor) -> None:
    line = picks.picks.form.skaters[0].lineEdit()
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "TWO bea")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert picks.drafts.draft.of_sex(Sex.W)[0].skaters == ("Bea Two",)


def test_rules_are_removed_and_moved(qtbot: QtBot, picks: OrderEditor) -> None:
    part = picks.picks
    part.choose(1)
    qtbot.mouseClick(part.up, LEFT)
    assert [rule.kind for rule in picks.drafts.draft.picks] == [PickKind.CALAMITY, PickKind.MASS_START]
    assert part.chosen() == 0
    qtbot.mouseClick(part.remove, LEFT)
    assert [rule.kind for rule in picks.drafts.draft.picks] == [PickKind.MASS_START]
    qtbot.mouseClick(part.remove, LEFT)
    assert picks.drafts.draft.picks == ()
    assert not part.form.isEnabled()
    assert not part.remove.isEnabled()


@dataclass(frozen=True)
class ToyRules(RuleSet):
    """A rule set with a figure of which the window knows nothing."""

    alternates: Annotated[int, Whole(1, 4, out_of_range), Figure(say("Alternates a sex"))] = 2


def test_a_declared_figure_can_be_edited_undone_and_kept(qtbot: QtBot, theme: Theme) -> None:
    rules = ToyRules(**{own.name: getattr(RULES, own.name) for own in fields(RuleSet)})
    draft = Draft(rules, PICKS)
    editor = OrderEditor(draft, draft, SKATERS, EVENTS, Sex.W, theme.palette)
    qtbot.addWidget(editor)
    editor.show()
    spin = editor.figures.fields["alternates"]
    assert isinstance(spin, QSpinBox)
    form = spin.parentWidget().layout().itemAt(0).layout()
    assert isinstance(form, QFormLayout)
    assert form.labelForField(spin).text() == "Alternates a sex"  # type: ignore[attr-defined]
    assert (spin.value(), spin.maximum()) == (2, 4)
    spin.setValue(4)
    edited = editor.drafts.draft
    assert edited.rules == replace(rules, alternates=4)
    assert order_of(json.loads(json.dumps(plain_order(edited))), rules) == edited
    assert order_name(draft, edited) == "Alternates a sex: 4"
    editor.drafts.stack.undo()
    assert (editor.drafts.draft, spin.value()) == (draft, 2)


def test_how_equal_thousandths_are_parted_can_be_chosen(qtbot: QtBot, editor: OrderEditor) -> None:
    box = editor.figures.fields["ties"]
    assert isinstance(box, QComboBox)
    assert [box.itemText(i) for i in range(box.count())] == ["lot", "other run, then lot"]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert editor.drafts.draft.rules.ties is Ties.OTHER_RUN


@pytest.mark.parametrize(("zoom", "width", "height"), [(1.0, 1024, 640), (1.25, 1024, 640), (1.5, 1280, 720)])
def test_the_editor_fits_a_small_screen(
    qapp: QApplication, qtbot: QtBot, theme: Theme, zoom: float, width: int, height: int
) -> None:
    language = Language(qapp)
    language.speak("nl")
    theme.set_zoom(zoom)
    try:
        draft = Draft(RULES, PICKS)
        editor = OrderEditor(draft, draft, SKATERS, EVENTS, Sex.W, theme.palette)
        qtbot.addWidget(editor)
        editor.show()
        least = editor.minimumSizeHint()
        assert least.width() <= width
        assert least.height() <= height
    finally:
        theme.set_zoom(1.0)
        language.end()


def test_what_goes_with_the_start_places_is_edited_undone_and_told(editor: OrderEditor) -> None:
    editor.show()
    page = editor.places
    page.kept[Event.D500].setValue(1)
    ranks = page.texts["quota_ranks", Event.D500]
    ranks.setText("17; 2 and 9")
    ranks.editingFinished.emit()
    named = page.texts["named", Event.D1000]
    named.setText(" A. One, A.  One ,B. Two")
    named.editingFinished.emit()
    rules = editor.drafts.draft.rules
    assert rules.kept(Sex.W, Event.D500) == 1
    assert rules.quota_ranks == {Sex.W: {Event.D500: (17, 2, 9)}}
    assert rules.named == {Sex.W: {Event.D1000: ("A. One", "B. Two")}}
    assert named.text() == "A. One, B. Two"
    (fault,) = [own for own in editor.faults if own.key == "quota_ranks"]
    assert fault.text.startswith("the ranks do not stand from the best")
    item = editor.fault_list.item([own.key for own in editor.faults].index("quota_ranks"))
    editor.fault_list.itemClicked.emit(item)
    assert editor.pages.currentWidget() is page
    ranks.setText("2, 9, 17")
    ranks.editingFinished.emit()
    page.by_rank.click()
    assert [row.text for row in editor.drafts.draft.rows(Sex.W)] == ["500-1", "500-2", "500-3"]
    while editor.drafts.stack.canUndo():
        editor.drafts.stack.undo()
    assert (ranks.text(), named.text(), page.kept[Event.D500].value()) == ("", "", 0)


def test_no_cap_one_sex_and_reserves_are_chosen_with_the_figures(editor: OrderEditor) -> None:
    fields = editor.figures.fields
    cap, team, reserves = fields["cap"], fields["selected"], fields["reserves"]
    assert isinstance(cap, QSpinBox)
    assert isinstance(reserves, QSpinBox)
    assert isinstance(team, QComboBox)
    cap.setValue(0)
    reserves.setValue(2)
    assert cap.text() == "no cap"
    assert not any(fault.key in ("cap", "max_picks") for fault in editor.faults)
    team.setCurrentIndex(team.findData("women"))
    rules = editor.drafts.draft.rules
    assert (rules.cap[Sex.W], rules.reserves[Sex.W], rules.sexes) == (0, 2, (Sex.W,))
    assert (rules.order[Sex.M], rules.start_places[Sex.M]) == ((), {})
    assert not any(fault.sex is Sex.M for fault in editor.faults)


def test_shipped_rules_have_the_name_of_the_language_until_they_get_another(
    qapp: QApplication, qtbot: QtBot, theme: Theme
) -> None:
    language = Language(qapp)
    language.speak("nl")
    draft = Draft(RULES, PICKS)
    editor = OrderEditor(draft, draft, SKATERS, EVENTS, Sex.W, theme.palette)
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(editor)
    assert editor.name.text() == "KNSB, Spelen van 2026"
    assert editor.named_draft() == draft
    editor.drafts.edit("one row less", draft.removed(Sex.W, [3]))
    assert editor.name.text() == "KNSB, Spelen van 2026"
    assert editor.named_draft().rules.name.startswith("KNSB, Spelen van 2026,")
    language.end()


@pytest.mark.parametrize("zoom", [1.25, 1.5])
def test_it_has_room_on_a_small_screen_with_a_draft_too(zoom: float, qtbot: QtBot, theme: Theme) -> None:
    theme.set_zoom(zoom)
    draft = Draft(RULES, PICKS)
    editor = OrderEditor(draft, draft, SKATERS, EVENTS, Sex.W, theme.palette)
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(editor)
    editor.show()
    editor.kept.label.setText("Draft of 14:05 kept.")
    editor.kept.show()
    QApplication.processEvents()
    least = editor.minimumSizeHint()
    assert (least.width() <= 1280, least.height() <= 690) == (True, True)
