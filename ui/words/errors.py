"""Faults and errors as the text of a dialog."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from simulator.input.faults import Fault
from ui.words import numbers
from ui.words.sentences import told_fault

MOST_LINES = 500
"""Lines shown of one list; a file of 100,000 bad rows must not fill the memory of a dialog."""

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


@dataclass(frozen=True)
class DialogText:
    """Words of a dialog, all of them plain text: a file name may hold any character.

    Attributes
    ----------
    title
        Of the dialog's window.
    summary
        What happened, and what it means for what is on the screen.
    lines
        What to act on or to copy, one thing a line.
    """

    title: str
    summary: str
    lines: str


def refused_text(faults: Sequence[object], *, shown: bool = True) -> DialogText:
    """Say that data cannot be used, with every fault found in them.

    Parameters
    ----------
    shown
        Whether there are chances on the screen; on starting there are none yet.
    """
    now = (
        translate(
            "ErrorText",
            "Nothing has been changed: the chances on the screen are still those of the earlier data.",
        )
        if shown
        else translate("ErrorText", "Nothing has been opened.")
    )
    return DialogText(
        translate("ErrorText", "The data cannot be used"),
        numbers.of_count(
            len(faults),
            translate("ErrorText", "One fault was found."),
            translate("ErrorText", "{count} faults were found."),
        )
        + " "
        + now,
        _listed(faults) + ("\n\n" + _takers() if any(map(_is_start_list, faults)) else ""),
    )


def _is_start_list(fault: object) -> bool:
    """Whether results were asked for, and a start list, a draw or a list of names was given."""
    from simulator.results.starts import tells_kind  # only when something is refused: it loads tables

    return isinstance(fault, Fault) and tells_kind(fault.remedy)


def warnings_text(warnings: Sequence[object]) -> DialogText:
    """Say that data are used, but that some rows are in doubt."""
    warnings = [_answered_in_the_window(one) for one in warnings]
    return DialogText(
        translate("ErrorText", "Rows in doubt"),
        translate("ErrorText", "The data are in use.")
        + " "
        + numbers.of_count(
            len(warnings),
            translate("ErrorText", "One row is in doubt:"),
            translate("ErrorText", "{count} rows are in doubt:"),
        ),
        _listed(warnings),
    )


def _answered_in_the_window(doubt: object) -> object:
    """Say where a name is answered in the window in the place of the option of the command line."""
    if not isinstance(doubt, Fault) or "--same" not in doubt.remedy:
        return doubt
    return replace(doubt, remedy=translate("ErrorText", "Say who is meant under Form data."))


def cannot_be_simulated() -> str:
    """Say it of the scenario shown, where its chances would stand."""
    return translate("ErrorText", "This scenario cannot be simulated")


def clash_text(faults: Sequence[object]) -> DialogText:
    """Say that a scenario contradicts itself or what has been ridden."""
    return DialogText(
        cannot_be_simulated(),
        translate(
            "ErrorText", "Its what-ifs and the results entered do not go together. Undo, or take one out:"
        ),
        _listed(faults),
    )


def no_list_text() -> DialogText:
    """Say that there is no list of results on the clipboard."""
    return DialogText(
        translate("ErrorText", "Nothing to paste"),
        translate("ErrorText", "There is no list of results on the clipboard."),
        translate("ErrorText", "Copy a list with its heading, from a page, a document or a spreadsheet."),
    )


def start_list_text(name: str) -> DialogText:
    """Say of a start list what takes it, as it is no table of the entries of a whole meet."""
    return DialogText(
        translate("ErrorText", "A start list"),
        translate(
            "ErrorText", "{file} is a start list, a draw or a list of names. Nothing has been changed."
        ).format(file=name),
        _takers(),
    )


def _takers() -> str:
    """Say what takes a start list."""
    return translate(
        "ErrorText",
        "For a meet of your own: File, New meet…, the step Entries takes it.\n"
        "For the pairs of the meet in hand: Scenario, Pairs and lanes…, Import file…\n"
        "In the place of its entries: a table of all of them with the columns sex, distance, skater.",
    )


def unsaved_text(faults: Sequence[object]) -> DialogText:
    """Say that a project could not be saved."""
    return DialogText(
        translate("ErrorText", "The project was not saved"),
        translate("ErrorText", "The project is as it was, and so is the file."),
        _listed(faults),
    )


def unwritten_report_text(faults: Sequence[object]) -> DialogText:
    """Say that a report was not written, and why; what stood in its files before stays."""
    return DialogText(
        translate("ErrorText", "Report"),
        translate("ErrorText", "The report is not written. What stood in its files before is still there."),
        _listed(faults),
    )


def damaged_text(damaged: Sequence[tuple[str, str]]) -> DialogText:
    """Say that edits kept against a crash cannot be read, and where they were put: (path, why)."""
    return DialogText(
        translate("ErrorText", "Edits that cannot be restored"),
        translate(
            "ErrorText",
            "The program ended without saving, and what was kept of it is damaged. It was put aside, "
            "and can be sent to somebody who may mend it:",
        ),
        _listed([f"{path}: {why}" for path, why in damaged]),
    )


def changed_text(doubts: Sequence[object]) -> DialogText:
    """Say that a project is open, and what of it is no longer what it was when it was saved, or in doubt."""
    return DialogText(
        translate("ErrorText", "The project is open, with doubts"),
        translate("ErrorText", "The project can be worked with. Of its data this is in doubt:"),
        _listed(doubts),
    )


def failure_text(summary: str, details: str) -> DialogText:
    """Say that the program itself failed, with details to copy."""
    return DialogText(
        translate("ErrorText", "Something went wrong in the program"),
        translate(
            "ErrorText", "{error}\nYou can go on working. To report this, copy the details below."
        ).format(error=summary),
        details,
    )


def first_lines(things: Sequence[object], most: int) -> list[str]:
    """Return a line for each of the first faults or texts, so many at most, and how many more there are."""
    lines = [told_fault(one) if isinstance(one, Fault) else str(one) for one in things[:most]]
    if len(things) > most:
        lines.append(translate("ErrorText", "… and {count} more.").format(count=len(things) - most))
    return lines


def _listed(things: Sequence[object]) -> str:
    return "\n".join(first_lines(things, MOST_LINES))
