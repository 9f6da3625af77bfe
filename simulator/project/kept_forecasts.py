"""Forecasts kept on disk, as `forecast_key` says; gone or damaged they are fitted again."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.chances.basis_of import KnownForm, known_form, remember
from simulator.event import Sex
from simulator.form.data import FormData
from simulator.form.forecast import Forecast
from simulator.form.kept_data import KeptFormData, packed
from simulator.input.bounded_file import read_at_most
from simulator.input.typed_json import NotKeptError, plain, typed
from simulator.meet.meet import Meet
from simulator.project.atomic_file import unfinished_file
from simulator.project.forecast_folder import folder
from simulator.project.forecast_key import FORM, SUFFIX

MOST_FILES, MOST_BYTES = 24, 60_000_000
"""What is kept at most; the forecasts used last stay."""

_MOST_FILE_BYTES = 16_000_000


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
    path = place / f"{asked}{SUFFIX}"
    known = _read(path, asked)
    if known is not None:
        return known
    made = fit()
    if key() == asked:
        with suppress(OSError, NotKeptError, ValueError, RecursionError):  # then it is fitted again next time
            _write(path, _text(made, asked))
            _clear(place)
    return made


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
    text = f"{FORM}\n{_digest(key, body)}\n".encode() + body
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
        if form.decode() != FORM or digest.decode() != _digest(key, body):
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
    return entry.name.endswith(SUFFIX) and entry.is_file(follow_symlinks=False)
