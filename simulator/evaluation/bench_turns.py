"""How long whole processes take, here and in another checkout, in turns."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.input.faults import Fault, InputRefused
from simulator.programs import ASKED, in_bundle

ROUNDS = 5
_LONGEST_S = 900

Times = Mapping[str, float]
Trial = Callable[["Checkout"], Times]


@dataclass(frozen=True)
class Checkout:
    """A checkout of the program with its environment.

    Attributes
    ----------
    python
        What runs it: Python, or a program of a bundle.
    folder
        Where it lies.
    bundled
        Whether it is a bundle that brings its own Python.
    """

    python: Path
    folder: Path
    bundled: bool = False

    def module(self, name: str, *arguments: str) -> tuple[str, ...]:
        """Return the arguments with which a module is run there."""
        return (ASKED if self.bundled else "-m", name, *arguments)


def this_side() -> Checkout:
    """Return the checkout that runs."""
    return Checkout(Path(sys.executable), Path(__file__).parents[2], in_bundle())


def other_side(folder: Path) -> Checkout:
    """Return another checkout with its environment in ``.venv``, or a bundle; else raise `InputRefused`."""
    for place in (".venv/bin/python", ".venv/Scripts/python.exe"):
        if (folder / place).is_file():
            return Checkout(folder.absolute() / place, folder.absolute())
    for name in ("okt-simulator", "okt-simulator.exe"):
        if (folder / name).is_file():
            return Checkout(folder.absolute() / name, folder.absolute(), bundled=True)
    found = "there is no .venv with Python in it, and no okt-simulator"
    raise InputRefused([Fault(str(folder), found, "Name the folder of another checkout of the program.")])


def run_of(
    side: Checkout, arguments: Sequence[str], cache: Path | str, more: Mapping[str, str] | None = None
) -> tuple[str, float, float | None]:
    """Run a checkout; return what it wrote, its time in s and that of the processors.

    Parameters
    ----------
    cache
        Where it keeps forecasts.
    more
        Further variables of its environment.

    Raises
    ------
    InputRefused
        When it ends with an error.
    """
    environment = {**os.environ, "OKT_CACHE": str(cache), "PYTHONIOENCODING": "utf-8", **(more or {})}
    # Where Python may not keep what it has compiled, it compiles every module again: half of a start.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before, began = _children_s(), time.perf_counter()
    try:
        done = subprocess.run(  # noqa: S603 - the program itself
            [str(side.python), *arguments], cwd=side.folder, env=environment, check=False,
            capture_output=True, timeout=_LONGEST_S,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        raise InputRefused([Fault(str(side.folder), str(error), "Run it there by itself.")]) from None
    took, after = time.perf_counter() - began, _children_s()
    if done.returncode:
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
        found = f"{' '.join(arguments[:4])} ended with {done.returncode}: {''.join(last)}"
        raise InputRefused([Fault(str(side.folder), found, "Run it there by itself.")])
    cpu = after - before if before is not None and after is not None else None
    return done.stdout.decode(errors="replace"), took, cpu


def _children_s() -> float | None:
    """Return the processor time of the processes that ended; None where the system does not tell."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def simulate_trial(side: Checkout) -> Times:
    """Time ``okt simulate`` twice, the first time with no forecast kept."""
    times: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as cache:
        for which in ("first", "second"):
            _, took, cpu = run_of(side, side.module("simulator.cli", "simulate"), cache)
            times[f"simulate_{which}_s"] = took
            if cpu is not None:
                times[f"simulate_{which}_cpu_s"] = cpu
    return times


def figures_trial(side: Checkout) -> Times:
    """Return the figures of ``okt bench`` in a checkout, as far as it has them."""
    text, _, _ = run_of(side, side.module("simulator.cli", "bench", "--json", "-"), "off")
    figures: dict[str, Any] = json.loads(text)
    return {
        name: float(value)
        for name, value in (figures | figures.get("edit_latency_ms", {})).items()
        if isinstance(value, (int, float)) and not name.startswith(_NO_TIMES)
    }


_NO_TIMES = ("simulate_", "starts", "skaters", "compiled")
"""What else stands among the figures, or is measured here anyway."""


def tell_no_round(_number: int) -> None:
    """Nobody wants to know which round begins."""


def in_turns(
    sides: Sequence[Checkout],
    trial: Trial,
    rounds: int,
    told: Callable[[int], None] = tell_no_round,
    *,
    warm: bool = False,
) -> list[dict[str, list[float]]]:
    """Run a trial in each checkout, one after the other, so many times; return the values by name.

    Parameters
    ----------
    told
        Hears the number of each round as it begins, from 1 on.
    warm
        Whether each runs once more before all others, uncounted: its modules are compiled by then.
    """
    found: list[dict[str, list[float]]] = [{} for _ in sides]
    for side in sides if warm else ():
        trial(side)
    for number in range(rounds):
        told(number + 1)
        order = range(len(sides)) if number % 2 == 0 else reversed(range(len(sides)))
        for at in order:
            for name, value in trial(sides[at]).items():
                found[at].setdefault(name, []).append(value)
    return found


def compared(found: Sequence[Mapping[str, Sequence[float]]]) -> dict[str, dict[str, float]]:
    """Return the medians, and with a second checkout its medians and the ratio with its spread.

    The ratio is that of the rounds, this one over the other; lowest and highest are of single rounds.
    """
    told: dict[str, dict[str, float]] = {}
    for name, values in found[0].items():
        told[name] = {"here": statistics.median(values)}
        others = found[1].get(name) if len(found) > 1 else None
        if others:
            ratios = [own / other for own, other in zip(values, others, strict=False) if other]
            if ratios:
                told[name] |= {
                    "other": statistics.median(others),
                    "ratio": statistics.median(ratios),
                    "lowest": min(ratios),
                    "highest": max(ratios),
                }
    return {name: {key: round(own, 3) for key, own in line.items()} for name, line in told.items()}


_WORDS = {
    "simulate_first": "okt simulate, whole process, first time",
    "simulate_second": "okt simulate, whole process, again",
    "frame": "window, until its frame",
    "bars": "window, until the first bars",
    "final": "window, until the final bars",
    "changed_frame": "the same after a change of data: frame",
    "changed_bars": "first bars",
    "changed_final": "final bars",
    "slider_first": "step of the slider, to the first bars",
    "slider_final": "step of the slider, to the final bars",
}


def turns_text(told: Mapping[str, Mapping[str, float]], rounds: int) -> str:
    """Return medians, ratios and their spread as a table."""
    both = any("ratio" in line for line in told.values())
    head = f"{'':<50}{'here':>10}"
    lines = [head + (f"{'other':>10}{'ratio':>8}   lowest to highest" if both else "")]
    for name, line in told.items():
        text = f"{_words(name):<50}{_figure(line['here']):>10}"
        if "ratio" in line:
            text += f"{_figure(line['other']):>10}{line['ratio']:>8.2f}"
            text += f"   {line['lowest']:.2f} to {line['highest']:.2f}"
        lines.append(text)
    return "\n".join([*lines, f"medians of {rounds} rounds" + (", taken in turns" if both else "")])


def _words(name: str) -> str:
    stem, unit = name.removesuffix("_s"), ", s"
    if stem.endswith("_cpu"):
        stem, unit = stem.removesuffix("_cpu"), ", s of the processors"
    return f"{_WORDS[stem]}{unit}" if stem in _WORDS else name


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value >= 1000 else f"{value:,.2f}"
