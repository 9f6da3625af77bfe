"""The dialog that builds a what-if like a sentence: who, what, in which event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from simulator.event import Event, Sex
from simulator.input.faults import Fault
from simulator.project.project import BASELINE
from simulator.text import clean
from simulator.what_if.what_ifs import EntrantAdded
from ui.drafts.drafts import DraftKind
from ui.drafts.kept_draft import KeptDraft
from ui.drafts.values import MisfitError
from ui.look.parts.named_combo import NamedCombo
from ui.look.parts.sized import pixels
from ui.look.theme import set_tone
from ui.session.session import Session
from ui.what_ifs.forms import FORMS, Offered, WhatIfDraft, WhatIfForm, plain_what_if, race_key, what_if_of
from ui.what_ifs.values import ValueFields
from ui.words.numbers import event_name, sex_name
from ui.words.plain import PlainLabel
from ui.words.sentences import told, told_words
from ui.words.what_ifs import race_words, sentence

if TYPE_CHECKING:
    from simulator.engine.plan import Plan
    from simulator.what_if.base import WhatIf

LONGEST_NAME = 80

LEAST_WIDTH = 460


class WhatIfDialog(QDialog):
    """Asks for one thing to assume, shows it as a sentence, and refuses what cannot be.

    Parameters
    ----------
    session
        Whose scenario gets the what-if; its skater is chosen at first.
    """

    def __init__(self, session: Session, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("what_if")
        self.setWindowTitle(self.tr("Add what-if"))
        self._session, self._plan = session, plan
        self.kept = KeptDraft(session.document.drafts, DraftKind.WHAT_IF, session.scenario.name)
        self._begun: WhatIfDraft | None = None
        self._names: dict[Sex, str] = {}
        self._named = session.sex
        self.sexes, self.skaters, self.kinds = NamedCombo(), NamedCombo(), NamedCombo()
        self.events, self.runs = NamedCombo(), NamedCombo()
        self.values = ValueFields()
        self.preview, self.advice, self.where = PlainLabel(), PlainLabel(), PlainLabel()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.add = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.add.setText(self.tr("&Add"))
        self.add.setDefault(True)
        self._fill()
        self._lay_out()
        self.sexes.currentIndexChanged.connect(self._on_sex)
        self.skaters.currentTextChanged.connect(self._on_skater)
        self.kinds.currentIndexChanged.connect(self._on_kind)
        self.events.currentIndexChanged.connect(self._on_event)
        self.runs.currentIndexChanged.connect(self._check)
        self.values.changed.connect(self._check)
        self.kept.discarded.connect(self._on_discarded)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._on_sex()
        if session.skater is not None:
            self.skaters.setCurrentText(session.skater)
        self._on_kind()
        self._begin()

    def _fill(self) -> None:
        for sex in Sex:
            self.sexes.addItem(sex_name(sex), sex.value)
        self.sexes.setCurrentIndex(self.sexes.findData(self._session.sex.value))
        for form in FORMS.values():
            self.kinds.addItem(form.label(), form.word)
        self.kinds.setMaxVisibleItems(self.kinds.count())
        for text, run in ((self.tr("the event"), None), (self.tr("run 1"), 1), (self.tr("run 2"), 2)):
            self.runs.addItem(text, run)
        self.skaters.setEditable(True)
        self.skaters.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.skaters.lineEdit()
        if line is not None:
            line.setMaxLength(LONGEST_NAME)
            line.setPlaceholderText(self.tr("First name and surname"))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        in_which = QHBoxLayout()
        in_which.setContentsMargins(0, 0, 0, 0)
        in_which.addWidget(self.events, 1)
        in_which.addWidget(self.runs)
        self._event_row = QWidget()
        self._event_row.setLayout(in_which)
        self._who = QWidget()
        who = QHBoxLayout(self._who)
        who.setContentsMargins(0, 0, 0, 0)
        who.addWidget(self.sexes)
        who.addWidget(self.skaters, 1)
        form.addRow(self.tr("&Skater"), self._who)
        form.addRow(self.tr("&What"), self.kinds)
        form.addRow(self.values.label, self.values)
        form.addRow(self.tr("&In"), self._event_row)
        for name, combo in ((self.tr("Sex"), self.sexes), (self.tr("Skater"), self.skaters)):
            combo.setAccessibleName(name)
        self.events.setAccessibleName(self.tr("Event"))
        self.runs.setAccessibleName(self.tr("Run"))
        for label in (self.preview, self.advice, self.where):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.preview.setProperty("tone", "what_if")
        self.advice.setProperty("tone", "text2")
        self.advice.setMinimumHeight(pixels(40))
        self.advice.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.where.setProperty("tone", "text3")
        shown = self._session.scenario.name
        self.where.setText(
            self.tr("The baseline is protected: a new scenario begins.")
            if shown == BASELINE
            else self.tr("Goes into “{scenario}”.").format(scenario=shown)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 18, 18, 12)
        layout.setSpacing(12)
        layout.addWidget(self.kept)
        layout.addLayout(form)
        for widget in (self.preview, self.advice):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.where)
        layout.addWidget(self.buttons)

    # The draft kept ------------------------------------------------------------------------

    def _begin(self) -> None:
        """Note where the dialog begins, and go on with what was half made when it was closed."""
        begun, content = self.draft(), self.kept.content()
        if content is not None:
            try:
                draft = what_if_of(content)
            except MisfitError:
                self.kept.refuse()
            else:
                self.kept.offer(self._show(draft))
        self._begun = begun
        self._check()

    @Slot()
    def _on_discarded(self) -> None:
        if self._begun is not None:
            self._show(self._begun)

    def _show(self, draft: WhatIfDraft) -> str:
        """Put a draft into the fields; return words when its event can no longer be chosen."""
        values = self.values
        self.sexes.setCurrentIndex(self.sexes.findData(draft.sex.value))
        self.kinds.setCurrentIndex(self.kinds.findData(draft.kind))
        self.skaters.setCurrentText(draft.skater)
        at = self.events.findData(None if draft.event is None else draft.event.value)
        self.events.setCurrentIndex(max(0, at))
        self.runs.setCurrentIndex(max(0, self.runs.findData(draft.run)))
        values.place.setValue(draft.place)
        values.time.setText(draft.time)
        values.shift.setValue(draft.shift_s_per_1000m)
        values.per_cent.setValue(draft.per_cent)
        values.pairs.setPlainText(draft.pairs)
        values.lane.setValue(draft.lane_s)
        values.offer_rivals(self._rivals())
        values.rival.setCurrentIndex(values.rival.findText(draft.rival))
        values.offer_races(self._races())
        values.race.setCurrentIndex(values.race.findData(draft.race))
        return "" if at >= 0 else self.tr("Its event cannot be chosen any more.")

    # The fields ----------------------------------------------------------------------------

    @property
    def sex(self) -> Sex:
        """The sex chosen."""
        return Sex(self.sexes.currentData())

    @property
    def form(self) -> WhatIfForm:
        """What is said."""
        return FORMS[self.kinds.currentData()]

    def draft(self) -> WhatIfDraft:
        """Return what the fields say."""
        event = self.events.currentData()
        values = self.values
        return WhatIfDraft(
            self.form.word,
            self.sex,
            self.skaters.currentText(),
            None if event is None else Event(event),
            self.runs.currentData() if self.runs.isVisibleTo(self) else None,
            values.place.value(),
            values.time.text(),
            values.shift.value(),
            values.per_cent.value(),
            values.pairs.toPlainText(),
            values.rival.currentText(),
            values.race.currentData() or "",
            values.lane.value(),
        )

    @Slot()
    def _on_sex(self) -> None:
        """Offer the skaters of the sex; the name that was written for it stands there again."""
        names = sorted(self._plan.forecasts[self.sex].skaters) if self.sex in self._plan.forecasts else []
        self._names[self._named], self._named = self.skaters.currentText(), self.sex
        with QSignalBlocker(self.skaters):
            self.skaters.clear()
            self.skaters.addItems(names)
            self.skaters.setCurrentText(self._names.get(self.sex, ""))
        completer = QCompleter(names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.skaters.setCompleter(completer)
        self._on_skater()

    @Slot()
    def _on_skater(self) -> None:
        self._offer_events()
        self._on_event()  # another event may be chosen now

    @Slot()
    def _on_kind(self) -> None:
        self.values.show_form(self.form)
        self._who.setEnabled(True)
        self.skaters.setEnabled(self.form.of_skater)
        self._offer_events()
        self._on_event()

    @Slot()
    def _on_event(self) -> None:
        event = self.events.currentData()
        two = event is not None and self._plan.meet.runs(self.sex, Event(event)) == 2
        self.runs.setVisible(two and self.form.of_run)
        if not self.runs.isVisibleTo(self):
            self.runs.setCurrentIndex(0)
        self._check()

    def _offer_events(self) -> None:
        """Offer the events that fit: those the skater is entered in, or is not, or all."""
        meet, form = self._plan.meet, self.form
        events = meet.events(self.sex)
        name = clean(self.skaters.currentText())
        entered = [event for event in events if self._plan.forecasts[self.sex].entry(name, event) is not None]
        if form.offered is Offered.OTHERS:
            offered = [event for event in events if event not in entered]
        elif form.offered is Offered.ALL:
            offered = list(events)
        else:
            offered = entered or list(events)
        items: list[tuple[str, str | None]] = [(event_name(event), event.value) for event in offered]
        if form.of_all_events:
            items.insert(0, (self.tr("all distances"), None))
        chosen = self.events.currentData()
        with QSignalBlocker(self.events):
            self.events.clear()
            for text, value in items:
                self.events.addItem(text, value)
            self.events.setCurrentIndex(max(0, self.events.findData(chosen)))

    def _rivals(self) -> list[str]:
        """Return who rides the event chosen besides the skater: those of the meet, and those added."""
        event, sex = self.events.currentData(), self.sex
        added = [
            one.skater
            for one in self._session.scenario.what_ifs
            if isinstance(one, EntrantAdded) and (one.sex, one.event.value) == (sex, event)
        ]
        entered = self._plan.meet.skaters(sex, Event(event)) if event is not None else ()
        own = clean(self.skaters.currentText())
        return sorted({*entered, *added} - {own})

    def _races(self) -> list[tuple[str, str]]:
        """Return the past races of the skater at the event chosen, in words and as the form keeps them."""
        event, form = self.events.currentData(), self._plan.form
        asked = self.form.value is not None and self.form.value.field == "race"
        if not asked or event is None or form is None:
            return []
        from simulator.form.past_race import races_of

        meet, name = self._plan.meet, clean(self.skaters.currentText())
        found = races_of(form.results, self.sex, name, Event(event), meet.first_day)
        return [(race_words(race), race_key(race)) for race in found]

    # What comes of it ----------------------------------------------------------------------

    @Slot()
    def _check(self) -> None:
        """Show the sentence, and what is missing or clashes."""
        self.values.offer_rivals(self._rivals())
        self.values.offer_races(self._races())
        if self._begun is not None:
            draft = self.draft()
            self.kept.keep(None if draft == self._begun else plain_what_if(draft))
        made = self.draft().what_if()
        missing = made if isinstance(made, str) else ""
        clashes = [] if isinstance(made, str) else self._clashes(made)
        self.preview.setText("" if isinstance(made, str) else sentence(made))
        doubts = [] if isinstance(made, str) else [told_words(Fault("", *one)) for one in made.doubts()]
        self.advice.setText("\n".join(clashes or filter(None, (*doubts, missing, told(self.form.source)))))
        set_tone(self.advice, "down" if clashes else "doubt" if doubts else "text2")
        self.add.setEnabled(not missing and not clashes)
        self._make_room()

    def _make_room(self) -> None:
        """Grow where words or the sentences need more room, rather than squeeze what stands beside them."""
        layout = self.layout()
        if layout is not None:
            self.setMinimumWidth(max(pixels(LEAST_WIDTH), layout.minimumSize().width()))
            width = max(self.width(), self.minimumWidth())
            needed = layout.totalHeightForWidth(width)
            if width > self.width() or needed > self.height():
                self.resize(width, max(needed, self.height()))

    def _clashes(self, what_if: WhatIf) -> list[str]:
        scenarios, prepared = self._session.scenarios, self._session.prepared
        if prepared is None:
            return []
        faults = scenarios.clashes(prepared.plan, scenarios.with_what_if(what_if))
        return [told_words(fault) for fault in faults]  # where it stands is plain here

    @Slot()
    def accept(self) -> None:
        """Add the what-if and close."""
        made = self.draft().what_if()
        if not isinstance(made, str) and not self._clashes(made):
            self._session.scenarios.add_what_if(made)
            self.kept.drop()
            super().accept()
