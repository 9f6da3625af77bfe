"""Values of declared types as JSON and back to the last bit; what does not fit its type is refused."""

from __future__ import annotations

import base64
import dataclasses
import types
import typing
from collections import Counter
from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cache
from inspect import isabstract
from typing import Any, Union

from simulator.words import Said

_SENTENCE = "say"
_PLAIN = (str, bool, int, float, type(None))


class NotKeptError(ValueError):
    """A value that cannot be written, or something read that is not of the type that was expected."""


def plain(value: Any) -> Any:
    """Return a value as what JSON knows; `typed` makes it again.

    Dataclasses, enums, tuples, frozen sets, tables, days, arrays of numbers and sentences of `say`.

    Raises
    ------
    NotKeptError
        When it is of another kind.
    """
    if isinstance(value, Said):
        values = [[name, type(own).__name__, plain(own)] for name, own in value.values.items()]
        return {_SENTENCE: [str(value), value.pattern, values]}
    if isinstance(value, Enum):
        return value.value
    if type(value) in _PLAIN:
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (tuple, frozenset)):
        return [plain(own) for own in value]
    if isinstance(value, Mapping):
        return [[plain(key), plain(own)] for key, own in value.items()]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {own.name: plain(getattr(value, own.name)) for own in dataclasses.fields(value) if own.init}
    if hasattr(value, "tobytes") and value.dtype.kind in "fi":
        stored = value.astype(value.dtype.newbyteorder("<"))
        return [stored.dtype.str, list(stored.shape), base64.b64encode(stored.tobytes()).decode()]
    raise NotKeptError(f"{type(value).__name__} is not kept")


def typed(kind: Any, given: Any, sentences: Mapping[str, type] = types.MappingProxyType({})) -> Any:
    """Return the value of a type that `plain` wrote.

    Parameters
    ----------
    kind
        A type, as it stands in annotations.
    given
        What was read from JSON.
    sentences
        Types, by name, that values of sentences may have besides those of JSON.

    Raises
    ------
    NotKeptError
        When it is not of the type.
    """
    try:
        return _Reader(sentences).value(kind, given)
    except (TypeError, ValueError, LookupError, AttributeError, RecursionError, OverflowError) as error:
        raise NotKeptError(str(error)) from None


@dataclasses.dataclass(frozen=True)
class _Reader:
    """Makes values of what was read; raises whatever comes of something else."""

    sentences: Mapping[str, type]

    def value(self, kind: Any, given: Any) -> Any:
        origin = typing.get_origin(kind)
        if origin is typing.Annotated:
            return self.value(typing.get_args(kind)[0], given)
        if origin in (Union, types.UnionType):
            return self._one_of(typing.get_args(kind), given)
        if origin is not None:
            return self._many(origin, typing.get_args(kind), given)
        if isinstance(kind, type) and issubclass(kind, Enum):
            return kind(given)
        if dataclasses.is_dataclass(kind):
            return self._record(kind, given)
        if kind is date:
            return date.fromisoformat(given)
        if kind in (str, Said) and isinstance(given, dict):
            return self._sentence(given)
        if kind is Said or type(given) is not kind:
            raise TypeError(f"{type(given).__name__} in the place of {kind}")
        return given

    def _one_of(self, kinds: tuple[Any, ...], given: Any) -> Any:
        if given is None and type(None) in kinds:
            return None
        (kind,) = (own for own in kinds if own is not type(None))
        return self.value(kind, given)

    def _many(self, origin: Any, kinds: tuple[Any, ...], given: Any) -> Any:
        if origin.__module__ == "numpy":
            return _array(kinds, given)
        if type(given) is not list:
            raise TypeError("not a list")
        if origin is tuple and kinds[-1] is not Ellipsis:
            return tuple(self.value(kind, own) for kind, own in zip(kinds, given, strict=True))
        if origin in (tuple, frozenset):
            return origin(self.value(kinds[0], own) for own in given)
        if issubclass(origin, Mapping):
            counted = int if issubclass(origin, Counter) else kinds[1]
            made = {self.value(kinds[0], key): self.value(counted, own) for key, own in given}
            return made if isabstract(origin) else origin(made)
        raise TypeError(f"{origin} is not kept")

    def _record(self, kind: Any, given: dict[str, Any]) -> Any:
        hints = _hints(kind)
        if given.keys() != hints.keys():
            raise TypeError(f"other fields than those of {kind.__name__}")
        return kind(**{name: self.value(hint, given[name]) for name, hint in hints.items()})

    def _sentence(self, given: dict[str, Any]) -> Said:
        ((text, pattern, values),) = (given[_SENTENCE],)
        said = Said(self.value(str, text))
        said.pattern = str(self.value(str, pattern))
        said.values = types.MappingProxyType({str(name): self._filler(*own) for name, *own in values})
        return said

    def _filler(self, name: str, given: Any) -> Any:
        """Return a value of a sentence, of the type it had."""
        known = {"str": str, "int": int, "float": float, "bool": bool, "Said": Said, "date": date}
        if name == "NoneType":
            return self.value(type(None), given)
        return self.value({**known, **self.sentences}[name], given)


def _array(kinds: tuple[Any, ...], given: Any) -> Any:
    import numpy as np

    wanted = np.dtype(typing.get_args(kinds[-1])[0])
    stored, shape, text = given
    if stored != wanted.newbyteorder("<").str:
        raise TypeError(f"{stored} in the place of {wanted}")
    flat = np.frombuffer(base64.b64decode(text, validate=True), stored)
    array = flat.reshape([int(own) for own in shape]).astype(wanted)
    if not np.isfinite(array).all():
        raise ValueError("a figure that is none")
    return array


@cache
def _hints(kind: Any) -> Mapping[str, Any]:
    """Types of the fields of a dataclass that it is made of."""
    hints = typing.get_type_hints(kind, include_extras=True)
    return {own.name: hints[own.name] for own in dataclasses.fields(kind) if own.init}
