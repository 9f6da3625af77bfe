"""Light and dark look of the application: fonts, palette, style sheet, and when they change."""

from __future__ import annotations

from enum import Enum
from functools import cache
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from ui.look.icons import svg
from ui.look.palette import DARK, LIGHT, Palette, RouteColour
from ui.look.style_sheet import SHEET_ICONS, style_sheet

__all__ = [
    "DARK", "LIGHT", "ZOOMS", "Face", "Palette", "RouteColour", "Scheme", "Theme", "face", "font",
    "offered_zooms", "set_look", "set_tone",
]  # fmt: skip

Face = Literal["title", "heading", "lead", "small"]
"""Letters by what they are for: the title of a view, that of a part of it, a sentence, all else."""

_FACES: dict[Face, tuple[int, int]] = {
    "title": (18, 600),
    "heading": (13, 600),
    "lead": (13, 500),
    "small": (12, 500),
}
"""Height in pixels before the zoom, and weight."""

ZOOMS = (1.0, 1.25, 1.5, 2.0)
"""Sizes offered; the larger ones are for a projector."""

ZOOM = "zoom"
"""Property of the application that holds the zoom, for whoever gets no palette."""

_EVERYWHERE = 1.5
_LEAST = (853, 480)
"""Pixels before the zoom that the window has room in; a screen of 1280 by 720 has them at 1.5."""

_FALLBACK = ["Segoe UI", "Noto Sans", "DejaVu Sans"]


class Scheme(Enum):
    """Which look the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@cache
def _inter() -> str | None:
    """Load the Inter font once for the process and return its family name."""
    try:
        import fontpkg_inter
    except ImportError:
        return None
    for file in sorted(Path(fontpkg_inter.ROOT, "files").glob("Inter[[]*.ttf")):
        families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
        if families:
            return families[0]
    return None


def font(px: float, weight: int = 500, tabular: bool = True, *, zoom: float = 1.0) -> QFont:
    """Return the font of the application.

    Parameters
    ----------
    px
        Height in logical pixels before the zoom.
    weight
        400 to 700. Inter is one variable font: its weight is an axis of the font, which
        ``QFont.setWeight`` and the ``font-weight`` of a style sheet do not reach on every
        platform, so a widget with another weight gets a font from here.
    tabular
        Whether all digits are equally wide, for numbers below each other. Inter widens the
        hyphen too, so leave it off for names.
    zoom
        Factor of all sizes, `Palette.zoom`.
    """
    return QFont(_font(_inter(), max(1, round(px * zoom)), weight, tabular))


@cache
def _font(family: str | None, pixels: int, weight: int, tabular: bool) -> QFont:
    """Make a font once; charts ask for the same few in every row they paint."""
    result = QFont(([family] if family else []) + _FALLBACK)
    result.setPixelSize(pixels)
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if family:
        result.setVariableAxis(QFont.Tag("wght"), float(weight))
        result.setVariableAxis(QFont.Tag("opsz"), float(min(32, max(14, pixels))))
    else:
        result.setWeight(QFont.Weight(weight))
    # Said in both cases, or a widget would take it over from the font of the application.
    result.setFeature(QFont.Tag("tnum"), int(tabular))
    return result


def with_even_digits(letters: QFont) -> QFont:
    """Return a font with digits of one width, for numbers below each other."""
    result = QFont(letters)
    result.setFeature(QFont.Tag("tnum"), 1)
    return result


def face(name: Face, palette: Palette) -> QFont:
    """Return the letters that have a name, in the zoom of a palette; their digits are as wide as they are."""
    height, weight = _FACES[name]
    return font(height, weight, False, zoom=palette.zoom)


def offered_zooms() -> tuple[float, ...]:
    """Return those of `ZOOMS` at which the window has room on one of the screens."""
    sizes = [screen.size() for screen in QGuiApplication.screens()]
    wide, high = _LEAST
    return tuple(
        zoom
        for zoom in ZOOMS
        if zoom <= _EVERYWHERE
        or any(one.width() >= wide * zoom and one.height() >= high * zoom for one in sizes)
    )


def dress(widget: QWidget, sheet: str) -> None:
    """Give a widget a style sheet of its own; Qt reads the same one again, and lays all out anew."""
    if widget.styleSheet() != sheet:
        widget.setStyleSheet(sheet)


def set_tone(part: QWidget, tone: str) -> None:
    """Give a label or a field that may be on the screen already another tone of the style sheet."""
    set_look(part, "tone", tone)


def set_look(part: QWidget, name: str, look: str) -> None:
    """Give a part that may be on the screen already another look of the style sheet, in its letters of now.

    Qt forgets letters that are those of a class of widgets when it reads the style sheet for one anew.
    """
    if part.property(name) != look:
        letters = part.font()
        part.setProperty(name, look)
        part.style().unpolish(part)
        part.style().polish(part)
        if part.font().key() != letters.key():
            part.setFont(letters)


def system_is_dark() -> bool:
    """Whether the desktop asks for light text on dark; False where it does not say."""
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


class Theme(QObject):
    """The look of the application: applies it, follows the system, and tells of changes.

    Parameters
    ----------
    app
        The application that gets style, palette, font and style sheet.
    scheme
        The look asked for; `Scheme.SYSTEM` follows the desktop while the program runs.
    zoom
        Factor of all sizes.
    """

    changed = Signal(object)
    """The new `Palette`, after it has been applied."""

    def __init__(self, app: QApplication, scheme: Scheme = Scheme.SYSTEM, zoom: float = 1.0) -> None:
        super().__init__(app)
        self._app, self._scheme, self._zoom = app, scheme, zoom
        # Style sheets take the marks of check boxes and arrows only from files.
        self._folder = QTemporaryDir()
        self._palette = self._wanted()
        app.setStyle("Fusion")
        for effect in Qt.UIEffect:  # nothing moves by itself: Qt cannot say who asked the desktop for that
            app.setEffectEnabled(effect, False)
        self._tell_system()
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self._apply()

    @property
    def palette(self) -> Palette:
        """Colours and zoom in use."""
        return self._palette

    @property
    def scheme(self) -> Scheme:
        """The look asked for."""
        return self._scheme

    @property
    def zoom(self) -> float:
        """Factor of all sizes."""
        return self._zoom

    def set_scheme(self, scheme: Scheme) -> None:
        """Show the light or the dark look, or that of the system."""
        self._scheme = scheme
        self._tell_system()
        self._refresh()

    def set_zoom(self, zoom: float) -> None:
        """Show everything in another size, one of `ZOOMS`."""
        self._zoom = zoom
        self._refresh()

    def font(self, px: float, weight: int = 500, tabular: bool = False) -> QFont:
        """Return the font of the application at the present zoom; see `font`.

        Most of what a window writes is words and names: digits of one width have to be asked for.
        """
        return font(px, weight, tabular, zoom=self._zoom)

    @Slot()
    def _on_system_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._refresh()

    def _refresh(self) -> None:
        wanted = self._wanted()
        if wanted != self._palette:
            self._palette = wanted
            self._apply()
            self.changed.emit(wanted)

    def _tell_system(self) -> None:
        """Have the system draw title bars and its own dialogs in the look asked for."""
        hints = self._app.styleHints()
        if self._scheme is Scheme.SYSTEM:
            hints.unsetColorScheme()
        else:
            dark = self._scheme is Scheme.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)

    def _wanted(self) -> Palette:
        dark = self._scheme is Scheme.DARK
        if self._scheme is Scheme.SYSTEM:
            dark = system_is_dark()
        return (DARK if dark else LIGHT).zoomed(self._zoom)

    def _apply(self) -> None:
        self._app.setProperty(ZOOM, self._zoom)
        # In the place of another sheet Qt would put a new one on each widget as often as it stands deep.
        self._app.setStyleSheet("")
        self._app.setPalette(qpalette(self._palette))
        self._app.setFont(self.font(13))
        QToolTip.setFont(self.font(12))
        self._app.setStyleSheet(style_sheet(self._palette, self._write_marks()))
        # After the first style sheet, which has Qt forget them. PySide6 takes text for the name of a class
        # and refuses the bytes its types promise.
        self._app.setFont(self.font(11, 600), "QHeaderView")  # type: ignore[arg-type]
        self._app.setFont(self.font(13, 600), "QTabBar")  # type: ignore[arg-type] # its own is lost when shown
        self._app.setFont(self.font(13, tabular=True), "QAbstractSpinBox")  # type: ignore[arg-type]

    def _write_marks(self) -> str:
        """Write the marks of the style sheet in the colours of the theme; return their folder."""
        folder = Path(self._folder.path()) / ("dark" if self._palette.dark else "light")
        if not folder.exists():
            folder.mkdir(parents=True)
            for mark, (icon, token) in SHEET_ICONS.items():
                text = svg(icon, getattr(self._palette, token))
                (folder / f"{mark}.svg").write_text(text, encoding="utf-8")
        return folder.as_posix()


def qpalette(palette: Palette) -> QPalette:
    """Return the Qt palette of a theme, for what the style sheet does not reach."""
    result = QPalette()
    roles = {
        QPalette.ColorRole.Window: palette.bg,
        QPalette.ColorRole.WindowText: palette.text,
        QPalette.ColorRole.Base: palette.surface,
        QPalette.ColorRole.AlternateBase: palette.alt,
        QPalette.ColorRole.Text: palette.text,
        QPalette.ColorRole.PlaceholderText: palette.text3,
        QPalette.ColorRole.Button: palette.control,
        QPalette.ColorRole.ButtonText: palette.text,
        QPalette.ColorRole.ToolTipBase: palette.alt,
        QPalette.ColorRole.ToolTipText: palette.text,
        QPalette.ColorRole.Highlight: palette.accent,
        QPalette.ColorRole.HighlightedText: palette.on_accent,
        QPalette.ColorRole.Link: palette.link,
        QPalette.ColorRole.LinkVisited: palette.link,
        QPalette.ColorRole.Accent: palette.accent,
        QPalette.ColorRole.Mid: palette.border,
        QPalette.ColorRole.Dark: palette.strong,
        QPalette.ColorRole.Light: palette.surface,
    }
    for role, colour in roles.items():
        result.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.disabled))
    return result
