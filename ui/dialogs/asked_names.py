"""The question who is meant by a name, the same wherever names come in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from ui.dialogs.lines import Answer, AskRow

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def ask_who(
    row: AskRow,
    written: str,
    people: Sequence[str],
    decide: Callable[[str, str], None],
    others: Sequence[Answer] = (),
) -> None:
    """Ask who is meant by a name.

    Parameters
    ----------
    people
        Who may be meant.
    decide
        Is told the name and the person; the name itself for somebody else.
    others
        Further answers, behind those.
    """
    answers = [
        Answer(
            person,
            partial(decide, written, person),
            translate("AskedNames", "{written} is {person}").format(written=written, person=person),
        )
        for person in people
    ]
    other = translate("AskedNames", "{written} is somebody else").format(written=written)
    answers.append(Answer(translate("AskedNames", "Somebody else"), partial(decide, written, written), other))
    row.ask(translate("AskedNames", "Who is “{written}”?").format(written=written), [*answers, *others])
