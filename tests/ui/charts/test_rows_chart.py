"""What every chart of rows has from its base, shown on a toy one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from ui.charts.rows_chart import RowsChart
from ui.charts.rows_columns import ChartColumn, Scale
from ui.look.palette import DARK, LIGHT

LEFT = Qt.MouseButton.LeftButton


class Toy(RowsChart):
    """A bar for each row."""

    def show_values(self, *values: float, faded: bool = False) -> None:
        self.values = dict(zip("abcdefghijklmnopqrst", values, strict=False))
        self.set_rows(list(self.values), faded=faded, shown=values, among={2: "two above"})

    def columns_for(self, width: int) -> Sequence[ChartColumn]:
        scale = Scale.of_chances(100, width - 20, self.palette_)
        return [
            ChartColumn(10, 90, self.paint_name, "Who", fades=False),
            ChartColumn(100, width - 20, self.bar, scale=scale),
        ]

    def bar(self, painter: QPainter, index: int, box: QRectF) -> None:
        box.setWidth(box.width() * self.values[self.keys[index]])
        painter.fillRect(box, QColor(self.palette_.accent))

    def headings(self) -> list[str]:
        return ["Who", "How much"]

    def cells(self, index: int) -> list[str]:
        return [self.keys[index], str(self.values[self.keys[index]])]


@pytest.fixture
def toy(qtbot: QtBot) -> Toy:
    chart = Toy(LIGHT, "Toy")
    qtbot.addWidget(chart)
    chart.resize(400, 300)
    chart.show()
    chart.show_values(*[0.5] * 20)
    return chart


def colour(chart: Toy, x: int, key: str) -> str:
    image = chart.viewport().grab().toImage()
    return image.pixelColor(x, chart.row_point(key).y() - 12).name().upper()


def test_columns_draw_their_cells_and_scales_and_another_theme_recolours_them(toy: Toy) -> None:
    assert colour(toy, 120, "a") == LIGHT.accent
    assert colour(toy, 300, "a") == LIGHT.surface
    assert colour(toy, 240 - 30, "a") == LIGHT.accent
    toy.retheme(DARK)
    assert colour(toy, 120, "a") == DARK.accent
    assert colour(toy, 300, "a") == DARK.surface


def test_the_same_rows_only_fade_and_others_are_laid_out(toy: Toy, monkeypatch: pytest.MonkeyPatch) -> None:
    laid, layout = [], toy.relayout

    def relayout() -> None:
        laid.append(1)
        layout()

    monkeypatch.setattr(toy, "relayout", relayout)
    toy.show_values(*[0.5] * 20, faded=True)
    assert laid == []
    assert colour(toy, 120, "a") not in (LIGHT.accent, LIGHT.surface)
    toy.show_values(*[0.5] * 20)
    assert colour(toy, 120, "a") == LIGHT.accent
    toy.show_values(*[0.1] * 20)
    assert laid == [1]
    assert colour(toy, 200, "a") == LIGHT.surface


def test_a_line_stands_among_the_rows_and_belongs_to_none(toy: Toy) -> None:
    assert toy.top_of(2) - toy.top_of(1) > toy.row
    assert toy.index_at(toy.top_of(2) - 5) is None
    assert [toy.index_at(toy.top_of(index)) for index in range(4)] == [0, 1, 2, 3]


def test_keys_and_clicks_choose_and_the_row_comes_into_sight(toy: Toy, qtbot: QtBot) -> None:
    chosen: list[str] = []
    activated: list[str] = []
    toy.row_chosen.connect(chosen.append)
    toy.row_activated.connect(activated.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Home):
        qtbot.keyClick(toy, key)
    qtbot.mouseClick(toy.viewport(), LEFT, pos=toy.row_point("c"))
    assert chosen == ["a", "t", "s", "a", "c"]
    assert activated == ["t"]
    toy.select("t")
    assert 0 < toy.row_point("t").y() < toy.viewport().height()
    assert toy.selected == "t"
    assert toy.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == "t"


def test_the_chosen_row_is_copied_under_its_headings_or_all_of_them(toy: Toy) -> None:
    toy.select("b")
    assert toy.chosen_text() == "Who\tHow much\nb\t0.5"
    toy.select_all()
    assert len(toy.chosen_text().splitlines()) == 21


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_pointer_shades_a_row_and_asks_for_its_words(toy: Toy, qtbot: QtBot) -> None:
    point = toy.row_point("b")
    qtbot.mouseMove(toy.viewport(), point)
    assert toy.hovered == "b"
    wanted = QHelpEvent(QEvent.Type.ToolTip, point, toy.viewport().mapToGlobal(point))
    QApplication.sendEvent(toy.viewport(), wanted)
    assert QToolTip.text() == "b"
    QToolTip.hideText()
    QApplication.sendEvent(toy.viewport(), QEvent(QEvent.Type.Leave))
    assert toy.hovered is None


def test_long_names_keep_their_mark(toy: Toy, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("Skater With-A Very Long van den Double-Barrelled Name", *toy.keys[1:])
    monkeypatch.setattr(toy, "label", lambda index: names[index])
    toy.mark({"a"})
    assert toy.name_in(0, 100).endswith("… °")
    assert toy.name_in(1, 100) == "b"


def test_a_heading_reaches_over_columns_without_one_and_goes_where_it_has_no_room(
    toy: Toy, monkeypatch: pytest.MonkeyPatch
) -> None:
    def inked(*edges: tuple[int, int, str]) -> bool:
        columns = [ChartColumn(left, right, toy.bar, heading) for left, right, heading in edges]
        monkeypatch.setattr(toy, "columns_for", lambda _width: columns)
        toy.relayout()
        image = toy.grab().toImage()
        header = [image.pixelColor(x, y) for x in range(400) for y in range(18)]
        return any(colour != QColor(LIGHT.surface) for colour in header)

    assert inked((10, 40, "A long heading"), (40, 300, ""))
    assert not inked((10, 40, "A long heading" * 4), (40, 90, ""))
    assert not inked((10, 40, "A long heading"))


def test_headings_do_not_scroll(toy: Toy) -> None:
    before = toy.grab().toImage().copy(0, 0, 400, toy.palette_.px(toy.HEADER))
    toy.scroll_bar.setValue(100)
    after = toy.grab().toImage()
    assert after.copy(0, 0, 400, toy.palette_.px(toy.HEADER)) == before
    assert toy.viewport().mapTo(toy, QPoint(0, 0)).y() == toy.palette_.px(toy.HEADER)


def test_ticks_without_room_lose_their_numbers() -> None:
    texts = [[text for _, text in Scale.of_chances(0, width, LIGHT).ticks] for width in (400, 80, 40)]
    assert [len(found) for found in texts] == [5, 3, 2]
    assert Scale.of_chances(10, 110, LIGHT).x(0.25) == 35


def test_a_point_is_a_pixel_of_the_rows(toy: Toy) -> None:
    assert QPointF(toy.row_point("a")).y() == pytest.approx(toy.row / 2, abs=1)


def test_a_chart_may_keep_room_above_its_first_row(toy: Toy, monkeypatch: pytest.MonkeyPatch) -> None:
    before = toy.total_height
    monkeypatch.setattr(Toy, "ABOVE", 12)
    toy.relayout()
    assert (toy.top_of(0), toy.total_height) == (12, before + 12)
    assert toy.index_at(5) is None


def test_a_name_without_room_gives_way_to_the_surname_before_it_is_cut(toy: Toy) -> None:
    toy.values = dict.fromkeys(("Antoinette Rijpma-de Jong", "Anna Boersma"), 0.5)
    toy.set_rows(list(toy.values), faded=False, shown="names")
    whole = QFontMetricsF(toy.name_font(False)).horizontalAdvance("Antoinette Rijpma-de Jong")
    assert toy.name_in(0, whole + 1) == "Antoinette Rijpma-de Jong"
    assert toy.name_in(0, whole - 1) == "Rijpma-de Jong"
    assert toy.name_in(1, whole - 1) == "Anna Boersma"
    assert toy.name_in(0, 40).endswith("…")
