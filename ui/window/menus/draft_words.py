"""Drafts of dialogs in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from ui.drafts.drafts import DialogDraft, DraftKind
from ui.words.numbers import scenario_title

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def draft_words(draft: DialogDraft, scenarios: Sequence[str]) -> str:
    """Return what a draft is of: ``results (14:05)``; empty when its scenario is gone.

    Parameters
    ----------
    scenarios
        Names of the scenarios there are.
    """
    if draft.about and draft.about not in scenarios:
        return ""
    what = {
        DraftKind.RESULTS: translate("Drafts", "results ({time})"),
        DraftKind.ORDER: translate("Drafts", "selection order of “{scenario}” ({time})"),
        DraftKind.WHAT_IF: translate("Drafts", "what-if of “{scenario}” ({time})"),
        DraftKind.PAIRS: translate("Drafts", "pairs of “{scenario}” ({time})"),
        DraftKind.PASTE: translate("Drafts", "form data ({time})"),
        DraftKind.MEET: translate("Drafts", "new meet ({time})"),
        DraftKind.QUOTA: translate("Drafts", "start places from the quota ({time})"),
        DraftKind.GAMES_PLACES: translate("Drafts", "start places at the Games ({time})"),
        DraftKind.REMARKS: translate("Drafts", "remarks to “{scenario}” ({time})"),
        DraftKind.FORM: translate("Drafts", "decisions on form data ({time})"),
        DraftKind.RECORD: translate("Drafts", "track records ({time})"),
    }[draft.kind]
    time = QLocale().toString(draft.at.astimezone().time(), "HH:mm")  # type: ignore[call-overload]
    return what.format(time=time, scenario=scenario_title(draft.about) if draft.about else "")
