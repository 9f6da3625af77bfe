from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from simulator.chances.order import LeftOpen, OrderChance
from simulator.chances.outcome import PICK, EventChance, Outcome, SkaterChance
from simulator.event import Event, Sex
from simulator.selection.prize import Prize, Won
from simulator.selection.rule_file import load_rule_set
from ui.charts.tickets_series import EVERYBODY, OPEN
from ui.charts.tickets_words import how_often
from ui.look.palette import DARK, LIGHT
from ui.look.parts.prefix_combo import PrefixCombo
from ui.look.theme import Theme
from ui.session.changes import Against
from ui.views.tickets import TicketsView
from ui.words import numbers
from ui.words.language import Language


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, outcome: Outcome) -> TicketsView:
    result = TicketsView(theme.palette)
    qtbot.addWidget(result)
    result.resize(860, 640)
    result.show_outcome(outcome, Sex.W, running=False)
    result.show()
    qtbot.waitExposed(result)
    return result


@pytest.fixture
def entered(outcome: Outcome) -> Outcome:
    """Everybody is entered in the 500 m, every second one in the 1000 m."""
    own = EventChance((0.5, 0.5), 0.0, 0.0, 0.0, 0.5, 38.0, True)

    def events(letter: str) -> dict[Event, EventChance]:
        return {Event.D500: own} | ({Event.D1000: own} if ord(letter) % 2 == 0 else {})

    skaters = tuple(replace(chance, events=events(chance.skater[-1])) for chance in outcome.skaters)
    return replace(outcome, skaters=skaters)


def order(view: TicketsView) -> list[str]:
    return [row.skater.removeprefix("Skater ") for row in view.chart.series.rows]


def click(qtbot: QtBot, view: TicketsView, skater: str) -> None:
    canvas = view.chart
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=view.chart.row_point(skater))


def colour_at(view: TicketsView, skater: str, share: float) -> str:
    """Colour on the screen at the upper edge of a bar, where no number stands."""
    chart = view.chart
    point = QPoint(chart.scale.x(share), chart.row_point(skater).y() - chart.bar // 2 + 2)
    image: QImage = chart.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(point.x() * ratio), round(point.y() * ratio)).name().upper()


def test_a_click_on_a_row_selects_the_skater(qtbot: QtBot, view: TicketsView) -> None:
    with qtbot.waitSignal(view.skater_selected) as told:
        click(qtbot, view, "Skater D")
    assert told.args == ["Skater D"]
    assert view.chart.selected == "Skater D"
    with qtbot.waitSignal(view.skater_selected) as told:
        click(qtbot, view, "Skater J")  # the first row below the gap
    assert told.args == ["Skater J"]


def test_a_click_on_the_line_selects_nobody(qtbot: QtBot, view: TicketsView) -> None:
    above = view.chart.row_point("Skater I")
    with qtbot.assertNotEmitted(view.skater_selected):
        point = above + QPoint(0, view.chart.row // 2 + 8)
        qtbot.mouseClick(view.chart.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert view.chart.selected is None


def test_selecting_from_outside_sends_no_signal_and_scrolls(qtbot: QtBot, view: TicketsView) -> None:
    assert view.chart.scroll_bar.value() == 0
    with qtbot.assertNotEmitted(view.skater_selected):
        view.select("Skater T")
    assert view.chart.scroll_bar.value() > 0
    assert 0 < view.chart.row_point("Skater T").y() < view.chart.height()
    click(qtbot, view, "Skater S")
    assert view.chart.selected == "Skater S"
    view.select(None)
    assert view.chart.selected is None


def test_the_selected_row_is_tinted_and_has_an_accent_bar(view: TicketsView) -> None:
    view.select("Skater C")
    image = view.chart.viewport().grab().toImage()
    y = view.chart.row_point("Skater C").y() - 10
    assert image.pixelColor(1, y) == QColor(LIGHT.accent)
    assert image.pixelColor(8, y) == QColor(LIGHT.tint)
    assert image.pixelColor(8, y + view.chart.row) == QColor(LIGHT.surface)


def test_the_keyboard_moves_the_selection(qtbot: QtBot, view: TicketsView) -> None:
    canvas, chosen = view.chart, []
    view.skater_selected.connect(chosen.append)
    for key in (
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Up,
        Qt.Key.Key_Up,
        Qt.Key.Key_End,
        Qt.Key.Key_Home,
        Qt.Key.Key_PageDown,
    ):
        qtbot.keyClick(canvas, key)
    assert [name.removeprefix("Skater ") for name in chosen[:5]] == ["A", "B", "A", "T", "A"]
    assert chosen[5] > "Skater E"
    assert view.chart.selected == chosen[-1]


def test_the_wheel_scrolls(view: TicketsView) -> None:
    canvas = view.chart
    turn = QWheelEvent(
        QPointF(200, 200),
        QPointF(canvas.mapToGlobal(QPoint(200, 200))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), turn)
    assert view.chart.scroll_bar.value() == 41


def test_the_order_can_be_chosen(qtbot: QtBot, view: TicketsView) -> None:
    offered = [view.sort.itemText(index) for index in range(view.sort.count())]
    assert offered == ["Probability", "Name", "500 m", "1500 m", "3000 m", "Pick"]
    assert order(view)[:3] == ["A", "B", "C"]
    view.sort.setFocus()
    qtbot.keyClick(view.sort, Qt.Key.Key_Down)
    qtbot.keyClick(view.sort, Qt.Key.Key_Down)
    assert view.sort.currentText() == "500 m"
    assert order(view)[:2] == ["B", "C"]
    assert order(view).index("A") > 17  # certain of a pick, so without a chance by the 500 m
    assert not view.chart.series.lined
    assert view.chart.lines == {}


def test_the_chosen_order_stays_when_numbers_come_in(
    qtbot: QtBot, view: TicketsView, outcome: Outcome
) -> None:
    view.sort.setCurrentIndex(view.sort.findData(Event.D500))
    view.show_outcome(outcome, Sex.M, running=True)
    assert view.sort.currentData() == Event.D500
    assert view.sort.findText("10,000 m") > 0
    assert view.sort.findText("3000 m") == -1


def test_routes_have_their_colours_and_can_be_joined(qtbot: QtBot, view: TicketsView) -> None:
    assert colour_at(view, "Skater B", 0.2) == LIGHT.route(Event.D500).fill
    assert colour_at(view, "Skater B", 0.7) == LIGHT.route(Event.D1500).fill
    view.by_route.setFocus()
    qtbot.keyClick(view.by_route, Qt.Key.Key_Space)
    assert colour_at(view, "Skater B", 0.2) == LIGHT.ridge_line
    assert colour_at(view, "Skater B", 0.7) == LIGHT.ridge_line


def test_another_theme_recolours_the_chart(view: TicketsView) -> None:
    view.retheme(DARK)
    assert colour_at(view, "Skater B", 0.2) == DARK.route(Event.D500).fill
    assert colour_at(view, "Skater H", 0.9) == DARK.surface
    assert view.grab().toImage().pixelColor(3, 3) == QColor(DARK.surface)


def test_numbers_of_a_run_that_goes_on_are_faded(view: TicketsView, outcome: Outcome) -> None:
    assert not view.chart.faded
    view.show_outcome(outcome, Sex.W, running=True)
    assert view.chart.faded
    assert colour_at(view, "Skater B", 0.2) != LIGHT.route(Event.D500).fill
    view.show_outcome(outcome, Sex.W, running=False)
    assert colour_at(view, "Skater B", 0.2) == LIGHT.route(Event.D500).fill


def test_the_same_numbers_fade_without_being_drawn_again(
    view: TicketsView, outcome: Outcome, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn, draw = [], view.chart.relayout
    monkeypatch.setattr(view.chart, "relayout", lambda: (drawn.append(1), draw()))
    view.show_outcome(outcome, Sex.W, running=True)
    view.show_outcome(outcome, Sex.W, running=False)
    view.show_outcome(replace(outcome), Sex.W, running=False)
    assert drawn == []
    assert not view.chart.faded
    view.show_outcome(outcome, Sex.M, running=False)
    assert drawn


def test_both_sexes_have_their_own_title_and_routes(view: TicketsView, outcome: Outcome) -> None:
    assert view.title.text() == "Ticket probability, women"
    assert "3000 m" in view.legend.accessibleName()
    view.show_outcome(outcome, Sex.M, running=False)
    assert view.title.text() == "Ticket probability, men"
    assert "10,000 m" in view.legend.accessibleName()
    assert "3000 m" not in view.legend.accessibleName()


def test_the_sentence_below_the_title_names_those_at_the_line(view: TicketsView) -> None:
    assert view.subtitle.text() == (
        "Closest to the line: Skater I with 56\u202f% above it, Skater J with 50\u202f% below."
    )


def test_without_a_result_there_is_a_sentence(view: TicketsView, outcome: Outcome) -> None:
    view.set_empty("The first tournaments are on their way.")
    assert view.message.isVisible()
    assert view.message.text() == "The first tournaments are on their way."
    assert not view.chart.isVisible()
    view.show_outcome(outcome, Sex.W, running=False)
    assert view.chart.isVisible()
    view.show_outcome(Outcome(10, 10, ()), Sex.W, running=False)
    assert not view.chart.isVisible()
    assert view.message.text()


def test_events_known_in_part_are_named(view: TicketsView) -> None:
    assert not view.basis.note.isVisible()
    view.set_partly_known({Event.D5000, Event.D3000})
    assert view.basis.note.isVisible()
    assert view.basis.note.text() == "Known entries only: 3000 m, 5000 m"
    assert "Entrants can be added" in view.basis.note.toolTip()
    view.set_partly_known(())
    assert not view.basis.note.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_tooltip_has_one_decimal_the_interval_and_the_routes(view: TicketsView) -> None:
    canvas = view.chart
    point = view.chart.row_point("Skater B")
    wanted = QHelpEvent(QEvent.Type.ToolTip, point, canvas.mapToGlobal(point))
    QApplication.sendEvent(canvas.viewport(), wanted)
    lines = QToolTip.text().split("\n")
    assert lines[:2] == ["Skater B", "Ticket: 94.1\u202f%"]
    assert lines[2] == "In about 94 of 100 tournaments"
    assert lines[3].startswith("95 % Monte Carlo interval: 93.6–94.5")
    assert lines[4:] == ["500 m: 56.5\u202f%", "1500 m: 28.2\u202f%", "3000 m: 9.4\u202f%"]
    QToolTip.hideText()


def test_screen_readers_hear_the_selected_row(view: TicketsView) -> None:
    view.select("Skater A")
    index = view.chart.table.currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Skater A"
    assert view.chart.heard_row(index.row()).startswith("Skater A. Rank: 1. Ticket: 100\u202f%. ")
    assert view.chart.accessibleName()


def test_long_names_end_before_the_bars(qtbot: QtBot, view: TicketsView) -> None:
    name = "Skater With-A Very Long van den Double-Barrelled Invented Name"
    one = SkaterChance(name, Sex.W, 0.5, 0.49, 0.51, {PICK: 0.5}, {})
    view.show_outcome(Outcome(100, 100, (one,)), Sex.W, running=False)
    for width in (400, 700, 860):
        view.resize(width, 500)
        chart, edges = view.chart, view.chart.edges
        for chosen in (False, True):
            view.select(name if chosen else None)
            shown = chart.name_in(0, edges.name_right - edges.name_left)
            wide = QFontMetricsF(chart.name_font(chosen)).horizontalAdvance(shown)
            assert shown.endswith("…")
            assert edges.name_left + wide <= edges.bars_left
        value = QFontMetricsF(chart.font_(15, 600)).horizontalAdvance(numbers.percent(0.999))
        assert edges.bars_right + value < edges.value_right <= view.width()


def test_whiskers_can_be_seen_and_stay_on_the_scale(view: TicketsView) -> None:
    for row in view.chart.series.rows[1:]:
        middle, left, right = view.chart.whisker(row)
        assert right - left >= 3
        assert view.chart.edges.bars_left <= left <= middle <= right


def test_the_view_can_be_drawn_at_any_size_and_zoom(view: TicketsView) -> None:
    for zoom, width, height in ((1.0, 400, 240), (1.25, 1280, 720), (2.0, 1900, 1000)):
        view.retheme(LIGHT.zoomed(zoom))
        view.resize(width, height)
        assert not view.grab().isNull()
        assert view.chart.row == round(41 * zoom)
        assert (view.chart.row - view.chart.bar) % 2 == 0


def test_all_rows_fit_into_the_scrolled_height(view: TicketsView) -> None:
    chart = view.chart
    chart.scroll_bar.setValue(chart.scroll_bar.maximum())
    last = chart.top_of(len(chart.keys) - 1) - chart.scrolled + chart.row
    assert last == chart.viewport().height()


def test_the_row_below_the_line_stands_half_a_row_lower(view: TicketsView) -> None:
    chart = view.chart
    tops = [chart.top_of(index) / chart.row for index in range(7, 11)]
    assert tops == pytest.approx([7, 8, 9.5, 10.5], abs=0.02)
    assert chart.total_height / chart.row == pytest.approx(20.5, abs=0.02)
    view.set_caps({Sex.W: 10, Sex.M: 10})
    assert [chart.top_of(index) / chart.row for index in (9, 10)] == pytest.approx([9, 10.5], abs=0.02)


def test_a_point_on_the_line_belongs_to_no_row(view: TicketsView) -> None:
    found = [view.chart.index_at(round(y * view.chart.row)) for y in (-0.1, 0, 8.95, 9.25, 9.55, 20.45, 20.6)]
    assert found == [None, 0, 8, None, 9, 19, None]


def compared(view: TicketsView, outcome: Outcome, **points: float) -> None:
    """Show the outcome with changes against a baseline, all of them clear."""
    against = {
        chance.skater: Against(
            chance.ticket - points.get(chance.skater[-1], 0.0) / 100, points.get(chance.skater[-1], 0.0), True
        )
        for chance in outcome.of_sex(Sex.W)
    }
    view.show_outcome(outcome, Sex.W, running=False, against=against)
    QApplication.processEvents()


def marks(view: TicketsView) -> list[float]:
    """Chances at which marks of the baseline stand."""
    chart = view.chart
    ends = [chart.link(row) for row in chart.series.rows]
    scale = chart.scale
    return sorted((end[1] - scale.left) / (scale.right - scale.left) for end in ends if end is not None)


def test_marks_stand_where_the_baseline_was_and_small_changes_have_none(
    view: TicketsView, outcome: Outcome
) -> None:
    assert not view.baseline.isEnabled()
    assert marks(view) == []
    compared(view, outcome, D=-10, E=20, F=0.4)
    chances = {chance.skater[-1]: chance.ticket for chance in outcome.of_sex(Sex.W)}
    assert marks(view) == pytest.approx(sorted([chances["D"] + 0.1, chances["E"] - 0.2]), abs=0.012)
    assert view.chart.edges.change_right > view.chart.edges.value_right


def test_the_check_box_hides_the_baseline_and_shows_it_again(
    qtbot: QtBot, view: TicketsView, outcome: Outcome
) -> None:
    compared(view, outcome, D=-10)
    before = view.chart.edges.bars_right
    qtbot.mouseClick(view.baseline, Qt.MouseButton.LeftButton, pos=QPoint(8, view.baseline.height() // 2))
    assert not view.baseline.isChecked()
    assert marks(view) == []
    assert view.chart.edges.bars_right > before
    qtbot.mouseClick(view.baseline, Qt.MouseButton.LeftButton, pos=QPoint(8, view.baseline.height() // 2))
    assert len(marks(view)) == 1


def test_changes_are_drawn_green_up_red_down_and_grey_within_noise(
    view: TicketsView, outcome: Outcome
) -> None:
    compared(view, outcome, D=-10, E=20)
    chart, columns = view.chart, view.chart.edges

    def arrow(skater: str) -> str:
        image = chart.viewport().grab().toImage()
        ratio = image.devicePixelRatio()
        x, y = columns.arrow_left + 4, chart.row_point(skater).y() + 1
        return image.pixelColor(round(x * ratio), round(y * ratio)).name().upper()

    assert arrow("Skater D") == LIGHT.down.upper()
    assert arrow("Skater E") == LIGHT.up.upper()
    assert arrow("Skater G") == LIGHT.surface.upper()


def test_the_sentence_pales_with_the_bars_during_another_run(view: TicketsView, outcome: Outcome) -> None:
    assert LIGHT.text2 in view.subtitle.styleSheet()
    view.show_outcome(outcome, Sex.W, running=True)
    assert LIGHT.disabled in view.subtitle.styleSheet()


def test_the_head_says_how_many_tickets_are_left_to_the_committee(
    view: TicketsView, outcome: Outcome
) -> None:
    order = OrderChance((), 0.0, (), {}, left=LeftOpen((0.63, 0.29, 0.08)))
    view.show_outcome(replace(outcome, order={Sex.W: order}), Sex.W, running=False)
    whole = "0.45 tickets are left to the committee on average; in 37 % of tournaments at least one."
    assert (view.left.toolTip() or view.left.text()).replace(numbers.THIN, " ") == whole
    assert view.left.isVisible()
    none = OrderChance((), 0.0, (), {}, left=LeftOpen((0.999, 0.001)))
    view.show_outcome(replace(outcome, order={Sex.W: none}), Sex.W, running=False)
    assert not view.left.isVisible()


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_word_for_who_is_picked_has_room_beside_the_bars(
    qapp: QApplication, qtbot: QtBot, theme: Theme, outcome: Outcome, language: str
) -> None:
    spoken = Language(qapp)
    spoken.speak(language)
    try:
        view = TicketsView(theme.palette)
        qtbot.addWidget(view)
        first, *others = outcome.skaters
        picked = replace(first, certain_by=PICK)
        view.resize(640, 480)
        view.show_outcome(replace(outcome, skaters=(picked, *others)), picked.sex, running=False)
        view.show()
        chart = view.chart
        (word,) = {row.value for row in chart.series.rows if row.skater == picked.skater}
        room = chart.edges.value_right - chart.edges.bars_right
        assert QFontMetricsF(chart.font_(15, 600)).horizontalAdvance(word) < room
    finally:
        spoken.end()


def choose(combo: PrefixCombo, value: object) -> None:
    combo.setCurrentIndex(combo.findData(value))


def test_who_is_shown_can_be_chosen_and_keeps_the_rank(view: TicketsView, entered: Outcome) -> None:
    view.show_outcome(entered, Sex.W, running=False)
    offered = [view.only.itemText(index) for index in range(view.only.count())]
    assert offered == ["Everybody", "Still open", "500 m", "1000 m"]
    choose(view.only, Event.D1000)
    assert order(view) == ["B", "D", "F", "H", "J", "L", "N", "P", "R", "T"]
    assert [row.rank for row in view.chart.series.rows][:3] == [2, 4, 6]
    assert view.chart.lines == {}
    choose(view.only, OPEN)
    assert order(view)[0] == "B"  # A has a pick, and nothing is open
    assert order(view)[-1] == "R"  # S and T have less than 1 %
    choose(view.only, EVERYBODY)
    assert len(order(view)) == 20
    assert 9 in view.chart.lines


def test_a_choice_that_nobody_fits_says_so(view: TicketsView, outcome: Outcome) -> None:
    certain = tuple(replace(chance, certain=True) for chance in outcome.skaters)
    choose(view.only, OPEN)
    view.show_outcome(replace(outcome, skaters=certain), Sex.W, running=False)
    assert view.message.isVisible()
    assert "Nobody fits" in view.message.text()
    choose(view.only, EVERYBODY)
    assert view.chart.isVisible()


def test_a_skater_chosen_elsewhere_is_shown_again(view: TicketsView, entered: Outcome) -> None:
    view.show_outcome(entered, Sex.W, running=False)
    choose(view.only, Event.D1000)
    view.select("Skater D")
    assert view.only.currentData() == Event.D1000
    view.select("Skater E")
    assert view.only.currentData() == EVERYBODY
    assert view.chart.selected == "Skater E"


def test_the_other_sex_keeps_what_is_chosen_to_be_shown(view: TicketsView, entered: Outcome) -> None:
    view.show_outcome(entered, Sex.W, running=False)
    choose(view.only, Event.D1000)
    view.show_outcome(entered, Sex.M, running=False)
    view.select("Skater C")
    assert view.only.currentData() == Event.D1000


def test_dots_stand_in_the_place_of_bars_in_the_colours_of_the_routes(view: TicketsView) -> None:
    chart = view.chart
    row = next(row for row in chart.series.rows if row.skater == "Skater C")
    assert len(row.dots) == round(20 * row.chance.ticket)
    assert {*row.dots} == {Event.D500, Event.D1500, Event.D3000}
    assert row.dots.count(Event.D500) == round(20 * row.chance.routes[Event.D500])
    view.show_dots(True)
    image = chart.viewport().grab().toImage()
    y = chart.row_point("Skater C").y()

    def dot(number: int) -> str:
        return image.pixelColor(chart.scale.x((number + 0.5) / 20), y).name().upper()

    assert dot(0) == LIGHT.route(Event.D500).fill
    assert dot(len(row.dots) - 1) == LIGHT.route(Event.D3000).fill
    assert dot(len(row.dots)) == LIGHT.surface
    middle, left, right = chart.whisker(row)
    strip = range(y + 8, y + chart.row // 2)  # the interval lies below the dots, with its ends
    for x in (left, middle, right):
        assert any(image.pixelColor(x, below).lightness() < 90 for below in strip)
    assert any("interval" in words for sign in view.legend._signs for words in sign.words)
    view.show_dots(False)
    assert colour_at(view, "Skater C", 0.2) == LIGHT.route(Event.D500).fill


@pytest.mark.parametrize(
    ("chance", "words"),
    [
        (0.004, "In fewer than 1 of 100 tournaments"),
        (0.02, "In about 2 of 100 tournaments"),
        (0.08, "In about 1 of 10 tournaments"),
        (0.73, "In about 7 of 10 tournaments"),
        (0.92, "In about 9 of 10 tournaments"),
        (0.94, "In about 94 of 100 tournaments"),
        (0.9949, "In about 99 of 100 tournaments"),
        (0.9951, "In more than 99 of 100 tournaments"),
    ],
)
def test_a_chance_is_told_as_a_count_too(qapp: QApplication, chance: float, words: str) -> None:
    assert how_often(chance) == words


@pytest.fixture
def by_event(view: TicketsView, entered: Outcome) -> TicketsView:
    """The view under rules that give World Cup places event by event, six and four of them."""
    held = {"A": 0.98, "B": 0.81, "C": 0.8}
    skaters = tuple(
        replace(one, start_places={Event.D500: held.get(one.skater[-1], 0.25), Event.D1000: 0.5})
        if one.skater[-1] in "ABCD"
        else one
        for one in entered.skaters
    )
    view.set_rules(CUP_RULES)
    view.show_outcome(replace(entered, skaters=skaters), Sex.W, running=False)
    QApplication.processEvents()
    return view


CUP_RULES = replace(
    load_rule_set("world-cup-qualifier"),
    start_places={sex: {Event.D500: 3, Event.D1000: 4} for sex in Sex},
    kept_for_picks={sex: {Event.D500: 1} for sex in Sex},
)


def test_start_places_that_are_won_by_event_have_a_column_each(by_event: TicketsView) -> None:
    headings = [column.heading for column in by_event.chart.columns]
    assert headings == ["", "Skater", "500 m", "1000 m", "At least one"]
    assert by_event.chart.headings()[4:] == ["500 m", "1000 m"]
    row = by_event.chart.index_of("Skater A")
    assert row is not None
    assert by_event.chart.cells(row)[4:] == ["98.0\u202f%", "50.0\u202f%"]
    assert "Pick" not in by_event.chart.headings()
    assert by_event.title.text() == "Tickets by event, women"
    assert not by_event.by_route.isVisible()


def test_the_sentence_names_the_last_place_that_is_most_open_and_those_of_picks(
    by_event: TicketsView,
) -> None:
    told = by_event.subtitle.whole
    assert "7 tickets, 1 by pick" in told
    assert "the last of the 500 m" in told
    assert "81\u202f%" in told
    assert "80\u202f%" in told


def test_the_tooltip_and_the_table_tell_each_start_place(by_event: TicketsView) -> None:
    chart = by_event.chart
    row = chart.index_of("Skater A")
    assert row is not None
    assert "500 m: 98.0\u202f% (97." in chart.tip(row)
    assert "At least one ticket" in chart.tip(row)
    (table,) = by_event.tables()
    headings = [column.heading for column in table.columns]
    assert headings == ["Rank", "Skater", "At least one", "From", "To", "500 m", "1000 m"]
    line = next(line for line in table.rows if line[1] == "Skater A")
    assert line[5:] == (0.98, 0.5)
    assert [line[6] for line in table.rows if line[1] == "Skater E"] == [None]  # not entered in the 1000 m


def test_rows_are_sorted_by_the_start_place_of_an_event(by_event: TicketsView) -> None:
    by_event.sort.setCurrentIndex(by_event.sort.findData(Event.D500))
    assert order(by_event)[:4] == ["A", "B", "C", "D"]


def test_the_bar_of_a_start_place_is_as_long_as_its_chance(by_event: TicketsView) -> None:
    chart = by_event.chart
    column = next(one for one in chart.columns if one.heading == "500 m")
    image = chart.viewport().grab().toImage()
    ratio, y = image.devicePixelRatio(), chart.row_point("Skater A").y()
    fill = QColor(chart.palette_.route(Event.D500).fill).name()
    at = [round(x * ratio) for x in range(round(column.left), round(column.right))]
    row = [image.pixelColor(x, round(y * ratio)).name() for x in at]
    track = row.count(fill) + row.count(QColor(chart.palette_.grid).name())
    assert row.count(fill) == pytest.approx(0.98 * track, abs=1.5)
    assert track > 50


def test_a_heading_that_says_what_is_won_has_room_in_a_narrow_chart(
    view: TicketsView, entered: Outcome, qapp: QApplication
) -> None:
    words = Language(qapp)
    try:
        words.name_prize(Prize(Won.WORLD_CUP_PLACE))
        view.resize(560, 500)
        view.show_outcome(replace(entered, tournaments=7), Sex.W, running=False)
        view.chart.relayout()
        column = view.chart.columns[3]
        assert column.heading == "World Cup place"
        letters = QFontMetricsF(view.chart.font_(11, 600))
        assert letters.horizontalAdvance(column.heading) <= column.right - column.left + 8
    finally:
        words.end()


def test_a_pick_is_called_one_in_what_is_copied_too(view: TicketsView, outcome: Outcome) -> None:
    first, *others = outcome.skaters
    picked = replace(first, ticket=1.0, routes={PICK: 1.0}, certain_by=PICK)
    view.show_outcome(replace(outcome, skaters=(picked, *others)), Sex.W, running=False)
    row = view.chart.index_of(first.skater)
    assert row is not None
    assert view.chart.cells(row)[2:4] == ["pick", ""]
