"""The compiled loops, where the installation could compile them; elsewhere numpy does without.

They are built by the installation and left out without a compiler. Every function has beside its
call what numpy does instead, with the same bits, which a test compares.
"""

from __future__ import annotations

import os
from importlib.util import find_spec

from simulator.loops.calls import loaded
from simulator.loops.games import GamesLoops
from simulator.loops.mishaps import MishapLoops
from simulator.loops.quota import QuotaLoops
from simulator.loops.ranking import RankingLoops
from simulator.loops.riding import RidingLoops
from simulator.loops.selecting import SelectingLoops

OFF = "OKT_NUMPY_ONLY"
"""Name of the variable of the environment that switches the compiled loops off, when it holds anything."""


class Loops(GamesLoops, MishapLoops, QuotaLoops, RankingLoops, RidingLoops, SelectingLoops):
    """All compiled loops of a library.

    Parameters
    ----------
    path
        Where the library lies.

    Raises
    ------
    OSError
        When it cannot be loaded, or was built before the loops were changed.
    """

    def __init__(self, path: str) -> None:
        library = loaded(path)
        QuotaLoops.__init__(self, library)
        RankingLoops.__init__(self, library)
        RidingLoops.__init__(self, library)
        SelectingLoops.__init__(self, library)
        GamesLoops.__init__(self, library)
        MishapLoops.__init__(self, library)


def _loaded() -> Loops | None:
    found = None if os.environ.get(OFF) else find_spec("simulator.loops._loops")
    if found is None or found.origin is None:
        return None
    try:
        return Loops(found.origin)
    except (OSError, AttributeError):  # built for another system, or by another version
        return None


LOOPS: Loops | None = _loaded()
"""The compiled loops, None where numpy is to do without."""
