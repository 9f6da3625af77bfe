"""What this installation holds, as JSON: ``python -m ui.tour.inside``; a bundle is compared by it."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.resources import files
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from pathlib import Path
from pkgutil import walk_packages

from simulator.programs import OURS

_NO_DATA = (".py", ".pyc")
_EXTRAS = ("weasyprint", "fontTools", "polars", "distributed", "dask", "matplotlib")


def resources(folder: Traversable, place: str = "") -> Iterator[tuple[str, str]]:
    """Yield every shipped file below a folder, opened and read: its place and its SHA-256."""
    for own in sorted(folder.iterdir(), key=lambda file: file.name):
        if own.is_dir():
            if own.name != "__pycache__":
                yield from resources(own, f"{place}{own.name}/")
        elif not own.name.endswith(_NO_DATA):
            yield f"{place}{own.name}", hashlib.sha256(own.read_bytes()).hexdigest()


def modules() -> Iterator[tuple[str, str]]:
    """Yield every module of ours, imported, and why it could not be; nothing when it could."""
    for package in OURS:
        for found in walk_packages(import_module(package).__path__, f"{package}."):
            if found.name.endswith("__main__"):
                continue
            try:
                import_module(found.name)
            except ImportError as missing:
                yield found.name, str(missing)
            else:
                yield found.name, ""


def main() -> int:
    """Write the JSON."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QFontInfo
    from PySide6.QtWidgets import QApplication

    from simulator.loops.compiled import LOOPS
    from ui.look.theme import Scheme, Theme
    from ui.look.window_icon import window_icon
    from ui.words.language import Language

    app = QApplication(sys.argv[:1])
    theme, language = Theme(app, Scheme.LIGHT), Language(app)  # held, as Qt reads from them
    language.speak("nl")
    info = QFontInfo(app.font())
    told = {
        "font": {"family": info.family(), "exact": info.exactMatch(), "pixels": info.pixelSize()},
        "dutch": [app.translate("QPlatformTheme", "Cancel"), app.translate("ScenarioList", "New scenario")],
        "zoom": theme.palette.zoom,
        "icon": [size.width() for size in window_icon().availableSizes()],
        "modules": dict(modules()),
        "compiled_loops": LOOPS is not None,
        "extras": [name for name in _EXTRAS if find_spec(name) is not None],
        "qt": str(Path(sys.modules["PySide6"].__file__ or "").parent),
        "resources": dict(resources(files("resources"))),
    }
    sys.stdout.write(json.dumps(told, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
