"""Values of declared types as JSON: they come back as they were, or not at all."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator.event import Event, Sex
from simulator.input.typed_json import NotKeptError, plain, typed
from simulator.words import Said, listed, say


@dataclass(frozen=True)
class Point:
    """A place with a name."""

    name: str
    at: tuple[float, float]
    note: str | None = None


def again(kind: Any, value: Any) -> Any:
    return typed(kind, json.loads(json.dumps(plain(value))), {"Sex": Sex})


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Point, Point("a", (0.1 + 0.2, -0.0))),
        (tuple[Point, ...], (Point("a", (1.0, float("inf")), "note"),)),
        (frozenset[tuple[Sex, Event]], frozenset({(Sex.W, Event.D500), (Sex.M, Event.D500)})),
        (dict[Sex, int], {Sex.M: 1, Sex.W: 2}),
        (Counter[str], Counter("letters")),
        (date | None, date(2026, 2, 28)),
        (date | None, None),
        (str, "half a sign \ud800"),
    ],
)
def test_a_value_comes_back_as_it_was(kind: Any, value: Any) -> None:
    found = again(kind, value)
    assert found == value
    assert type(found) is type(value)
    assert repr(found) == repr(value)


def test_arrays_come_back_to_the_last_bit() -> None:
    values = np.nextafter(np.linspace(-1, 1, 7), 2).reshape(7, 1)
    found = again(NDArray[np.float64], values)
    assert found.tobytes() == values.tobytes()
    assert (found.shape, found.dtype) == (values.shape, values.dtype)
    found[0] = 1  # as an array of its own


def test_sentences_keep_pattern_and_values() -> None:
    inner = say("{count:,} results", count=1234)
    said = listed((say("{sex}: {what} on {day}", sex=Sex.W, what=inner, day=date(2026, 1, 2)), "plain"))
    found = again(str, said)
    assert isinstance(found, Said)
    assert (found, found.pattern, found.values) == (said, said.pattern, said.values)
    first = found.values["t0"]
    assert isinstance(first, Said)
    assert first.values["sex"] is Sex.W
    assert first.values["what"].values == {"count": 1234}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        (int, 1.0), (int, True), (float, 1), (str, 1), (str, None), (date, "yesterday"), (Sex, "X"),
        (tuple[int, ...], {"0": 1}), (tuple[int, int], [1]), (dict[str, int], [["a"]]),
        (Point, {"name": "a"}), (Point, {"name": "a", "at": [1.0, 2.0], "note": None, "more": 1}),
        (Point, []), (str, {"say": ["text", "pattern", [["name", "os.system", "x"]]]}),
        (NDArray[np.float64], ["|O", [1], "AAAAAAAAAAA="]),
        (NDArray[np.float64], ["<f8", [2], "AAAAAAAAAAA="]),
        (NDArray[np.float64], ["<f8", [-1, 2], "AAAAAAAAAAA="]),
        (NDArray[np.float64], ["<f8", [1], "AAAAAAAA+H8="]),
        (NDArray[np.float64], "text"),
        (frozenset[tuple[int, ...]], [[1], 2]),
    ],
)  # fmt: skip
def test_what_is_of_another_type_is_refused(kind: Any, given: Any) -> None:
    with pytest.raises(NotKeptError):
        typed(kind, given)


def test_what_cannot_be_written_is_refused() -> None:
    for value in (object(), {1, 2}, b"bytes", np.array(["text"]), [1], say("{what}", what=object())):
        with pytest.raises(NotKeptError):
            plain(value)
