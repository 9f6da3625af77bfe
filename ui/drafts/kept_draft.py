"""The line at the top of a dialog that goes on with a draft, and the way from the dialog to the draft."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.drafts.drafts import DraftKind, Drafts, Plain
from ui.words.plain import PlainLabel


class KeptDraft(QWidget):
    """``Draft of 14:05 kept.  Discard``; out of sight while the dialog began anew.

    Parameters
    ----------
    drafts
        Where the work of the dialog is kept; None keeps it nowhere.
    about
        Name of the scenario the dialog works for; empty for the whole project.
    """

    discarded = Signal()
    """The dialog is to show what it would show without the draft."""

    def __init__(
        self, drafts: Drafts | None, kind: DraftKind, about: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._drafts, self._kind, self._about = drafts or Drafts(self), kind, about
        self.label, self.discard = PlainLabel(), QPushButton(self.tr("Discard"))
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setProperty("tone", "text2")
        self.discard.setProperty("kind", "link")
        self.discard.setAutoDefault(False)
        self.discard.setAccessibleName(self.tr("Discard the draft"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label, 1)
        row.addWidget(self.discard)
        self.discard.clicked.connect(self._on_discard)
        self.hide()

    def content(self) -> Plain | None:
        """Return what was kept when the dialog was closed, None for nothing."""
        draft = self._drafts.of(self._kind, self._about)
        return None if draft is None else draft.content

    def offer(self, without: str = "") -> None:
        """Say that the dialog goes on with the draft, and what of it no longer fits."""
        draft = self._drafts.of(self._kind, self._about)
        if draft is None:
            return
        time = QLocale().toString(draft.at.astimezone().time(), "HH:mm")  # type: ignore[call-overload]
        told = self.tr("Draft of {time} kept.").format(time=time)
        self.label.setText(f"{told} {without}".rstrip())
        self.show()

    def keep(self, content: Plain | None) -> None:
        """Keep what the dialog holds now; None when there is nothing to lose in it."""
        if content is None:
            self._drafts.discard(self._kind, self._about)
        else:
            self._drafts.keep(self._kind, self._about, content)

    def drop(self) -> None:
        """Forget the draft: it was taken over."""
        self._drafts.discard(self._kind, self._about)

    def refuse(self) -> None:
        """Put the draft aside: it is not as a dialog of this kind writes it."""
        self._drafts.refuse(self._kind, self._about)

    def _on_discard(self) -> None:
        self.drop()
        self.hide()
        self.discarded.emit()
