"""The style sheet of the application, built from the palette.

Widgets ask for a look through dynamic properties, set before they are shown:

- ``QLabel`` ``tone``: ``text2``, ``text3``, ``what_if``, ``doubt``, ``up``, ``down`` colours the text.
- ``QRadioButton`` ``kind``: ``segment`` for a choice of neighbours (with
  ``place``: ``first``, ``middle``, ``last``).
- ``QPushButton``, ``QToolButton`` ``kind``: ``flat`` without an edge, ``link`` for a text
  link, ``primary`` for the one main action.
- ``QFrame`` ``kind``: ``surface`` for a white field with an edge, ``band`` for a band in the
  colour of dock titles, ``line`` for a line of 1 px, ``row`` for one line among others, ``doubt`` for
  what somebody has to confirm.

Fonts are left out on purpose: see `ui.look.theme.font`.
"""

from __future__ import annotations

import re

from ui.look.palette import Palette

SHEET_ICONS: dict[str, tuple[str, str]] = {
    "check": ("check", "on_accent"),
    "check-disabled": ("check", "disabled"),
    "menu-check": ("check", "text"),
    "partly": ("minus", "on_accent"),
    "down": ("chevron-down", "text2"),
    "up": ("spin-up", "text2"),
    "spin-down": ("spin-down", "text2"),
    "right": ("chevron-right", "text2"),
    "left": ("chevron-left", "text2"),
    "close": ("close", "text2"),
    "float": ("float", "text2"),
    "up-disabled": ("spin-up", "disabled"),
    "spin-down-disabled": ("spin-down", "disabled"),
}
"""Marks the sheet needs as files ``NAME.svg``: icon and token of its colour."""

_WORD = re.compile(r"@(?:(\d+)|(\w+))")

_CHROME = """
QWidget { color: @text; widget-animation-duration: 0; }
QMainWindow, QDialog { background: @bg; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMainWindow::separator { background: @bg; width: @5; height: @5; }
QMainWindow::separator:hover { background: @strong; }
QMenuBar { background: @bg; border: none; border-bottom: 1px solid @border; min-height: 0; }
QMenuBar::item { background: transparent; padding: @6 @9; margin: 0; border-radius: @4; }
QMenuBar::item:selected { background: @tint; }
QMenu { background: @surface; border: 1px solid @control_border; padding: @4; }
QMenu::item { padding: @5 @24 @5 @12; border-radius: @4; }
QMenu::item:selected { background: @tint; color: @text; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @border; margin: @4 @8; }
QMenu::icon { padding-left: @8; }
QMenu::indicator { width: @16; height: @16; left: @4; }
QMenu::indicator:checked { image: url(@dir/menu-check.svg); }
QToolBar { background: @surface; border: none; border-bottom: 1px solid @border; spacing: @8;
  padding: 0; min-height: @45; max-height: @45; }
QToolBar::separator { background: @border; width: 1px; margin: @12 @2; }
QStatusBar { background: @bg; border-top: 1px solid @border; color: @text2; min-height: @25;
  max-height: @25; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @text2; }
QDockWidget { titlebar-close-icon: url(@dir/close.svg); titlebar-normal-icon: url(@dir/float.svg); }
QDockWidget::title { background: @alt; border: 1px solid @border; padding: @7 @12; text-align: left; }
QDockWidget::close-button, QDockWidget::float-button { border: none; background: transparent;
  subcontrol-position: center right; subcontrol-origin: margin; width: @16; right: @10; }
QDockWidget::float-button { right: @32; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: @tint; border-radius: 3px; }
QTabWidget::pane { background: @surface; border: 1px solid @border; top: -1px; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @text2; border: 1px solid transparent;
  border-top: 3px solid transparent;
  padding: 0 @14; height: @32; }
QTabBar[room="less"]::tab { padding: 0 @10; }
QTabBar[room="least"]::tab { padding: 0 @6; }
QTabBar::tab:selected { background: @surface; color: @text; border-color: @border; border-top-color: @accent;
  border-bottom-color: @surface; }
QTabBar::tab:hover:!selected { color: @text; border-top-color: @control_border; }
QTabBar::tab:focus { color: @link; }
QTabBar::scroller { width: @22; }
QTabBar QToolButton { background: @bg; border: none; border-radius: 0; padding: @6 0 0 0; min-height: 0; }
QTabBar QToolButton:hover { background: @tint; }
QTabBar QToolButton::left-arrow { image: url(@dir/left.svg); width: @14; height: @14; }
QTabBar QToolButton::right-arrow { image: url(@dir/right.svg); width: @14; height: @14; }
QTabBar QToolButton::left-arrow:disabled, QTabBar QToolButton::right-arrow:disabled { image: none; }
QSplitter::handle { background: @bg; }
QSplitter::handle:horizontal { width: @5; }
QSplitter::handle:vertical { height: @5; }
QToolTip { background: @surface; color: @text; border: 1px solid @control_border; padding: @6; }
QLabel { background: transparent; }
QLabel[tone="text2"] { color: @text2; }
QLabel[tone="text3"] { color: @text3; }
QLabel[tone="what_if"] { color: @what_if; }
QLabel[tone="doubt"] { color: @doubt; }
QLabel[tone="up"] { color: @up; }
QLabel[tone="down"] { color: @down; }
QLabel:disabled { color: @disabled; }
QFrame[kind="surface"] { background: @surface; border: 1px solid @border; }
QFrame[kind="page"] { background: @surface; border: none; }
QFrame[kind="band"] { background: @alt; border: none; }
QFrame[kind="head"] { background: @alt; border: 1px solid @border; border-bottom: none; }
QFrame[kind="row"] { background: @surface; border: none; border-bottom: 1px solid @grid; }
QFrame[kind="doubt"] { background: @doubt_tint; border: none; border-bottom: 1px solid @doubt_border; }
QFrame[kind="line"] { background: @border; border: none; max-height: 1px; }
"""

_CONTROLS = """
QAbstractButton, QToolBar, QListView, QMenu { icon-size: @16; }
QPushButton, QToolButton, QRadioButton[kind="segment"] { background: @control; color: @text;
  border: 1px solid @control_border; border-radius: @5; padding: 0 @12; min-height: @26; max-height: @26; }
QPushButton:hover, QToolButton:hover, QRadioButton[kind="segment"]:hover { background: @hover; }
QPushButton:pressed, QToolButton:pressed, QRadioButton[kind="segment"]:pressed { background: @tint; }
QPushButton:focus, QToolButton:focus, QRadioButton[kind="segment"]:focus { border: 2px solid @link;
  padding: 0 @11; min-height: @24; max-height: @24; }
QPushButton:disabled, QToolButton:disabled, QRadioButton[kind="segment"]:disabled { color: @disabled;
  border-color: @border; }
QRadioButton[kind="segment"]:checked, QPushButton[kind="primary"], QPushButton:default {
  background: @accent; color: @on_accent; border-color: @accent; }
QPushButton[kind="primary"]:disabled, QPushButton:default:disabled { background: @control;
  color: @disabled; border-color: @border; }
QRadioButton[kind="segment"]:checked:focus, QPushButton[kind="primary"]:focus { border-color: @link; }
QRadioButton[place="first"] { border-top-right-radius: 0; border-bottom-right-radius: 0; border-right: none; }
QRadioButton[place="middle"] { border-radius: 0; border-right: none; }
QRadioButton[place="last"] { border-top-left-radius: 0; border-bottom-left-radius: 0; }
QRadioButton[place="first"]:focus, QRadioButton[place="middle"]:focus { border-right: 2px solid @link; }
QToolBar QToolButton, QToolButton[kind="flat"], QPushButton[kind="flat"] { background: transparent;
  border: 1px solid transparent; padding: 0 @7; }

  QToolBar QToolButton:disabled, QToolButton[kind="flat"]:disabled, QPushButton[kind="flat"]:disabled {
  border-color: transparent; }
QToolBar QToolButton:hover, QToolButton[kind="flat"]:hover,
QPushButton[kind="flat"]:hover { background: @hover; }
QToolBar QToolButton:checked, QToolButton[kind="flat"]:checked { background: @tint; }
QToolBar QToolButton:focus, QToolButton[kind="flat"]:focus { border: 2px solid @link; padding: 0 @6; }
QAbstractButton[room="none"], QAbstractButton[room="none"]:focus { padding: 0; }
QToolButton::menu-indicator { image: none; }
QPushButton::menu-indicator { image: url(@dir/down.svg); width: @14; height: @14;
  subcontrol-origin: padding; subcontrol-position: right center; right: @4; }
QPushButton[kind="step"] { background: transparent; border: none; border-left: 3px solid transparent;
  border-radius: 0; padding: 0; max-height: @80; text-align: left; }
QPushButton[kind="step"]:hover { background: @hover; }
QPushButton[kind="step"]:checked { background: @tint; border-left: 3px solid @accent; }
QPushButton[kind="step"]:focus { border: 1px solid @link; border-left: 3px solid @link; }
QPushButton[kind="step"]:checked:focus { border-left: 3px solid @accent; }
QPushButton[kind="link"], QToolButton[kind="link"] { background: transparent; border: none; color: @link;
  padding: 0 @2; }
QPushButton[kind="link"]:hover { color: @accent; }
QPushButton[kind="link"]:disabled { color: @disabled; }
QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit { background: @control; color: @text;
  border: 1px solid @control_border; border-radius: @5; selection-background-color: @accent;
  selection-color: @on_accent; }
QLineEdit, QComboBox, QAbstractSpinBox { padding: 0 @8; min-height: @26; max-height: @26; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid @link;
  padding: 0 @7; min-height: @24; max-height: @24; }
QPlainTextEdit, QTextEdit { padding: @2 @4; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @link; padding: 1px @3; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: @disabled;
  border-color: @border; background: @alt; }
QComboBox::drop-down { border: none; width: @20; subcontrol-origin: padding; }
QComboBox::down-arrow { image: url(@dir/down.svg); width: @14; height: @14; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @control_border; outline: none;
  selection-background-color: @tint; selection-color: @text; padding: @4; }
QAbstractSpinBox { padding: 0 @18 0 @6; }
QSpinBox, QDoubleSpinBox { qproperty-alignment: 'AlignRight | AlignVCenter'; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none;
  padding: 0 @6; background: transparent; min-height: 0; }
QComboBox QLineEdit { padding: 0; margin-left: -1px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
  subcontrol-origin: border; border: none; background: transparent; width: @18; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: 1px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 1px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @tint;
  margin-right: 1px; border-radius: 3px; }
QAbstractSpinBox::up-arrow { image: url(@dir/up.svg); width: @12; height: @12; }
QAbstractSpinBox::down-arrow { image: url(@dir/spin-down.svg); width: @12; height: @12; }
QAbstractSpinBox::up-arrow:disabled, QAbstractSpinBox::up-arrow:off { image: url(@dir/up-disabled.svg); }
QAbstractSpinBox::down-arrow:disabled, QAbstractSpinBox::down-arrow:off {
  image: url(@dir/spin-down-disabled.svg); }
QDateTimeEdit::drop-down { border: none; width: @20; subcontrol-origin: padding; }
QDateTimeEdit::down-arrow { image: url(@dir/down.svg); width: @14; height: @14; }
QCalendarWidget QWidget { alternate-background-color: @alt; background: @surface; color: @text; }
QCalendarWidget QAbstractItemView { background: @control; color: @text; border: none;
  selection-background-color: @accent; selection-color: @on_accent; }
QCalendarWidget QAbstractItemView:disabled { color: @disabled; }
QFileDialog QToolButton, QFileDialog QToolButton:focus { padding: 0; }
QCalendarWidget QToolButton { background: transparent; border: none; color: @text; }
QCalendarWidget QToolButton:hover { background: @hover; }
QDial { background: @control; color: @text; }
QGroupBox { background: transparent; color: @text; }
QCheckBox, QRadioButton { background: transparent; spacing: @8; min-height: @20; }
QCheckBox:disabled, QRadioButton:disabled { color: @disabled; }
QCheckBox::indicator, QTreeView::indicator, QTableView::indicator, QListView::indicator { width: @13;
  height: @13; border: 1px solid @strong; border-radius: 3px; background: @control; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked,
QListView::indicator:checked { background: @accent; border-color: @accent; image: url(@dir/check.svg); }
QCheckBox::indicator:indeterminate { background: @accent; border-color: @accent;
  image: url(@dir/partly.svg); }
QCheckBox::indicator:hover { border-color: @link; }
QCheckBox::indicator:focus, QCheckBox::indicator:checked:focus { border: 2px solid @link; width: @11;
  height: @11; }
QCheckBox::indicator:disabled { background: @alt; border-color: @border; }
QCheckBox::indicator:checked:disabled { image: url(@dir/check-disabled.svg); }
QRadioButton::indicator { width: @13; height: @13; border: 1px solid @strong; border-radius: @7;
  background: @control; }
QRadioButton::indicator:checked { border: @4 solid @accent; width: @7; height: @7; }
QRadioButton::indicator:focus { border-color: @link; }
QSlider::groove:horizontal { height: @3; background: @grid2; border-radius: 1px; margin: 0 @2; }
QSlider::handle:horizontal { width: @8; height: @8; margin: -@6 0; border: @3 solid @accent;
  border-radius: @7; background: @surface; }
QSlider::groove:vertical { width: @3; background: @grid2; border-radius: 1px; margin: @2 0; }
QSlider::handle:vertical { width: @8; height: @8; margin: 0 -@6; border: @3 solid @accent;
  border-radius: @7; background: @surface; }
QSlider::handle:horizontal:hover, QSlider:focus::handle:horizontal { border-color: @link; }
QSlider::handle:horizontal:disabled { border-color: @disabled; }
QProgressBar { background: @grid2; border: none; border-radius: 1px; max-height: @4; min-height: @4;
  text-align: center; color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 1px; }
"""

_LISTS = """
QTreeView, QListView, QTableView { background: @surface; alternate-background-color: @alt; border: none;
  outline: none; gridline-color: @grid; selection-background-color: @tint; selection-color: @text; }
QTreeView::item, QListView::item { min-height: @24; border: none; }
QListWidget::item { padding: 0 @6; }
QTreeView::item:hover, QListView::item:hover, QTableView::item:hover { background: @hover; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected { background: @tint;
  color: @text; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url(@dir/right.svg); padding: 2px; }
QTreeView::branch:has-children:open { image: url(@dir/down.svg); padding: 2px; }
QTreeView:focus, QListView:focus, QTableView:focus { border: none; }
QHeaderView, QTableCornerButton::section { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @text3; border: none; border-bottom: 1px solid @grid2;
  padding: @4; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: @10; margin: 0; }
QScrollBar:horizontal { background: transparent; height: @10; margin: 0; }
QScrollBar::handle { background: @grid2; border-radius: @3; margin: 2px; }
QScrollBar::handle:vertical { min-height: @32; }
QScrollBar::handle:horizontal { min-width: @32; }
QScrollBar::handle:hover { background: @strong; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
"""


def style_sheet(palette: Palette, marks_folder: str) -> str:
    """Return the style sheet of a theme.

    In the text, ``@13`` stands for 13 px at the zoom and ``@text2`` for a colour of the palette.

    Parameters
    ----------
    palette
        Colours and zoom.
    marks_folder
        Folder with the files of `SHEET_ICONS`, with forward slashes.
    """
    values = {name: value for name, value in vars(palette).items() if isinstance(value, str)}
    values["dir"] = marks_folder

    def fill(word: re.Match[str]) -> str:
        return f"{palette.px(int(word[1]))}px" if word[1] else values[word[2]]

    return _WORD.sub(fill, _CHROME + _CONTROLS + _LISTS)
