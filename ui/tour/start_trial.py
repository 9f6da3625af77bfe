"""Program of its own: opens the window of its environment, and says when what was on the screen.

It uses only what every version of the program has, and is run with the Python of another checkout too:
``python start_trial.py BEGAN FOLDER``, seconds since 1970 and the checkout.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

_LONGEST_S, _STEPS = 100.0, 8


def main(began: float) -> int:
    """Open the window, wait for its bars, move the slider; print seconds as JSON."""
    _WhenLoaded.began = began
    sys.meta_path.insert(0, _WhenLoaded())
    from ui.app import main as start

    return start([])


class _WhenLoaded:
    """Puts an eye into the application as soon as there is one, without loading Qt before its time."""

    began = 0.0

    @classmethod
    def find_spec(cls, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        """Let the module be loaded as ever, and then look at the application's loop."""
        spec = PathFinder.find_spec(name, path, target) if name == "PySide6.QtWidgets" else None
        if spec is not None and spec.loader is not None:
            load = spec.loader.exec_module

            def then(module: ModuleType) -> None:
                load(module)
                run = module.QApplication.exec

                def watched(*_: object) -> int:
                    _watch(cls.began)
                    code: int = run()
                    return code

                module.QApplication.exec = watched

            spec.loader.exec_module = then  # type: ignore[method-assign]
        return spec


def _watch(began: float) -> None:
    """Look at every paint from now on."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    app: Any = QApplication.instance()
    watch = _Watch(app, began)

    class Eye(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint and not watch.done:
                QTimer.singleShot(0, lambda: watch.look(watched))  # once it is painted
            return False

    watch.eye = Eye(app)
    app.installEventFilter(watch.eye)
    QTimer.singleShot(int(_LONGEST_S * 1000), watch.end)


class _Watch:
    """Notes when what is first seen; moves the slider when everything is there."""

    def __init__(self, app: Any, began: float) -> None:
        self._app, self._began = app, began
        self._seen: dict[str, float] = {}
        self._steps: list[list[float]] = []
        self._before: Any = None
        self.done = False
        self.eye: Any = None

    def _note(self, what: str) -> None:
        if f"{what}_s" not in self._seen:
            self._seen[f"{what}_s"] = time.time() - self._began
            self._seen[f"{what}_cpu_s"] = time.process_time()

    def look(self, painted: Any) -> None:
        """Note what a paint has brought to the screen."""
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QMainWindow

        window: Any = next((one for one in self._app.topLevelWidgets() if isinstance(one, QMainWindow)), None)
        if window is None or not window.isVisible() or self.done:
            return
        self._note("frame")
        while painted is not None and type(painted).__name__ != "TicketsChart":
            painted = painted.parent()
        run = window._session.run
        if run.outcome is None or run.outcome is self._before:
            return
        if painted is None and "bars_s" not in self._seen:
            return
        self._note("bars")
        now = [time.time() - self._steps[-1][0]] if self._steps else []
        if len(self._steps) and len(self._steps[-1]) == 1:
            self._steps[-1] += now
        if run.phase.name == "UP_TO_DATE" and not run.stale:
            self._note("final")
            if self._steps:
                self._steps[-1] += now
            self._before = run.outcome
            QTimer.singleShot(150, lambda: self._step(window))

    def _step(self, window: Any) -> None:
        from PySide6.QtWidgets import QSlider

        session = window._session
        if len(self._steps) == _STEPS:
            self.end()
            return
        if session.skater is None:
            session.choose_skater(session.run.outcome.of_sex(session.sex)[5].skater)
        slider = next(one for one in window.findChildren(QSlider) if type(one).__name__ == "CentreSlider")
        self._steps.append([time.time()])
        slider.setValue(slider.value() + 1)

    def end(self) -> None:
        """Print what was seen, and close the window."""
        from PySide6.QtCore import QTimer

        if self.done:
            return
        self.done = True
        told = dict(self._seen)
        whole = [own for own in self._steps[1:] if len(own) > 2]  # the first brings what is made once
        if whole:
            told["slider_first_s"] = statistics.median(own[1] for own in whole)
            told["slider_final_s"] = statistics.median(own[-1] for own in whole)
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
        QTimer.singleShot(0, lambda: self._app.exit(0))  # whatever edits there are


if __name__ == "__main__":
    if not getattr(sys, "frozen", False):  # a bundle finds its modules by itself
        sys.path[0] = sys.argv[2]
    os.chdir(sys.argv[2])
    sys.exit(main(float(sys.argv[1])))
