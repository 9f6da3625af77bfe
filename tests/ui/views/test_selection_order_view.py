from __future__ import annotations

from dataclasses import replace

import pytest
from invented_order import invented_order
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from simulator.chances.order import OrderChance
from simulator.chances.outcome import Outcome
from simulator.event import Event, Sex
from ui.look.palette import DARK, LIGHT
from ui.look.theme import Theme
from ui.tables.order_columns import OrderColumns
from ui.tables.order_model import OrderColumn
from ui.tables.order_strip import colour_of, label_that_fits, tint_of
from ui.views.selection_order import SelectionOrderView

CAPS = {Sex.W: 9, Sex.M: 9}


def outcome_of(**orders: OrderChance) -> Outcome:
    return Outcome(10_000, 10_000, (), {Sex(sex): order for sex, order in orders.items()})


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> SelectionOrderView:
    result = SelectionOrderView(theme.palette)
    qtbot.addWidget(result)
    result.resize(1160, 770)
    result.set_caps(CAPS)
    with qtbot.waitExposed(result):
        result.show()
    result.show_outcome(outcome_of(W=invented_order(Sex.W), M=invented_order(Sex.M)), Sex.W, running=False)
    return result


def click(qtbot: QtBot, view: SelectionOrderView, row: int, skater: str | None) -> None:
    table = view.chances.table
    point = table.segment_point(row, skater)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)


def colour_at(view: SelectionOrderView, point: QPoint) -> QColor:
    image = view.chances.table.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(point.x() * ratio), round(point.y() * ratio))


def test_a_click_on_a_part_selects_its_skater(qtbot: QtBot, view: SelectionOrderView) -> None:
    first = view.chances.series.lines[0].segments[0].skater
    with qtbot.waitSignal(view.skater_selected) as told:
        click(qtbot, view, 0, first)
    assert told.args == [first]
    second = view.chances.series.lines[0].segments[1].skater
    with qtbot.waitSignal(view.skater_selected) as told:
        click(qtbot, view, 0, second)
    assert told.args == [second]


def test_a_click_on_the_others_or_beside_the_strip_selects_nobody(
    qtbot: QtBot, view: SelectionOrderView
) -> None:
    table = view.chances.table
    with qtbot.assertNotEmitted(view.skater_selected):
        click(qtbot, view, 0, None)
        numbers = table.visualRect(table.rows.index(0, OrderColumn.REACHED)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=numbers)
        after = table.visualRect(table.rows.index(15, OrderColumn.WHO)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=after)


def test_selecting_from_outside_marks_the_parts_and_sends_no_signal(
    qtbot: QtBot, view: SelectionOrderView
) -> None:
    with qtbot.assertNotEmitted(view.skater_selected):
        view.select("Skater E")
    marked = next(at for at, line in enumerate(view.chances.series.lines) if line.segment_of("Skater E"))
    point = view.chances.table.segment_point(marked, "Skater E")
    frame = point - QPoint(0, min(24, view.chances.table.delegate.columns.row - 6) // 2)
    assert colour_at(view, frame - QPoint(0, 1)) == QColor(LIGHT.accent)
    view.select(None)
    assert colour_at(view, frame - QPoint(0, 1)) != QColor(LIGHT.accent)


def test_the_keyboard_goes_from_row_to_row_and_from_part_to_part(
    qtbot: QtBot, view: SelectionOrderView
) -> None:
    table, chosen = view.chances.table, []
    view.skater_selected.connect(chosen.append)
    table.setFocus()
    table.setCurrentIndex(table.rows.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Left)
    qtbot.keyClick(table, Qt.Key.Key_Left)
    names = [segment.skater for segment in view.chances.series.lines[0].segments]
    assert chosen == [names[0], names[1], names[0]]
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 1
    assert table.delegate.current_row == 1


def test_a_row_is_heard_with_what_each_chance_is_the_chance_of(view: SelectionOrderView) -> None:
    table = view.chances.table
    role = Qt.ItemDataRole.AccessibleTextRole
    heard = [table.rows.index(0, column).data(role) for column in range(6)]
    assert heard[0] == "Row 1"
    assert heard[2].startswith("Reached: ")
    assert heard[3].startswith("Adds a name: ")
    assert heard[4].startswith("Who takes the place: ")
    last = [table.rows.index(row, 5).data(role) for row in range(table.rows.rowCount() - 1)]
    assert any("falls here: " in words for words in last)


def test_a_part_of_a_strip_that_the_keyboard_reaches_is_said(
    qtbot: QtBot, view: SelectionOrderView, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.tables.order_table.announce", lambda _widget, text: said.append(text))
    table = view.chances.table
    table.setCurrentIndex(table.rows.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Right)
    name = view.chances.series.lines[0].segments[0].skater
    assert len(said) == 1
    assert said[0].startswith(f"{name}; Takes the place: ")
    click(qtbot, view, 0, view.chances.series.lines[0].segments[1].skater)
    assert len(said) == 1


def test_the_strip_has_the_colours_of_the_event(view: SelectionOrderView) -> None:
    table = view.chances.table
    line = view.chances.series.lines[4]  # 1000 m
    point = table.segment_point(4, line.segments[0].skater)
    low = point + QPoint(0, 12 - 2)
    strip_left, _ = table.delegate.columns.strip(table.columnViewportPosition(OrderColumn.WHO))
    assert colour_at(view, QPoint(strip_left + 2, point.y() - 9)) == tint_of(Event.D1000, 0, LIGHT)
    assert colour_at(view, QPoint(strip_left + 2, low.y())) == colour_of(Event.D1000, LIGHT)
    assert colour_at(view, low + QPoint(20, 0)) == QColor(LIGHT.grid)  # half of the part is underlined


def test_tints_fall_with_the_rank_in_both_themes() -> None:
    for palette in (LIGHT, DARK):
        for event in (Event.D500, Event.MASS_START):
            surface = QColor(palette.surface)
            distances = [
                sum(
                    abs(a - b)
                    for a, b in zip(tint_of(event, rank, palette).getRgb(), surface.getRgb(), strict=True)
                )  # type: ignore[arg-type]
                for rank in range(6)
            ]
            assert distances == sorted(distances, reverse=True)
            assert distances[-1] > 0


def test_labels_are_left_out_as_they_no_longer_fit(view: SelectionOrderView) -> None:
    segment = replace(view.chances.series.lines[0].segments[1], name="Rijpma-de Jong")
    labels = [label_that_fits(segment, width, False, LIGHT) for width in range(150, 0, -1)]
    assert list(dict.fromkeys(labels)) == ["Rijpma-de Jong 20", "Rijpma-de Jong", "20", ""]


def test_the_tooltip_of_a_part_has_one_decimal(view: SelectionOrderView) -> None:
    table = view.chances.table
    first = view.chances.series.lines[0].segments[0]
    point = table.segment_point(0, first.skater)
    QApplication.sendEvent(
        table.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, table.viewport().mapToGlobal(point))
    )
    assert (
        QToolTip.text() == f"{first.skater}\nTakes the place: 50.0\u202f%\nIs named by this row: 50.0\u202f%"
    )
    QToolTip.hideText()


def test_the_median_line_stands_below_its_row_and_only_in_the_order(
    qtbot: QtBot, view: SelectionOrderView
) -> None:
    table = view.chances.table
    assert table.rowHeight(13) == table.rowHeight(12) + table.delegate.columns.gap
    header = table.horizontalHeader()
    where = QPoint(header.sectionViewportPosition(OrderColumn.ADDS) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert len({table.rowHeight(row) for row in range(16)}) == 1
    where = QPoint(header.sectionViewportPosition(OrderColumn.NUMBER) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert table.rowHeight(13) > table.rowHeight(12)


def test_title_and_sentence_follow_the_sex(view: SelectionOrderView) -> None:
    assert view.title.text() == "Selection order, women"
    assert "nine different skaters" in view.subtitle.toolTip() + view.subtitle.text()
    view.show_outcome(outcome_of(M=invented_order(Sex.M)), Sex.M, running=False)
    assert view.title.text() == "Selection order, men"
    assert view.chances.table.rows.index(0, OrderColumn.PLACE).data() == "Mass start"


def test_partly_known_entries_are_named(view: SelectionOrderView) -> None:
    assert not view.basis.note.isVisible()
    view.set_partly_known({Event.D5000, Event.D3000})
    assert view.basis.note.text() == "Known entries only: 3000 m, 5000 m"
    assert "a little too high" in view.basis.note.toolTip()
    view.set_partly_known(())
    assert not view.basis.note.isVisible()


def test_numbers_of_an_earlier_run_are_faded(view: SelectionOrderView) -> None:
    view.show_outcome(outcome_of(W=invented_order(Sex.W)), Sex.W, running=True)
    table = view.chances.table
    strip_left, _ = table.delegate.columns.strip(table.columnViewportPosition(OrderColumn.WHO))
    point = table.segment_point(4, view.chances.series.lines[4].segments[0].skater)
    under = QPoint(strip_left + 2, point.y() + 10)
    assert colour_at(view, under) != colour_of(Event.D1000, LIGHT)
    view.show_outcome(outcome_of(W=invented_order(Sex.W)), Sex.W, running=False)
    assert colour_at(view, under) == colour_of(Event.D1000, LIGHT)


def test_without_an_order_a_sentence_says_so(view: SelectionOrderView) -> None:
    view.show_outcome(outcome_of(W=invented_order(Sex.W)), Sex.M, running=False)
    assert view.message.isVisible()
    assert view.message.text() == "The rule set has no selection order for this sex."
    view.show_outcome(outcome_of(W=invented_order(Sex.W)), Sex.W, running=False)
    assert view.chances.table.isVisible()


def test_rules_that_are_off_take_one_line(view: SelectionOrderView) -> None:
    page = view.chances
    assert page.picks_table.isVisible()
    assert page.picks.rowCount() == 1  # the other one has a chance of zero
    assert page.idle.text() == "Switched off, with a chance of 0\u202f%: Calamity, 1000 m: Skater D"
    order = invented_order(Sex.W)
    both_off = tuple(replace(pick, rule=replace(pick.rule, chance=0.0)) for pick in order.picks)
    view.show_outcome(outcome_of(W=replace(order, picks=both_off)), Sex.W, running=False)
    assert not page.picks_table.isVisible()
    assert page.idle.text().startswith("2 pick rules are switched off")
    assert page.idle.toolTip().splitlines()[1] == "Calamity, 1000 m: Skater D"
    view.show_outcome(outcome_of(W=replace(order, picks=())), Sex.W, running=False)
    assert not page.picks_table.isVisible()
    assert not page.idle.isVisible()


@pytest.mark.parametrize(("width", "height"), [(560, 460), (700, 560), (1160, 770), (3000, 2000)])
def test_columns_fill_the_width_at_every_size(
    qtbot: QtBot, view: SelectionOrderView, width: int, height: int
) -> None:
    view.resize(width, height)
    QApplication.processEvents()
    table = view.chances.table
    assert sum(table.columnWidth(column) for column in OrderColumn) == table.viewport().width()
    assert table.columnWidth(OrderColumn.WHO) >= 72


@pytest.mark.parametrize("zoom", [1.0, 1.25, 1.5])
def test_no_column_is_pushed_over_the_edge_where_rows_have_a_worth(zoom: float) -> None:
    palette, texts = LIGHT.zoomed(zoom), (60 * zoom, 84 * zoom, 128 * zoom)
    seen = set()
    for width in range(480, 1500, 7):
        columns = OrderColumns.fit(round(width * zoom), 500, 15, 100 * zoom, texts, palette, worth=True)
        assert abs(sum(columns.widths) - round(width * zoom)) <= 1, width
        seen.add(columns.widths[-1] > 0)
    assert seen == {True, False}  # what they are worth gives way where there is no room


def test_another_theme_reaches_the_table(view: SelectionOrderView) -> None:
    view.retheme(DARK)
    table = view.chances.table
    strip_left, _ = table.delegate.columns.strip(table.columnViewportPosition(OrderColumn.WHO))
    point = table.segment_point(4, view.chances.series.lines[4].segments[0].skater)
    assert colour_at(view, QPoint(strip_left + 2, point.y() - 9)) == tint_of(Event.D1000, 0, DARK)


def test_rules_that_are_off_have_the_height_of_their_lines(view: SelectionOrderView, qtbot: QtBot) -> None:
    page, order = view.chances, invented_order(Sex.W)
    off = next(pick for pick in order.picks if not pick.rule.chance)
    view.show_outcome(outcome_of(W=replace(order, picks=(off,) * 3)), Sex.W, running=False)
    view.resize(520, 700)
    qtbot.waitUntil(lambda: "\n" in page.idle.text())
    needed = page.idle.fontMetrics().lineSpacing() * 2
    qtbot.waitUntil(lambda: page.idle.height() >= needed)
    assert page.idle.geometry().bottom() <= page.rect().bottom()
