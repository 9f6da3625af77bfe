"""What of the inputs of a project is the user's own, and what the forecasts rest on, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from simulator.text import file_name
from ui.words.numbers import count, of_count

if TYPE_CHECKING:
    from simulator.chances.basis import Basis
    from simulator.project.project import Inputs

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for

_MOST_NAMES = 3


def form_in_use(inputs: Inputs, basis: Basis | None) -> str:
    """Say what results the forecasts rest on, and how many; empty when there are none.

    Parameters
    ----------
    basis
        What they rest on, counted; None when it was not.
    """
    sources = [translate("OwnInputs", "shipped with the program")] if inputs.with_shipped else []
    sources += _files([file_name(file.path) for file in inputs.form if file.used])
    lists = sum(one.used for one in inputs.pasted)
    if lists:
        sources.append(_lists(lists))
    if not sources:
        return ""
    from_where = ", ".join(sources)
    if basis is None:
        return translate("OwnInputs", "The forecasts rest on results now: {sources}.").format(
            sources=from_where
        )
    return translate("OwnInputs", "The forecasts rest on {count} results now: {sources}.").format(
        count=count(basis.used), sources=from_where
    )


def own_inputs(inputs: Inputs) -> str:
    """Name what the user gave beside what the program comes with; empty when that is nothing."""
    own = _files([file_name(file.path) for file in inputs.form])
    if inputs.pasted:
        own.append(_lists(len(inputs.pasted)))
    own += [file_name(file.path) for file in (inputs.entries, inputs.bests, inputs.skaters) if file]
    counted = (
        (
            inputs.added,
            translate("OwnInputs", "1 added entrant"),
            translate("OwnInputs", "{count} added entrants"),
        ),
        (
            inputs.same,
            translate("OwnInputs", "1 name decided"),
            translate("OwnInputs", "{count} names decided"),
        ),
        (
            inputs.ticks,
            translate("OwnInputs", "1 row decided"),
            translate("OwnInputs", "{count} rows decided"),
        ),
    )
    own += [of_count(len(given), one, many) for given, one, many in counted if given]
    return ", ".join(own)


def _files(names: list[str]) -> list[str]:
    if len(names) <= _MOST_NAMES:
        return names
    more = translate("OwnInputs", "{count} more files").format(count=count(len(names) - _MOST_NAMES + 1))
    return [*names[: _MOST_NAMES - 1], more]


def _lists(number: int) -> str:
    return of_count(
        number, translate("OwnInputs", "1 pasted list"), translate("OwnInputs", "{count} pasted lists")
    )
