"""Forecasts kept on disk, under a hash of all that decides them; gone or damaged they are fitted again."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from simulator import __version__
from simulator.chances.basis_of import KnownForm, known_form, remember
from simulator.event import Sex
from simulator.form.data import FormData
from simulator.form.forecast import Forecast
from simulator.form.kept_data import KeptFormData, packed
from simulator.input.bounded_file import read_at_most
from simulator.input.typed_json import NotKeptError, plain, typed
from simulator.meet.folder import DESCRIPTION, ENTRIES, PROGRAMME, RESULTS, MeetFolder
from simulator.meet.meet import Meet
from simulator.project.atomic_file import unfinished_file

VARIABLE = "OKT_CACHE"
"""Names another folder in the environment, or ``off``."""

MOST_FILES, MOST_BYTES = 24, 60_000_000
"""What is kept at most; the forecasts used last stay."""

_MOST_FILE_BYTES = 16_000_000
_MOST_INPUT_BYTES = 60_000_000
"""Inputs that are larger are read and fitted each time."""

_FORM = "okt forecasts 1"
_SUFFIX = ".forecasts"
_off = False


@dataclass(frozen=True)
class FittedMeet:
    """What is made from the files of a plan, and takes long.

    Attributes
    ----------
    meet
        With its entries, one name a person.
    form
        The form data, with the doubts about entries too.
    forecasts
        Forecast of each sex.
    """

    meet: Meet
    form: FormData
    forecasts: dict[Sex, Forecast]


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


def fitted(key: Callable[[], str | None], fit: Callable[[], FittedMeet]) -> FittedMeet:
    """Return what is kept under a key, or fit it and keep it.

    Parameters
    ----------
    key
        Returns the hash of all that decides the fit; None when it cannot be told. It is asked again
        after a fit, as files may have changed meanwhile.
    fit
        Reads the files and fits; what it raises is raised.
    """
    place = folder()
    asked = key() if place is not None else None
    if place is None or asked is None:
        return fit()
    path = place / f"{asked}{_SUFFIX}"
    known = _read(path, asked)
    if known is not None:
        return known
    made = fit()
    if key() == asked:
        with suppress(OSError, NotKeptError, ValueError, RecursionError):  # then it is fitted again next time
            _write(path, _text(made, asked))
            _clear(place)
    return made


# The key -----------------------------------------------------------------------------------


def key_of(folder: MeetFolder, files: Sequence[Path | None], told: Sequence[object]) -> str | None:
    """Return the hash of all that decides a fit; None when it cannot be told.

    Parameters
    ----------
    folder
        The meet: its description, programme and entries are read.
    files
        Files of the user's, each in its part; the description beside a file is read too.
    told
        Whatever else counts: options, pasted lists.
    """
    digest = hashlib.sha256(f"{_FORM}\0{__version__}\0{_program()}\0{folder.label}".encode())
    digest.update(repr(told).encode(errors="backslashreplace"))
    try:
        for name, content in _contents(folder, files):
            digest.update(f"\0{name}\0{len(content)}\0".encode(errors="backslashreplace"))
            digest.update(content)
    except (OSError, NotKeptError):  # whoever reads it says why
        return None
    return digest.hexdigest()


def _contents(folder: MeetFolder, files: Sequence[Path | None]) -> Iterator[tuple[str, bytes]]:
    from simulator.shipped import SEASONS, shipped

    for name in ("form/results.csv", "form/personal_bests.csv", "form/skaters.csv", *SEASONS):
        yield name, _content(shipped(name))
    for own in (folder.description, folder.table(PROGRAMME), folder.table(ENTRIES)):
        yield own.name, _content(own) if own.is_file() else b""
    for number, file in enumerate(files):
        if file is None:
            yield f"{number}", b""
            continue
        beside = MeetFolder("", file if file.is_dir() else file.parent, file)
        described, own = beside.folder.joinpath(DESCRIPTION), beside.table(RESULTS) if file.is_dir() else file
        yield f"{number} {file}", _content(described) if described.is_file() else b""
        yield own.name, _content(own)


def _content(file: Traversable) -> bytes:
    if isinstance(file, Path) and not stat.S_ISREG(file.stat().st_mode):
        raise NotKeptError("read once only")
    content = read_at_most(file, _MOST_INPUT_BYTES + 1, pipes=False)
    if len(content) > _MOST_INPUT_BYTES:
        raise NotKeptError("too large")
    return content


@cache
def _program() -> str:
    """Return what tells one state of the program from another: its modules with size and time.

    A bundle holds them in their compiled form alone.
    """
    top = Path(__file__).parents[1]
    found = []
    for path, folders, names in os.walk(top):
        folders[:] = sorted(set(folders) - {"__pycache__"})
        for name in sorted(names):
            if name.endswith((".py", ".pyc")):
                known = os.stat(os.path.join(path, name))  # noqa: PTH118, PTH116 - hundreds, at each start
                found.append(f"{name} {known.st_size} {known.st_mtime_ns}")
    return hashlib.sha256("\n".join(found).encode()).hexdigest()


# The files ---------------------------------------------------------------------------------


def _text(made: FittedMeet, key: str) -> bytes:
    """Return what is written; raises `NotKeptError` when it would not come back as it is."""
    first_day = made.meet.first_day
    values = {
        "meet": plain(made.meet),
        "forecasts": plain(made.forecasts),
        "form": packed(made.form),
        "known": plain(known_form(made.form, first_day)),
    }
    body = json.dumps(values).encode()
    text = f"{_FORM}\n{_digest(key, body)}\n".encode() + body
    again = _made(json.loads(body))
    whole = again.meet == made.meet and plain(again.forecasts) == values["forecasts"]
    if len(text) > _MOST_FILE_BYTES or not whole:
        raise NotKeptError("not the same again")
    return text


def _digest(key: str, body: bytes) -> str:
    return hashlib.sha256(key.encode() + body).hexdigest()


def _read(path: Path, key: str) -> FittedMeet | None:
    """Return what a file holds; None when there is none, or it is not as it was written."""
    try:
        text = read_at_most(path, _MOST_FILE_BYTES + 1, pipes=False)
        form, digest, body = text.split(b"\n", 2)
        if form.decode() != _FORM or digest.decode() != _digest(key, body):
            return None
        made = _made(json.loads(body))
        os.utime(path)  # used last
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return None
    return made


def _made(values: dict[str, Any]) -> FittedMeet:
    meet: Meet = typed(Meet, values["meet"])
    forecasts: dict[Sex, Forecast] = typed(dict[Sex, Forecast], values["forecasts"])
    for forecast in forecasts.values():
        _check(forecast)
    form = KeptFormData.unpacked(values["form"])
    remember(form, meet.first_day, typed(KnownForm, values["known"]))
    return FittedMeet(meet, form, forecasts)


def _check(forecast: Forecast) -> None:
    """Raise `NotKeptError` unless all arrays of a forecast are of one length and name its skaters."""
    entries = len(forecast.entry_event)
    rates = vars(forecast.incidents).values()
    arrays = (forecast.entry_skater, forecast.log_time_mean, forecast.race_spread, forecast.results_used)
    if any(own.shape != (entries,) for own in (*arrays, *rates)):
        raise NotKeptError("arrays of other lengths")
    if forecast.level_loading.ndim != 2 or len(forecast.level_loading) != entries:
        raise NotKeptError("loadings of other entries")
    if not ((forecast.entry_skater >= 0) & (forecast.entry_skater < len(forecast.skaters))).all():
        raise NotKeptError("entries of nobody")


def _write(path: Path, text: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with unfinished_file(path.parent, path.name) as (part, stream):
        with stream:  # not forced onto the disk: what a crash damages is fitted again
            stream.write(text)
        part.replace(path)


def _clear(place: Path) -> None:
    """Delete what was used longest ago, until what is kept is within its bounds."""
    known = sorted(
        ((own.stat().st_mtime, own.stat().st_size, own.path) for own in os.scandir(place) if _ours(own)),
        reverse=True,
    )
    room = MOST_BYTES
    for number, (_, size, path) in enumerate(known):
        room -= size
        if number >= MOST_FILES or room < 0:
            Path(path).unlink(missing_ok=True)


def _ours(entry: os.DirEntry[str]) -> bool:
    return entry.name.endswith(_SUFFIX) and entry.is_file(follow_symlinks=False)
