"""A meet is put together in the window: by paste, drop or typing; nothing is lost, all faults are told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from simulator.form.data import FormData
from simulator.meet.files import load_meet
from simulator.own_meet.check import MeetStep
from simulator.own_meet.draft import MeetDraft
from simulator.own_meet.entries import entries_of_text
from simulator.own_meet.known import State
from simulator.own_meet.templates import draft_from_template
from simulator.project.load import load_form
from simulator.project.project import Inputs
from simulator.selection.rule_file import load_rule_set, rule_text
from ui.dialogs.new_meet import NewMeetDialog
from ui.drafts.drafts import DraftKind, Drafts
from ui.drafts.kept_draft import KeptDraft
from ui.look.parts.elided_label import ElidedLabel
from ui.look.theme import Theme
from ui.words.language import Language

LEFT = Qt.MouseButton.LeftButton
W1000, M500 = (Sex.W, Event.D1000), (Sex.M, Event.D500)
LIST = (
    "1000 m women\n1 I KOK Femke NED\n1 O JANSEN Lotte NED\n2 I Schultink Suzanne NED\n2 O DE JONG M. NED\n"
)

Make = Callable[[], NewMeetDialog]


@pytest.fixture(scope="module")
def form() -> FormData:
    return load_form()


@pytest.fixture
def drafts(qtbot: QtBot) -> Drafts:
    return Drafts()


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, form: FormData, drafts: Drafts, tmp_path: Path) -> Make:
    def dialog() -> NewMeetDialog:
        kept = KeptDraft(drafts, DraftKind.MEET)
        made = NewMeetDialog(MeetDraft(), (form, Inputs()), theme, kept, str(tmp_path))
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(made)
        made.show()
        return made

    return dialog


@pytest.fixture
def dialog(make: Make) -> NewMeetDialog:
    return make()


def begin(dialog: NewMeetDialog, name: str = "national-single-distances") -> None:
    for row in range(dialog.start.choices.count()):
        item = dialog.start.choices.item(row)
        if item.data(Qt.ItemDataRole.UserRole)[1] == name:
            dialog.start.choices.itemClicked.emit(item)


def press(dialog: NewMeetDialog, text: str, qtbot: QtBot) -> None:
    """Press the first button in sight that has this text."""
    button = next(
        one for one in dialog.entries.findChildren(QPushButton) if one.text() == text and one.isVisible()
    )
    qtbot.mouseClick(button, LEFT)


def drop(dialog: NewMeetDialog, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    at = QPointF(QPoint(5, 5))
    dialog.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier))


def test_from_a_template_and_a_pasted_list_to_a_meet(
    dialog: NewMeetDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    begin(dialog)
    dialog.go_to(MeetStep.ENTRIES)
    QGuiApplication.clipboard().setText(LIST)
    qtbot.mouseClick(dialog.entries.paste, LEFT)
    assert dialog.entries.race == W1000
    assert [(one.person, one.state) for one in dialog.checked.looked] == [
        ("Femke Kok", State.KNOWN), ("Lotte Jansen", State.AGE), ("", State.WHO),
        ("Michelle de Jong", State.KNOWN),
    ]  # fmt: skip
    assert dialog.entries.summary.text().startswith("2 of 4 matched, 1 to confirm, 1 new.")
    assert dialog.steps[MeetStep.ENTRIES].result.text() == "2 doubts left"
    press(dialog, "Junior", qtbot)
    press(dialog, "Yes", qtbot)
    assert dialog.checked.open_names == 0
    with qtbot.waitSignal(dialog.saved) as told:
        dialog.save_to(tmp_path / "mine")
    assert told.args == [tmp_path / "mine", Inputs()]
    assert load_meet(tmp_path / "mine").skaters(*W1000) == (
        "Femke Kok", "Lotte Jansen", "Suzanne Schulting", "Michelle de Jong",
    )  # fmt: skip


def test_return_confirms_the_first_doubt_and_arrows_walk_them(dialog: NewMeetDialog, qtbot: QtBot) -> None:
    begin(dialog)
    dialog.go_to(MeetStep.ENTRIES)
    dialog.entries.take_text(LIST)
    dialog.entries.setFocus()
    qtbot.keyClicks(dialog.entries.name, "Joy Beune")
    qtbot.keyClick(dialog.entries.name, Qt.Key.Key_Return)
    assert (dialog.checked.open_names, len(dialog.checked.looked)) == (2, 5)
    qtbot.keyClick(dialog.entries, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.entries, Qt.Key.Key_Return)
    assert dialog.checked.open_names == 1
    qtbot.keyClick(dialog.entries, Qt.Key.Key_Return)
    assert dialog.checked.open_names == 0
    assert not dialog.entries.lines.step(1)


def test_everything_is_typed(dialog: NewMeetDialog, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.keyClicks(dialog.start.name, "My meet")
    qtbot.keyClicks(dialog.start.rink, "Thialf")
    qtbot.keyClicks(dialog.start.day, "2027-02-01")
    dialog.go_to(MeetStep.PROGRAMME)
    qtbot.keyClicks(dialog.programme.text, "women 1000 m")
    dialog.go_to(MeetStep.ENTRIES)
    qtbot.keyClicks(dialog.entries.name, "kok femke")
    qtbot.keyClick(dialog.entries.name, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.entries.name, "Jutta Leerdam")
    qtbot.keyClick(dialog.entries.name, Qt.Key.Key_Return)
    assert [one.person for one in dialog.checked.looked] == ["Femke Kok", "Jutta Leerdam"]
    assert dialog.checked.faults == ()
    dialog.save_to(tmp_path / "mine")
    assert load_meet(tmp_path / "mine").name == "My meet"


def typed(dialog: NewMeetDialog, qtbot: QtBot, text: str) -> list[str]:
    """Type in the place of what is selected, then Return; return the entries there are."""
    qtbot.keyClicks(dialog.entries.name, text)
    qtbot.keyClick(dialog.entries.name, Qt.Key.Key_Return)
    return [one.person for one in dialog.checked.looked]


def test_a_surname_alone_is_enough_where_one_is_called_so(dialog: NewMeetDialog, qtbot: QtBot) -> None:
    begin(dialog)
    dialog.entries.choose(W1000)
    dialog.go_to(MeetStep.ENTRIES)
    assert typed(dialog, qtbot, "leerdam") == ["Jutta Leerdam"]
    assert typed(dialog, qtbot, "Jong") == ["Jutta Leerdam"]
    assert dialog.entries.faults.text() == "Which Jong? Antoinette Rijpma-de Jong, Michelle de Jong"
    assert typed(dialog, qtbot, "Qwertz") == ["Jutta Leerdam"]
    assert dialog.entries.faults.text() == ("Nobody known is called Qwertz. Write first name and surname.")
    assert typed(dialog, qtbot, "Fem") == ["Jutta Leerdam", "Femke Kok"]  # in the place of what was refused
    assert dialog.entries.name.text() == ""
    assert dialog.entries.faults.text() == ""


def test_pair_and_lane_are_typed(dialog: NewMeetDialog, qtbot: QtBot) -> None:
    begin(dialog)
    dialog.entries.choose(W1000)
    dialog.go_to(MeetStep.ENTRIES)
    dialog.entries.take_text("Femke Kok\nJutta Leerdam\n")
    field = next(
        one for one in dialog.entries.findChildren(type(dialog.entries.name)) if one.maxLength() == 3
    )
    field.setText("4")
    field.editingFinished.emit()
    press(dialog, "–", qtbot)
    line = dialog.drafts.draft.of_event(*W1000)[0]
    assert (line.pair, line.lane) == (4, "inner")


def pair_fields(dialog: NewMeetDialog) -> list[QLineEdit]:
    fields = dialog.entries.lines.findChildren(QLineEdit)
    return [one for one in fields if one.maxLength() == 3]


def told_at(dialog: NewMeetDialog, step: MeetStep) -> list[str]:
    return [str(one.fault) for one in dialog.checked.faults if one.step is step]


def test_a_first_day_that_is_none_stays_as_it_was_typed(
    dialog: NewMeetDialog, make: Make, qtbot: QtBot
) -> None:
    begin(dialog)
    dialog.start.day.clear()
    qtbot.keyClicks(dialog.start.day, "31-2-2027")
    begun = dialog.drafts.draft.first_day
    dialog.go_to(MeetStep.ENTRIES)
    dialog.entries.take_text(LIST)
    dialog.start.day.clearFocus()
    dialog.go_to(MeetStep.START)
    assert dialog.start.day.text() == "31-2-2027"
    assert dialog.start.faults.text().startswith('"31-2-2027" is not a date.')
    assert dialog.start.day_says.text() == ""
    assert told_at(dialog, MeetStep.START)[0].startswith('start: "31-2-2027" is not a date.')
    assert not dialog.save.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    again = make()
    assert again.start.day.text() == "31-2-2027"
    assert again.drafts.draft.first_day == begun
    again.start.day.clear()
    qtbot.keyClicks(again.start.day, "1-2-2027")
    assert (again.drafts.draft.first_day, again.drafts.draft.first_day_typed) == (date(2027, 2, 1), "")
    assert told_at(again, MeetStep.START) == []
    assert again.start.faults.text() == ""


def test_the_number_of_a_pair_that_is_none_stays_as_it_was_typed(
    dialog: NewMeetDialog, make: Make, qtbot: QtBot
) -> None:
    begin(dialog)
    dialog.entries.choose(W1000)
    dialog.go_to(MeetStep.ENTRIES)
    dialog.entries.take_text("1 I KOK Femke NED\n1 O LEERDAM Jutta NED\n")
    for typed in ("1x", "0", "²"):
        field = pair_fields(dialog)[0]
        field.setText(typed)
        field.editingFinished.emit()
        dialog.entries.choose(M500)
        dialog.entries.choose(W1000)
        assert [one.text() for one in pair_fields(dialog)] == [typed, "1"]
        assert pair_fields(dialog)[0].property("tone") == "down"
        line = dialog.drafts.draft.of_event(*W1000)[0]
        assert (line.pair, line.lane) == (1, "inner")  # what was known before
        (fault,) = told_at(dialog, MeetStep.ENTRIES)
        assert fault.startswith(
            f'entries, the women\'s 1000 m: KOK Femke: "{typed}" is not the number of a pair.'
        )
    field = pair_fields(dialog)[1]
    field.setFocus()
    qtbot.keyClicks(field, "y")
    dialog.reject()  # with the field still open
    again = make()
    again.go_to(MeetStep.ENTRIES)
    again.entries.choose(W1000)
    assert [one.text() for one in pair_fields(again)] == ["²", "1y"]
    for number, text in enumerate(("2", "")):
        field = pair_fields(again)[number]
        field.setText(text)
        field.editingFinished.emit()
    assert [line.pair for line in again.drafts.draft.of_event(*W1000)] == [2, None]
    assert told_at(again, MeetStep.ENTRIES) == []


def test_a_list_half_typed_stays_with_its_event(dialog: NewMeetDialog, make: Make, qtbot: QtBot) -> None:
    begin(dialog)
    entries = dialog.entries
    dialog.go_to(MeetStep.ENTRIES)
    entries.choose(W1000)
    qtbot.keyClicks(entries.field, "Femke Kok")
    entries.choose(M500)
    assert entries.field.toPlainText() == ""
    qtbot.keyClicks(entries.field, "Jenning de Boo")
    entries.choose(W1000)
    assert entries.field.toPlainText() == "Femke Kok"
    assert [fault.split(":")[0] for fault in told_at(dialog, MeetStep.ENTRIES)][-2:] == [
        "entries, the women's 1000 m", "entries, the men's 500 m",
    ]  # fmt: skip
    dialog.reject()
    again = make()
    again.go_to(MeetStep.ENTRIES)
    again.entries.choose(W1000)
    assert again.entries.field.toPlainText() == "Femke Kok"
    again.entries.take.click()
    qtbot.waitUntil(lambda: [one.person for one in again.checked.looked] == ["Femke Kok"])
    assert [(one.sex, one.event) for one in again.drafts.draft.typed] == [M500]
    again.entries.choose(M500)
    again.entries.clear.click()
    assert again.drafts.draft.typed == ()
    assert told_at(again, MeetStep.ENTRIES) == []


def test_mass_start_picks_that_are_no_names_stay_as_they_were_typed(
    dialog: NewMeetDialog, make: Make
) -> None:
    begin(dialog)
    field, typed = dialog.rules.picks[Sex.W], f"Femke Kok, {'x' * 200}"
    field.setText(typed)
    field.editingFinished.emit()
    dialog.go_to(MeetStep.FORM)
    dialog.go_to(MeetStep.RULES)
    assert field.text() == typed
    assert "is not a name" in told_at(dialog, MeetStep.RULES)[-1]
    dialog.reject()
    again = make()
    again.go_to(MeetStep.RULES)
    assert again.rules.picks[Sex.W].text() == typed
    again.rules.picks[Sex.W].setText("Femke Kok")
    again.rules.picks[Sex.W].editingFinished.emit()
    assert again.drafts.draft.mass_start_picks == {Sex.W: ("Femke Kok",)}
    assert again.drafts.draft.picks_typed == {}


def test_all_faults_are_told_and_each_leads_to_its_step(dialog: NewMeetDialog, qtbot: QtBot) -> None:
    dialog.go_to(MeetStep.CHECK)
    assert not dialog.save.isEnabled()
    buttons = [one for one in dialog.check.list.findChildren(QPushButton) if one.text() == "Go there"]
    assert len(buttons) == len(dialog.checked.faults) == 4
    qtbot.mouseClick(buttons[-1], LEFT)
    assert dialog.step is MeetStep.PROGRAMME


def test_nothing_is_lost_on_cancel_and_a_draft_can_be_discarded(
    make: Make, drafts: Drafts, qtbot: QtBot
) -> None:
    first = make()
    begin(first)
    first.entries.take_text(LIST)
    qtbot.mouseClick(first.cancel, LEFT)
    text = drafts.text()  # what a crash would leave
    again = Drafts()
    again.take_over(text)
    assert again.of(DraftKind.MEET) is not None
    second = make()
    assert second.drafts.draft == first.drafts.draft
    assert second.kept.isVisibleTo(second)
    qtbot.mouseClick(second.kept.discard, LEFT)
    assert second.drafts.draft == MeetDraft()
    assert drafts.of(DraftKind.MEET) is None


def test_each_step_is_undone_and_done_again(dialog: NewMeetDialog, qtbot: QtBot) -> None:
    begin(dialog)
    dialog.entries.take_text(LIST)
    qtbot.mouseClick(dialog.undo, LEFT)
    assert dialog.drafts.draft.lines == ()
    qtbot.mouseClick(dialog.undo, LEFT)
    assert dialog.drafts.draft == MeetDraft()
    qtbot.mouseClick(dialog.redo, LEFT)
    assert dialog.drafts.draft.name == "NK Afstanden 2027"


def test_files_are_taken_by_what_they_are(dialog: NewMeetDialog, qtbot: QtBot, tmp_path: Path) -> None:
    begin(dialog)
    (tmp_path / "r.txt").write_text(rule_text(load_rule_set("knsb-2022")))
    drop(dialog, tmp_path / "r.txt")
    assert (dialog.step, dialog.checked.rules.id) == (MeetStep.RULES, "knsb-2022")
    (tmp_path / "list").write_text(LIST)
    drop(dialog, tmp_path / "list")
    assert (dialog.step, dialog.checked.open_names) == (MeetStep.ENTRIES, 2)
    dialog.go_to(MeetStep.PROGRAMME)
    (tmp_path / "p.txt").write_text("1 February 2027\nwomen 1000 m\nmen 500 m\n")
    drop(dialog, tmp_path / "p.txt")
    assert (dialog.drafts.draft.events, str(dialog.drafts.draft.begins)) == ((W1000, M500), "2027-02-01")
    dialog.go_to(MeetStep.RULES)
    (tmp_path / "f.csv").write_text(
        "date,sex,distance_m,skater,time\n2026-12-12,W,1000,Lotte Jansen,1:16.00\n"
    )
    drop(dialog, tmp_path / "f.csv")
    qtbot.waitUntil(lambda: dialog.checked.looked[1].state is State.KNOWN)
    dialog.entries.reading.stop()
    write = tmp_path / "copy"
    dialog.save_to(write)
    again = dialog
    again.drop_file(write)
    assert again.drafts.draft.begun_from == str(write)


def test_what_cannot_be_read_is_told_and_changes_nothing(dialog: NewMeetDialog, tmp_path: Path) -> None:
    begin(dialog)
    before = dialog.drafts.draft
    (tmp_path / "r.toml").write_text("cap = 99\norder = 3\n")
    drop(dialog, tmp_path / "r.toml")
    assert "r.toml" in dialog.note.text()
    dialog.go_to(MeetStep.ENTRIES)
    dialog.entries.take_text("12345\n")
    assert "no name of a skater" in dialog.entries.faults.text()
    assert dialog.drafts.draft == before
    (tmp_path / "form.csv").write_text("x\n")
    dialog.go_to(MeetStep.FORM)
    dialog.form.take_files([tmp_path / "form.csv"])
    assert "form.csv" in dialog.form.faults.text()
    dialog.drafts.stack.undo()
    assert (dialog.form.faults.text(), dialog.known.races > 0) == ("", True)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").write_text("")
    dialog.entries.take_text("Femke Kok\nJutta Leerdam\n")
    dialog.save_to(tmp_path / "full")
    assert "the folder is not empty" in dialog.note.text()
    assert dialog.isVisible()


def test_rules_and_mass_start_picks_are_chosen(dialog: NewMeetDialog, qtbot: QtBot) -> None:
    begin(dialog, "okt")
    dialog.go_to(MeetStep.RULES)
    assert dialog.checked.rules.id == "knsb-2026"
    field = dialog.rules.picks[Sex.W]
    qtbot.keyClicks(field, "Marijke Groenewoud")
    field.editingFinished.emit()
    assert dialog.drafts.draft.mass_start_picks == {Sex.W: ("Marijke Groenewoud",)}
    dialog.rules.choices.itemClicked.emit(dialog.rules.choices.item(0))
    assert dialog.drafts.draft.rules is None


@pytest.mark.parametrize("size", [(1280, 720), (1024, 640)])
def test_every_step_fits_a_small_screen(dialog: NewMeetDialog, size: tuple[int, int]) -> None:
    begin(dialog)
    dialog.entries.take_text(LIST)
    for step in MeetStep:
        dialog.go_to(step)
        least = dialog.minimumSizeHint()
        assert (least.width() <= size[0], least.height() <= size[1]) == (True, True), (step, least)


@pytest.mark.parametrize("code", ["en", "nl"])
def test_the_dialog_fits_a_small_screen_at_every_size_with_nothing_cut(
    code: str, qtbot: QtBot, qapp: QApplication, form: FormData, theme: Theme
) -> None:
    language = Language(qapp)
    language.speak(code)
    theme.set_zoom(1.25)
    try:
        kept = KeptDraft(Drafts(), DraftKind.MEET)
        draft = draft_from_template("national-single-distances").with_lines(entries_of_text(LIST).lines)
        dialog = NewMeetDialog(draft, (form, Inputs()), theme, kept)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.resize(1200, 670)
        dialog.show()
        for step in MeetStep:
            dialog.go_to(step)
            if step is MeetStep.ENTRIES:
                dialog.entries.choose(W1000)
            qapp.processEvents()
            assert (dialog.width(), dialog.height()) == (1200, 670), step
            assert _cut(dialog) == [], step
    finally:
        language.end()
        theme.set_zoom(1.0)


def _cut(dialog: NewMeetDialog) -> list[str]:
    """Words with less room than they need: wrapped ones, plain ones, headings and figures of the entries.

    Names and notes may end early, as a tooltip has the whole of them.
    """
    labels = [one for one in dialog.findChildren(QLabel) if not isinstance(one, ElidedLabel)]
    shown = [one for one in labels if one.isVisible() and one.text()]
    cut = [
        one.text()
        for one in shown
        if (
            one.height() < one.heightForWidth(one.width())
            if one.wordWrap()
            else one.width() + 1 < one.sizeHint().width()
        )
    ]
    whole = dialog.entries.lines.findChildren(ElidedLabel)
    heads = [one for one in whole if one.isVisible() and one.whole in (*_HEADS, "#", "✓", "?", "○")]
    return cut + [one.whole for one in heads if one.text() != one.whole]


_HEADS = ("Pair", "Lane", "As written", "Skater", "Rit", "Baan", "Zoals geschreven", "Schaatser")


def test_the_dialog_is_no_larger_than_its_window(
    make: Make, theme: Theme, form: FormData, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 640)
    dialog = NewMeetDialog(
        MeetDraft(), (form, Inputs()), theme, KeptDraft(Drafts(), DraftKind.MEET), "", window
    )
    assert dialog.height() <= 640
    assert dialog.width() <= 1000
