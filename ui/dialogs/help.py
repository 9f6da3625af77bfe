"""The help: a list of pages beside the page that is read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeySequence,
    QShortcut,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ui.look.palette import Palette
from ui.look.parts.sized import give_room, pixels, set_margins
from ui.look.theme import font
from ui.words.help import LINK, HelpPage

_NO_HTML = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML

_TEXT = 14
_LINE_PER_CENT = 125
_ABOVE_HEADING, _BELOW_HEADING, _BELOW_PARAGRAPH, _BELOW_POINT = 18, 6, 9, 4
_CELL_PADDING = 6


class HelpDialog(QDialog):
    """A window of its own beside the other; opened with ``show()``.

    Parameters
    ----------
    pages
        At least one; their links lead to one another and nowhere else.
    palette
        Gives the text its size, links and tables their colours.
    """

    gone = Signal()
    """The window was closed."""

    def __init__(self, pages: Sequence[HelpPage], palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("help")
        self.setWindowTitle(self.tr("Help"))
        self._pages, self._palette = {page.name: page for page in pages}, palette
        self._read: list[str] = []
        self.wanted = QLineEdit()
        self.wanted.setPlaceholderText(self.tr("Find in the help"))
        self.wanted.setAccessibleName(self.tr("Find in the help"))
        self.wanted.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages of the help"))
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.document().setDefaultFont(font(_TEXT, 450, tabular=False, zoom=palette.zoom))
        self.page.document().setDocumentMargin(18)
        self.page.document().setDefaultStyleSheet(f"a {{ color: {self._palette.link}; }}")
        self.back = QPushButton(self.tr("&Back"))
        self.back.setAutoDefault(False)
        left = QVBoxLayout()
        left.addWidget(self.wanted)
        left.addWidget(self.list, 1)
        left.addWidget(self.back)
        layout = QHBoxLayout(self)
        set_margins(layout, 12, 12, 12, 12)
        layout.setSpacing(pixels(12))
        layout.addLayout(left)
        layout.addWidget(self.page, 1)
        for page in pages:
            item = QListWidgetItem(page.title)
            item.setData(Qt.ItemDataRole.UserRole, page.name)
            self.list.addItem(item)
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + pixels(36))
        self.wanted.setFixedWidth(self.list.width())
        self.back.setFixedWidth(self.list.width())
        give_room(self, 960, 660)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.wanted.textChanged.connect(self._on_find)
        self.wanted.returnPressed.connect(self._on_next)
        self.page.anchorClicked.connect(self._on_link)
        self.back.clicked.connect(self.go_back)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self, self.go_back)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.wanted.setFocus)
        self.open_page(pages[0].name)

    @property
    def name(self) -> str:
        """That of the page that is read."""
        return self._read[-1]

    def open_page(self, name: str) -> None:
        """Show a page; one that does not exist changes nothing."""
        for at in range(self.list.count()):
            if self.list.item(at).data(Qt.ItemDataRole.UserRole) == name:
                self.list.setCurrentRow(at)

    @Slot()
    def go_back(self) -> None:
        """Show the page read before."""
        if len(self._read) > 1:
            self._read.pop()
            self.open_page(self._read.pop())

    def done(self, result: int) -> None:
        """Close, and say so."""
        super().done(result)
        self.gone.emit()

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_chosen(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is None:
            return
        page = self._pages[item.data(Qt.ItemDataRole.UserRole)]
        self._read.append(page.name)
        self.back.setEnabled(len(self._read) > 1)
        self.page.setAccessibleName(page.title)
        self.page.document().setMarkdown(page.text, _NO_HTML)
        _lay_out(self.page.document(), self._palette)
        self.page.moveCursor(self.page.textCursor().MoveOperation.Start)
        self._mark()

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        self.open_page(link.toString().removeprefix(LINK))

    @Slot(str)
    def _on_find(self, text: str) -> None:
        """Leave only the pages that hold the words, and mark the first place of the one that is read."""
        words = text.strip().casefold()
        rows = [self.list.item(at) for at in range(self.list.count())]
        for item in rows:
            page = self._pages[item.data(Qt.ItemDataRole.UserRole)]
            item.setHidden(words not in page.text.casefold())
        left = [item for item in rows if not item.isHidden()]
        if left and self.list.currentItem() not in left:
            self.list.setCurrentItem(left[0])
        else:
            self._mark()

    @Slot()
    def _on_next(self) -> None:
        if not self.page.find(self.wanted.text().strip()):
            self._mark()

    def _mark(self) -> None:
        """Select the first place of what is looked for."""
        self.page.moveCursor(self.page.textCursor().MoveOperation.Start)
        if words := self.wanted.text().strip():
            self.page.find(words)


def _strong(document: QTextDocument) -> list[tuple[int, int, QFont]]:
    """Return where words stand out: their place, how many letters, and the font that has this weight.

    Left alone Qt would draw the letters of the text twice, one pixel apart: see `ui.look.theme.font`.
    """
    found = []
    block = document.begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            part, letters = parts.fragment(), parts.fragment().charFormat().font()
            if letters.bold():
                own = font(letters.pixelSize(), 600, tabular=False)
                own.setItalic(letters.italic())
                found.append((part.position(), part.length(), own))
            parts += 1
        block = block.next()
    return found


def _lay_out(document: QTextDocument, palette: Palette) -> None:
    """Give lines, paragraphs and tables the room that reading takes; Markdown brings none."""
    proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    cursor, block = QTextCursor(document), document.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        shape = QTextBlockFormat()
        shape.setLineHeight(_LINE_PER_CENT, proportional)
        if block.blockFormat().headingLevel():
            shape.setTopMargin(0 if block == document.begin() else _ABOVE_HEADING)
            shape.setBottomMargin(_BELOW_HEADING)
        elif cursor.currentTable() is None:
            shape.setBottomMargin(_BELOW_POINT if block.textList() else _BELOW_PARAGRAPH)
        cursor.mergeBlockFormat(shape)
        block = block.next()
    for at, length, letters in _strong(document):
        cursor.setPosition(at)
        cursor.setPosition(at + length, QTextCursor.MoveMode.KeepAnchor)
        own = QTextCharFormat()
        own.setFont(letters)
        cursor.mergeCharFormat(own)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            table = frame.format().toTableFormat()
            table.setBorderBrush(QColor(palette.border))
            table.setCellPadding(_CELL_PADDING)
            table.setBottomMargin(_BELOW_PARAGRAPH)
            frame.setFormat(table)
