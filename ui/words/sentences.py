"""Sentences of the core in the language of the window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from string import Formatter

from PySide6.QtCore import QCoreApplication, QLocale

from simulator.input.faults import Fault
from simulator.words import Said
from ui.words import numbers

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for

OF_THE_CORE = ""
"""Context of the patterns of the core; `simulator.words.say` knows of no other."""


def told(text: str) -> str:
    """Return a text of the core in the language of the window; a text without a pattern as it is."""
    if not isinstance(text, Said):
        return text
    pattern = translate(OF_THE_CORE, text.pattern) or text.pattern
    return _Values().vformat(pattern, (), text.values)


def told_fault(fault: Fault) -> str:
    """Return a fault in one line: where, what was found, what to do."""
    where = told(fault.source)
    if fault.line is not None:
        where += translate("Sentences", ", line {line}").format(line=fault.line)
    if fault.column:
        where += f", {told(fault.column)}"
    found = told(fault.found)
    stop = "" if found.endswith((".", "?", "!")) else "."
    return f"{where}: {found}{stop} {told(fault.remedy)}".rstrip()


def told_words(fault: Fault) -> str:
    """Return what was found and what to do, where the place of a fault is plain."""
    return told_fault(replace(fault, source="", line=None, column="")).removeprefix(": ")


class _Values(Formatter):
    """Puts values into a pattern: sentences translated, numbers and days as the language writes them."""

    def get_value(self, key: int | str, args: object, kwargs: object) -> object:
        value = kwargs[key]  # type: ignore[index]
        return told(value) if isinstance(value, str) else value

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, date) and not format_spec:
            return str(QLocale().toString(value, "d MMM yyyy"))  # type: ignore[call-overload]
        text: str = super().format_field(value, format_spec)
        return numbers.figures_of(text) if isinstance(value, (int, float)) else text
