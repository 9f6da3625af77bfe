"""The outcomes of all tournaments as a file (NPZ or Parquet), written part by part; see ``docs/draws.md``."""

from __future__ import annotations

import errno
import json
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

from simulator.chances.outcome import Outcome, outcome_of
from simulator.engine.drawn import SexColumns, SexDraws, columns_of, drawn_parts, drawn_plans
from simulator.engine.job import Cancelled, Control, Job, check_run
from simulator.event import Sex
from simulator.input.faults import Fault, InputRefused
from simulator.programs import in_bundle
from simulator.project.atomic_file import atomic_stream
from simulator.words import say

if TYPE_CHECKING:
    import polars

ENDINGS = (".npz", ".parquet")
LAYOUT = 1
"""Version of the layout, raised when a reader of the files would have to change."""

Columns = Mapping[Sex, SexColumns]


def check_draws_file(path: Path) -> None:
    """Refuse a file of draws that cannot be written, before anything is simulated.

    Raises
    ------
    InputRefused
        When its ending is not known, or the package that writes it is not there.
    """
    if path.suffix.lower() not in ENDINGS:
        found = say("the ending says neither NPZ nor Parquet")
        raise InputRefused([Fault(str(path), found, say("End its name with .npz or .parquet."))])
    if path.suffix.lower() == ".parquet":
        try:
            import polars  # noqa: F401
        except ImportError:
            found = say("the package polars, which writes Parquet, is not installed")
            remedy = say("Install okt-simulator[parquet], or end the name with .npz.")
            if in_bundle():
                remedy = say("End its name with .npz.")
            raise InputRefused([Fault(str(path), found, remedy)]) from None


def simulate_to_file(job: Job, control: Control, path: Path, record: Mapping[str, Any]) -> Iterator[Outcome]:
    """Simulate like `simulate`, and write every tournament into a file, whole or not at all.

    Memory does not grow with the number of tournaments.

    Parameters
    ----------
    record
        What the draws were made from, kept in the file as JSON.

    Raises
    ------
    InputRefused
        When a number is out of range, or the plan cannot be simulated.
    OSError
        When the file cannot be written.
    Cancelled
        When the control said so before the end.
    """
    check_run(job.tournaments, job.seed, control.threads)
    plans = drawn_plans(job)
    columns = {one.sex: columns_of(one) for one in plans}
    told = json.dumps({**record, "layout": LAYOUT}, ensure_ascii=False)
    kind = _Parquet if path.suffix.lower() == ".parquet" else _Npz
    with atomic_stream(path) as stream, tempfile.TemporaryDirectory(prefix="okt-draws-") as folder:
        file: _File = kind(Path(folder), columns, told)
        done = 0
        for progress, drawn in drawn_parts(job, plans, control):
            with _room_in(folder):
                file.add(drawn)
            done = progress.tournaments
            yield outcome_of(job.plan, progress)
        if done < job.tournaments:
            raise Cancelled  # half a file is none
        file.write(stream)


@contextmanager
def _room_in(folder: str) -> Iterator[None]:
    """Refuse to go on where the parts have no room: their folder is not where the file is to stand."""
    try:
        yield
    except OSError as error:
        found = say("cannot be written ({why})", why=error.strerror or error)
        remedy = say("Make room there, or name a folder with more of it in TMPDIR.")
        raise InputRefused([Fault(folder, found, remedy)]) from None


class _File(Protocol):
    """A file of draws being made: parts come in, the whole goes out."""

    def add(self, drawn: Mapping[Sex, SexDraws]) -> None: ...

    def write(self, stream: IO[bytes]) -> None: ...


class _Npz:
    """Arrays with a row a tournament; each grows in a file of its own until all go into the archive."""

    def __init__(self, folder: Path, columns: Columns, record: str) -> None:
        self._record, self._columns = record, columns
        self._folder, self._rows = folder, 0
        self._width: dict[str, int] = {}

    def add(self, drawn: Mapping[Sex, SexDraws]) -> None:
        own = drawn.values()
        starts = [one.start_places.reshape(len(one.start_places), -1) for one in own]
        self._append("places", np.concatenate([one.places for one in own], axis=1))
        self._append("incidents", np.concatenate([one.incidents for one in own], axis=1))
        tickets = np.concatenate([one.tickets for one in own], axis=1)
        self._append("tickets", np.packbits(tickets, axis=1))
        self._append("start_places", np.packbits(np.concatenate(starts, axis=1), axis=1))
        self._rows += len(tickets)

    def _append(self, name: str, rows: NDArray[np.uint8]) -> None:
        self._width[name] = rows.shape[1]
        with (self._folder / name).open("ab") as file:
            file.write(np.ascontiguousarray(rows).data)

    def write(self, stream: IO[bytes]) -> None:
        with zipfile.ZipFile(stream, "w") as archive:
            for name, width in self._width.items():
                with _member(archive, name) as member, (self._folder / name).open("rb") as file:
                    header = {"descr": "|u1", "fortran_order": False, "shape": (self._rows, width)}
                    np.lib.format.write_array_header_1_0(member, header)
                    shutil.copyfileobj(file, member, 1 << 20)
            for name, texts in self._texts().items():
                with _member(archive, name) as member:
                    np.lib.format.write_array(member, np.array(texts), allow_pickle=False)

    def _texts(self) -> dict[str, Any]:
        all_of = self._columns.items()
        return {
            "start": [[str(sex), str(event), name] for sex, own in all_of for event, name in own.starts],
            "skater": [[str(sex), name] for sex, own in all_of for name in own.skaters],
            "start_place": [
                [str(sex), str(event), name]
                for sex, own in all_of
                for event in own.events
                for name in own.skaters
            ],
            "record": self._record,
        }


def _member(archive: zipfile.ZipFile, name: str) -> IO[bytes]:
    """Open an array of the archive for writing; its day is none, so that equal draws are equal files."""
    info = zipfile.ZipInfo(f"{name}.npy")
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    return archive.open(info, "w", force_zip64=True)


class _Parquet:
    """A row a tournament and a named column a start or skater; parts wait as files of their own."""

    def __init__(self, folder: Path, columns: Columns, record: str) -> None:
        self._folder, self._record, self._parts = folder, record, 0
        self._columns = columns

    def add(self, drawn: Mapping[Sex, SexDraws]) -> None:
        import polars

        series: list[polars.Series] = []
        for sex, own in drawn.items():
            columns = self._columns[sex]
            starts = [f"{sex}|{event}|{name}" for event, name in columns.starts]
            skaters = [f"{sex}|{name}" for name in columns.skaters]
            held = [f"{sex}|{event}|{name}" for event in columns.events for name in columns.skaters]
            places = _series("place", starts, own.places)
            series += [one.set(one == 0, None) for one in places]
            series += _series("incidents", starts, own.incidents)
            series += _series("ticket", skaters, own.tickets)
            series += _series("start_place", held, own.start_places.reshape(len(own.start_places), -1))
        frame = polars.DataFrame(series)
        part = self._folder / f"{self._parts:06d}.parquet"
        with _system_errors():
            frame.write_parquet(part, compression="lz4", statistics=False)
        self._parts += 1

    def write(self, stream: IO[bytes]) -> None:
        import polars

        parts = [self._folder / f"{number:06d}.parquet" for number in range(self._parts)]
        whole = polars.scan_parquet(parts)
        with _system_errors():
            whole.sink_parquet(
                stream, compression="zstd", row_group_size=100_000, metadata={"okt": self._record}
            )


@contextmanager
def _system_errors() -> Iterator[None]:
    """Raise an error of the system as that: polars calls a full disk a file out of its specification."""
    from polars.exceptions import PolarsError

    try:
        yield
    except PolarsError as error:
        raise OSError(errno.EIO, str(error).rpartition(": ")[2]) from None


def _series(what: str, names: Sequence[str], rows: NDArray[Any]) -> list[polars.Series]:
    import polars

    by_column = np.ascontiguousarray(rows.T)
    return [
        polars.Series(f"{what}|{name}", own, nan_to_null=False)
        for name, own in zip(names, by_column, strict=True)
    ]
