"""The folder in which forecasts are kept on disk, if they are; loads hardly anything, as the start asks."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "OKT_CACHE"
"""Names another folder in the environment, or ``off``."""

_off = False


def switch_off() -> None:
    """Keep nothing and read nothing kept, as long as the process lives."""
    global _off
    _off = True


def folder() -> Path | None:
    """Return where forecasts are kept; None when they are not."""
    chosen = os.environ.get(VARIABLE, "")
    if _off or chosen.strip().lower() in ("off", "0", "no"):
        return None
    if chosen:
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("okt-simulator", appauthor=False) / "forecasts"
