from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFontComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QSpinBox,
    QStyle,
    QTableWidget,
    QTabWidget,
    QTextBrowser,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

import ui
from simulator.chances.outcome import PICK
from simulator.event import Event
from ui.look.icons import PATHS, icon, svg
from ui.look.style_sheet import SHEET_ICONS, style_sheet
from ui.look.theme import DARK, LIGHT, Palette, Scheme, Theme, font


def luminance(colour: str) -> float:
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_no_colour_stands_outside_the_palette() -> None:
    folder = Path(ui.__file__).parent
    strays = [
        f"{file.name}: {colour}"
        for file in folder.rglob("*.py")
        if file.name != "palette.py"
        for colour in re.findall(r"[\"'](#[0-9A-Fa-f]{3,8})\b", file.read_text(encoding="utf-8"))
    ]
    assert strays == []


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_every_colour_is_written_the_same_way(palette: Palette) -> None:
    for name, value in vars(palette).items():
        if isinstance(value, str):
            assert re.fullmatch(r"#[0-9A-F]{6}", value), name


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_texts_can_be_read(palette: Palette) -> None:
    for ground in (palette.bg, palette.surface, palette.alt, palette.tint):
        for text in (palette.text, palette.text2):
            assert contrast(text, ground) >= 4.5
    assert contrast(palette.on_accent, palette.accent) >= 4.5
    for colour in palette.routes.values():
        assert contrast(colour.label, colour.fill) >= 3.9


FIELDS = [
    one
    for one in vars(QtWidgets).values()
    if isinstance(one, type)
    and issubclass(one, (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit))
    and one not in (QFontComboBox, QTextBrowser)  # the first takes seconds to open, the second only shows
]


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("field", FIELDS, ids=lambda one: one.__name__)
def test_every_field_to_write_in_has_the_colours_of_the_theme(
    qtbot: QtBot, theme: Theme, scheme: Scheme, field: type[QWidget]
) -> None:
    theme.set_scheme(scheme)
    widget = field()
    qtbot.addWidget(widget)
    widget.resize(160, 40)
    picture = widget.grab().toImage()
    inside = picture.pixelColor(picture.width() // 2, picture.height() - 8)
    assert inside.name().upper() == theme.palette.control
    assert widget.palette().color(QPalette.ColorRole.Text).name().upper() == theme.palette.text


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_what_is_in_doubt_can_be_read(palette: Palette) -> None:
    for text in (palette.doubt, palette.text, palette.text2):
        assert contrast(text, palette.doubt_tint) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_men_ride_the_longest_distance_in_sky_and_picks_are_hatched(palette: Palette) -> None:
    assert palette.route(Event.D10000) == palette.route(Event.D3000)
    assert palette.hatched(PICK)
    assert palette.hatched(Event.MASS_START)
    assert not palette.hatched(Event.D500)
    assert not palette.hatched(None)
    assert palette.route(None).fill == palette.ridge_line


def test_the_theme_recolours_the_application_and_tells_so(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    assert qapp.palette().color(QPalette.ColorRole.Base).name().upper() == LIGHT.surface
    with qtbot.waitSignal(theme.changed) as told:
        theme.set_scheme(Scheme.DARK)
    assert told.args == [DARK]
    assert theme.palette == DARK
    assert qapp.palette().color(QPalette.ColorRole.Base).name().upper() == DARK.surface
    assert DARK.bg in qapp.styleSheet()


def test_nothing_moves_by_itself(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    for kind in (QScrollBar, QProgressBar, QCheckBox, QTabWidget):
        widget = kind()
        qtbot.addWidget(widget)
        widget.show()
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        assert widget.style().styleHint(hint, None, widget) == 0
    assert not any(qapp.isEffectEnabled(effect) for effect in Qt.UIEffect)


def test_the_same_look_again_is_no_change(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_scheme(Scheme.LIGHT)
    assert theme.palette == LIGHT


def test_the_system_is_followed_only_when_asked(
    qtbot: QtBot, qapp: QApplication, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = qapp.styleHints()
    monkeypatch.setattr("ui.look.theme.system_is_dark", lambda: True)
    with qtbot.assertNotEmitted(theme.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme(Scheme.SYSTEM)
    assert theme.palette == DARK
    monkeypatch.setattr("ui.look.theme.system_is_dark", lambda: False)
    with qtbot.waitSignal(theme.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.palette == LIGHT


def test_the_zoom_enlarges_fonts_and_controls(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    assert qapp.font().pixelSize() == 13
    with qtbot.waitSignal(theme.changed):
        theme.set_zoom(2.0)
    assert qapp.font().pixelSize() == 26
    assert theme.palette.px(28) == 56
    theme.set_zoom(1.0)


def test_another_zoom_is_told_a_widget_as_often_however_deep_it_stands(qtbot: QtBot, theme: Theme) -> None:
    told: Counter[int] = Counter()

    class Told(QLabel):
        def changeEvent(self, event: QEvent) -> None:  # noqa: N802
            told[depths[id(self)]] += event.type() == QEvent.Type.StyleChange
            super().changeEvent(event)

    depths: dict[int, int] = {}
    window = around = QWidget()
    qtbot.addWidget(window)
    for depth in range(12):
        label = Told(str(depth))
        depths[id(label)] = depth
        inner = QWidget()
        column = QVBoxLayout(around)
        column.addWidget(label)
        column.addWidget(inner)
        around = inner
    window.show()
    told.clear()
    theme.set_zoom(1.25)
    assert told[11] == told[0] > 0
    theme.set_zoom(1.0)


def test_the_buttons_of_a_file_dialog_have_room_for_their_icons(qtbot: QtBot, theme: Theme) -> None:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    for button in dialog.findChildren(QToolButton):
        image = button.grab().toImage()
        drawn = [x for x in range(6, image.width() - 6) if len({image.pixel(x, y) for y in range(6, 22)}) > 1]
        assert len(drawn) >= 6, button.objectName()


def test_headings_and_numbers_have_their_letters_from_the_start(qtbot: QtBot, qapp: QApplication) -> None:
    qapp.setStyleSheet("")  # as before the first theme
    theme = Theme(qapp)
    table, number = QTableWidget(1, 1), QSpinBox()
    for part in (table, number):
        qtbot.addWidget(part)
        part.show()
    assert table.horizontalHeader().font().pixelSize() == theme.font(11).pixelSize()
    assert number.font().featureValue(QFont.Tag("tnum")) == 1
    qapp.setStyleSheet("")
    theme.deleteLater()


def test_inter_comes_in_all_weights_with_equally_wide_digits(qapp: QApplication) -> None:
    assert QFontInfo(font(13)).family() == "Inter"
    widths = [QFontMetricsF(font(30, weight)).horizontalAdvance("Ticket") for weight in (400, 500, 600)]
    assert widths == sorted(set(widths))
    for weight in (500, 600):
        digits = QFontMetricsF(font(15, weight))
        assert digits.horizontalAdvance("111") == digits.horizontalAdvance("888")
        loose = QFontMetricsF(font(15, weight, tabular=False))
        assert loose.horizontalAdvance("111") < loose.horizontalAdvance("888")
    assert isinstance(font(13), QFont)


def test_the_marks_of_the_style_sheet_are_files(qapp: QApplication, theme: Theme) -> None:
    files = {Path(path) for path in re.findall(r"url\((.+?)\)", qapp.styleSheet())}
    assert {file.stem for file in files} <= set(SHEET_ICONS)
    assert all(file.read_text(encoding="utf-8").startswith("<svg") for file in files)


@pytest.mark.parametrize("palette", [LIGHT, DARK.zoomed(1.25)])
def test_the_style_sheet_has_no_word_left(palette: Palette) -> None:
    text = style_sheet(palette, "folder")
    assert "@" not in text
    assert text.count("{") == text.count("}")


def test_every_icon_draws_something_in_the_colour_asked_for(qapp: QApplication) -> None:
    for name in PATHS:
        image = icon(name, LIGHT, on="#FF0000").pixmap(16, 16).toImage()
        colours = {image.pixelColor(x, y).getRgb() for x in range(16) for y in range(16)}
        assert any(red > 200 and alpha > 100 for red, _green, _blue, alpha in colours), name


def test_every_icon_is_shown_somewhere() -> None:
    sources = [path for path in Path(ui.__file__).parent.rglob("*.py") if path.name != "icons.py"]
    text = "".join(path.read_text(encoding="utf-8") for path in sources)
    assert [name for name in PATHS if f'"{name}"' not in text] == []


def test_an_unknown_icon_is_refused() -> None:
    with pytest.raises(KeyError):
        svg("no such icon", "#000000")
