"""English and Dutch."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from simulator.shipped import shipped
from ui.words import numbers
from ui.words.language import Language, system_language

ROOT = Path(__file__).parents[3]
BLANK = re.compile(r"\{(\w+)")
TOOL = Path(sys.executable).with_name("pyside6-lupdate")


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    language = Language(qapp)
    yield language
    language.end()


def messages(ts: str) -> dict[tuple[str, str], str]:
    """Return the translation of each source text of a context."""
    found = {}
    for context in ElementTree.fromstring(ts).iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            done = translation.get("type") is None
            source = message.findtext("source", "")
            found[context.findtext("name", ""), source] = (translation.text or "") if done else ""
    return found


@pytest.fixture(scope="module")
def dutch() -> dict[tuple[str, str], str]:
    return messages(shipped("translations/okt_nl.ts").read_text(encoding="utf-8"))


def test_every_text_is_translated_with_the_same_blanks_to_fill(dutch: dict[tuple[str, str], str]) -> None:
    assert dutch
    for (_context, source), translation in dutch.items():
        assert translation, source
        assert sorted(set(BLANK.findall(translation))) == sorted(set(BLANK.findall(source))), source
        assert translation.count("&") == source.count("&")


@pytest.mark.skipif(not TOOL.exists(), reason="pyside6-lupdate is not installed here")
def test_no_text_of_the_window_is_missing_in_the_file(
    dutch: dict[tuple[str, str], str], tmp_path: Path
) -> None:
    files = sorted(str(path) for part in ("ui", "simulator") for path in (ROOT / part).rglob("*.py"))
    new = tmp_path / "new.ts"
    told = ["-tr-function-alias", "tr+=say"]  # what the core says, see `simulator.words`
    subprocess.run([TOOL, *files, *told, "-ts", new, "-locations", "none"], check=True, capture_output=True)
    assert set(messages(new.read_text(encoding="utf-8"))) == set(dutch)


def test_dutch_texts_numbers_and_dates(language: Language) -> None:
    language.speak("nl")
    assert QCoreApplication.translate("Actions", "&Women") == "&Vrouwen"
    assert numbers.count(100_000) == "100.000"
    assert QLocale().language() is QLocale.Language.Dutch


def test_english_comes_back(language: Language) -> None:
    language.speak("nl")
    language.speak("en")
    assert QCoreApplication.translate("Actions", "&Women") == "&Women"
    assert numbers.count(100_000) == "100,000"


@pytest.mark.parametrize(("system", "expected"), [("nl-BE", "nl"), ("en-US", "en"), ("fi-FI", "en")])
def test_the_language_of_the_system_or_english(
    monkeypatch: pytest.MonkeyPatch, system: str, expected: str
) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _locale: [system])
    assert system_language() == expected


def test_an_unknown_choice_means_the_system(language: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _locale: ["nl-NL"])
    language.speak("")
    assert language.code == "nl"
