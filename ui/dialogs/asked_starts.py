"""The question what to do with rows of a list whose skaters are not entered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from simulator.event import Event, Sex
from simulator.what_if.words import event_words
from ui.dialogs.lines import Answer, AskRow
from ui.words.numbers import count, of_count
from ui.words.sentences import told

Start = tuple[Sex, Event, str]
"""Who would start where."""

MOST_NAMES = 6
"""Names that the question itself tells."""

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def ask_starts(
    row: AskRow,
    starts: Sequence[Start],
    decide: Callable[[Sequence[Start], bool], None],
    one_by_one: Callable[[], None],
    others: Sequence[Answer] = (),
) -> None:
    """Ask whether skaters are to be entered, or their rows left out.

    Parameters
    ----------
    decide
        Is told the starts, and whether they are to be entered.
    one_by_one
        Asks about the first of several alone.
    others
        Further answers, behind those.
    """
    enter, leave = partial(decide, starts, True), partial(decide, starts, False)
    enter_all = translate("AskedStarts", "Enter all {count}")
    leave_all = translate("AskedStarts", "Leave all {count} rows out")
    words = (
        of_count(len(starts), translate("AskedStarts", "Enter the skater"), enter_all),
        of_count(len(starts), translate("AskedStarts", "Leave this row out"), leave_all),
    )
    answers = [Answer(words[0], enter, words[0]), Answer(words[1], leave, words[1])]
    if len(starts) > 1:
        single = translate("AskedStarts", "One by one")
        answers.append(Answer(single, one_by_one, single))
    row.ask(_question(starts), [*answers, *others])


def _question(starts: Sequence[Start]) -> str:
    names: dict[tuple[Sex, Event], list[str]] = {}
    for sex, event, skater in starts:
        names.setdefault((sex, event), []).append(skater)
    pattern = translate("AskedStarts", "Not entered in {event}: {skaters}.")
    return " ".join(
        pattern.format(event=told(event_words(event, sex)), skaters=_listed(own))
        for (sex, event), own in names.items()
    )


def _listed(names: Sequence[str]) -> str:
    if len(names) <= MOST_NAMES:
        return ", ".join(names)
    more = translate("AskedStarts", "{count} more").format(count=count(len(names) - MOST_NAMES + 1))
    return ", ".join([*names[: MOST_NAMES - 1], more])
