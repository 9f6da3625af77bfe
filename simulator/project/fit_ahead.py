"""Program of its own that reads and fits while the window is loaded.

Importing what fits takes as long as the fit, and in one process Python does both with one thread at
a time. What comes of it goes the way of all forecasts that are kept on disk; where nothing comes, whoever
wants them fits them.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from simulator.programs import module_command, processors
from simulator.project.forecast_folder import folder


class FitAhead:
    """A process that keeps the forecasts of a meet on disk, unless they are there.

    Parameters
    ----------
    meet
        Identifier of a shipped meet or the path of one.
    form
        Files with race results; none means the results shipped with the program.

    Raises
    ------
    OSError
        When no process can be begun.
    """

    def __init__(self, meet: str, form: Sequence[Path] = ()) -> None:
        files = (str(file.absolute()) for file in form)
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            [*module_command(__name__), meet, *files],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    def wait(self) -> bool:
        """Wait until it has ended, and return whether it did what it was to do."""
        return self._process.wait() == 0

    def stop(self) -> None:
        """End it, wherever it is; may be called from another thread."""
        self._process.kill()


def is_of_use() -> bool:
    """Whether forecasts are kept, and a second processor is there to make them."""
    return folder() is not None and processors() > 1


def main(arguments: Sequence[str]) -> None:
    """Keep the forecasts of a meet from files with results; nothing heavy is loaded where they are kept."""
    from simulator.meet.description import read_description
    from simulator.meet.folder import find_meet
    from simulator.project.forecast_key import SUFFIX, plan_key

    meet, *files = arguments
    form = [Path(file) for file in files]
    place, found = folder(), find_meet(meet)
    key = plan_key(found, meet, read_description(found, []).people.same, form)
    if place is None or key is None or (place / f"{key}{SUFFIX}").is_file():
        return
    from simulator.project.plan_files import load_plan

    load_plan(form, meet=meet)


if __name__ == "__main__":
    gc.disable()  # hundreds of modules are loaded, and none of it is garbage
    main(sys.argv[1:])
    os._exit(0)  # what is kept is written; taking the modules down again would take another tenth
