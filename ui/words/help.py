"""The pages of the help, and what the program says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from simulator import __version__
from simulator.shipped import shipped
from ui.words.errors import DialogText

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for

TOUR, METHOD, KEYBOARD = "tour", "method", "keyboard"
"""Pages that the window asks for by name."""

LINK = "page:"
"""What a link to another page of the help begins with."""

_BEFORE = (TOUR,)
_AFTER = ("scenarios", "results", "data", "meet", "output", KEYBOARD, "glossary", METHOD, "model")


@dataclass(frozen=True)
class HelpPage:
    """A page of the help.

    Attributes
    ----------
    name
        What links call it; that of a view is the page of that view.
    title
        Its heading.
    text
        The whole page as Markdown, heading included.
    """

    name: str
    title: str
    text: str


def help_pages(code: str, views: list[str], keyboard: HelpPage) -> list[HelpPage]:
    """Return the pages in the order in which they are listed.

    Parameters
    ----------
    code
        Language of the pages, ``en`` or ``nl``.
    views
        Names of the views, each of which has a page.
    keyboard
        The page on keys, which only the window can write.
    """
    names = (*_BEFORE, *views, *_AFTER)
    return [keyboard if name == KEYBOARD else _page(code, name) for name in names]


def _page(code: str, name: str) -> HelpPage:
    text = shipped(f"help/{code}/{name}.md").read_text(encoding="utf-8")
    heading = re.match(r"# (.+)\n", text)
    if heading is None:
        raise ValueError(f"the help page {code}/{name} has no heading")
    return HelpPage(name, heading[1], text)


def keyboard_page(menus: list[tuple[str, list[tuple[str, str]]]]) -> HelpPage:
    """Write the page on keys from the menus as they are.

    Parameters
    ----------
    menus
        Title of each menu, with the text and the keys of its actions.
    """
    title = translate("HelpText", "Keyboard")
    in_charts = [
        (translate("HelpText", "Move through a chart or a table"), "↑ ↓ ← →"),
        (translate("HelpText", "Open what is chosen; enter the results of an event"), "Enter"),
        (translate("HelpText", "Copy what is chosen; choose all of it"), "Ctrl+C, Ctrl+A"),
        (translate("HelpText", "Close a dialog, stop a run"), "Esc"),
        (translate("HelpText", "From field to field, and from room to room"), "Tab, Shift+Tab"),
    ]
    tables = [(translate("HelpText", "In charts and tables"), in_charts), *menus]
    parts = [f"# {title}"]
    for name, rows in tables:
        if rows:
            lines = [f"| {_cell(text)} | {_cell(keys)} |" for text, keys in rows]
            what, press = translate("HelpText", "what"), translate("HelpText", "keys")
            parts.append("\n".join([f"## {_cell(name)}", "", f"| {what} | {press} |", "|---|---|", *lines]))
    return HelpPage(KEYBOARD, title, "\n\n".join(parts) + "\n")


def _cell(text: str) -> str:
    """Return a text as Markdown shows it letter by letter in a cell of a table."""
    return re.sub(r"([\\`*_{}\[\]<>#|])", r"\\\1", " ".join(text.split()))


def about_text() -> DialogText:
    """Name the program, its version and its licence."""
    return DialogText(
        translate("HelpText", "About OKT Simulator"),
        translate("HelpText", "OKT Simulator {version}").format(version=__version__),
        translate(
            "HelpText",
            "Chances of an Olympic ticket at the Dutch long-track speed skating qualification tournament "
            "(olympisch kwalificatietoernooi, OKT).\n\n"
            "Free software under the MIT licence. It stands on Qt and PySide6, NumPy, SciPy, pandas and "
            "pyqtgraph, and uses the typeface Inter.\n\n"
            "The program has no tie with any federation, event or skater. The results in it are facts from "
            "public sources, which are named in its data folder.",
        ),
    )
