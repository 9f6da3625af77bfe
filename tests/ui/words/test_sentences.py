from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from simulator.input.faults import Fault
from simulator.words import listed, say
from ui.words import numbers
from ui.words.sentences import told, told_fault

PATTERNS = {
    "{skater} falls in {race}": "{skater} valt op {race}",
    "the {event} m": "de {event} m",
    "{count:,} rows, {share:.1f} of them": "{share:.1f} van de {count:,} regels",
    ", line {line}": ", regel {line}",
}


class _Invented(QTranslator):
    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return PATTERNS.get(source, "")

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's own name
        return False


@pytest.fixture
def _dutch(qapp: QApplication) -> Iterator[None]:
    translator = _Invented(qapp)
    QCoreApplication.installTranslator(translator)
    numbers.use_language("nl")
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.usefixtures("_dutch")
def test_a_sentence_within_a_sentence_is_translated_too() -> None:
    text = say("{skater} falls in {race}", skater="Anna", race=say("the {event} m", event=1000))
    assert told(text) == "Anna valt op de 1000 m"
    assert told(listed((text, "Bea"), "; ")) == "Anna valt op de 1000 m; Bea"


@pytest.mark.usefixtures("_dutch")
def test_numbers_are_written_as_the_language_does() -> None:
    assert (
        told(say("{count:,} rows, {share:.1f} of them", count=12345, share=0.25))
        == "0,2 van de 12.345 regels"
    )


@pytest.mark.usefixtures("_dutch")
def test_a_fault_is_told_with_its_place() -> None:
    fault = Fault("file.csv", say("the {event} m", event=500), "", 3, "event")
    assert told_fault(fault) == "file.csv, regel 3, event: de 500 m."


def test_without_a_translation_it_stays_english() -> None:
    assert (
        told(say("{count:,} rows, {share:.1f} of them", count=12345, share=0.25))
        == "12,345 rows, 0.2 of them"
    )
    assert told("plain") == "plain"
    fault = Fault("file.csv", say("the {event} m", event=500), "Mend it.", 3, "event")
    assert told_fault(fault) == str(fault)
