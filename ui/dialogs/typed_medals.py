"""The dialog that asks what the user expects of an event that is not simulated."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from simulator.event import Event, Sex
from simulator.project.typed_medals import TypedMedals
from ui.look.parts.sized import pixels, set_margins
from ui.look.parts.whole_box import WholeBox
from ui.words import numbers
from ui.words.plain import PlainLabel


class TypedMedalsDialog(QDialog):
    """Asks for the chance of gold and of a medal; opened with ``open()``.

    Parameters
    ----------
    known
        What was typed before; None for nothing.
    """

    told = Signal(object)
    """The `TypedMedals`, or None to know nothing again."""

    def __init__(
        self, sex: Sex, event: Event, known: TypedMedals | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("typed-medals")
        self.setWindowTitle(self.tr("Medals expected"))
        self._sex, self._event = sex, event
        about = PlainLabel(
            self.tr(
                "{sex}, {event}: not simulated. Type what you expect of the team; it stands beside the other "
                "events and is no part of the total."
            ).format(sex=numbers.sex_name(sex), event=numbers.event_name(event))
        )
        about.setWordWrap(True)
        self.gold, self.medal = self._field(), self._field()
        if known is not None:
            self.gold.setValue(round(100 * known.gold))
            self.medal.setValue(round(100 * known.medal))
        fields = QFormLayout()
        for words, field in (
            (self.tr("Chance of &gold"), self.gold),
            (self.tr("Chance of a &medal"), self.medal),
        ):
            label = PlainLabel(words)
            label.setBuddy(field)
            fields.addRow(label, field)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.forget = self.buttons.addButton(self.tr("&Not valued"), QDialogButtonBox.ButtonRole.ResetRole)
        self.forget.setEnabled(known is not None)
        layout = QVBoxLayout(self)
        set_margins(layout, 18, 18, 18, 12)
        layout.setSpacing(pixels(10))
        layout.addWidget(about)
        layout.addLayout(fields)
        layout.addWidget(self.buttons)
        self.resize(pixels(420), self.sizeHint().height())
        self.gold.valueChanged.connect(self._on_gold)
        self.medal.valueChanged.connect(self._on_medal)
        self.forget.clicked.connect(self._on_forget)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def accept(self) -> None:
        """Tell what was typed and close."""
        for field in (self.gold, self.medal):
            field.interpretText()  # pressed by its letter, OK leaves the focus there
        self.told.emit(TypedMedals(self._sex, self._event, self.gold.value() / 100, self.medal.value() / 100))
        super().accept()

    @Slot()
    def _on_forget(self) -> None:
        self.told.emit(None)
        super().accept()

    @Slot(int)
    def _on_gold(self, gold: int) -> None:
        """Let a medal be no less likely than gold, which is one."""
        self.medal.setValue(max(self.medal.value(), gold))

    @Slot(int)
    def _on_medal(self, medal: int) -> None:
        self.gold.setValue(min(self.gold.value(), medal))

    @staticmethod
    def _field() -> WholeBox:
        field = WholeBox()
        field.setRange(0, 100)
        field.setSingleStep(5)
        field.setSuffix(" %")
        return field
