"""The start of the command ``okt``: ready for Ctrl-C before anything that takes a while is loaded."""

from __future__ import annotations

from simulator.project.interrupt import end_on_signals


def main() -> None:
    """Run the command of the command line."""
    end_on_signals()
    from simulator.cli.commands import main as run

    run()
