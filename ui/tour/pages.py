"""Every page of every view, one after the other, as the user sees it."""

from __future__ import annotations

from collections.abc import Iterator

from ui.program.program import Program
from ui.tour.dialogs import wait_for_answers


def pages(program: Program) -> Iterator[str]:
    """Show each page of each view, with its answers, and yield its name; the first of each stays in sight."""
    tabs = program.window.tabs
    for view in tabs.views:
        tabs.setCurrentWidget(view)
        of_view = view.pages()
        for name, show in of_view.items():
            show()
            wait_for_answers(program)
            yield name
        next(iter(of_view.values()))()
    tabs.setCurrentIndex(0)
