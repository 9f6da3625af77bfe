"""Values as text that is the same for the same content, in whatever form it came, to be hashed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from typing import Any

import numpy as np


def canonical(value: object) -> str:
    """Write a value of a plan as text.

    Sets and tables have no order of their own and are sorted; a whole number is one however it
    was written, 1 or 1.0.
    """
    if type(value) is str:
        return repr(value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    if value is None or isinstance(value, (int, Enum)):
        return str(value)
    if isinstance(value, frozenset):
        return "{" + ", ".join(sorted(map(canonical, value))) + "}"
    if isinstance(value, (dict, Mapping)):  # most are dicts, which are told sooner
        parts = (f"{canonical(key)}: {canonical(own)}" for key, own in value.items())
        return "{" + ", ".join(sorted(parts)) + "}"
    if isinstance(value, (tuple, list)):
        return "(" + ", ".join(map(canonical, value)) + ")"
    if isinstance(value, np.ndarray):
        return f"{_kind(value.dtype)} {value.shape} {value.tobytes().hex()}"
    if hasattr(value, "for_hash"):  # what it says of itself
        return canonical(value.for_hash())
    if hasattr(value, "__dataclass_fields__"):
        kind: Any = type(value)
        parts = (f"{text}: {canonical(getattr(value, name))}" for text, name in _declared(kind))
        return "{" + ", ".join(parts) + "}"
    return str(value)


@cache
def _declared(kind: type[Any]) -> list[tuple[str, str]]:
    """Declared fields of a class in the order in which a table of them is sorted, as text and by name."""
    return sorted((repr(name), name) for name in kind.__dataclass_fields__)


@cache
def _kind(dtype: np.dtype[Any]) -> str:
    return str(dtype)  # numpy makes it anew each time, slower than all the rest


def fingerprint(*values: object) -> bytes:
    """Hash values by their content, (16 bytes); two that differ are as good as never alike."""
    digest = hashlib.blake2b(digest_size=16)
    for value in values:
        digest.update(canonical(value).encode())
        digest.update(b"\0")
    return digest.digest()


def fingerprint_of_arrays(value: object) -> bytes:
    """Hash counts, or other arrays in declared fields and tables, (16 bytes): no array is written as text."""
    digest = hashlib.blake2b(digest_size=16)
    for array in _arrays(value):
        digest.update(f"{array.shape}{array.dtype.str}".encode())
        digest.update(np.ascontiguousarray(array).data)
    return digest.digest()


def _arrays(value: object) -> Iterator[np.ndarray[Any, Any]]:
    if isinstance(value, np.ndarray):
        yield value
    elif isinstance(value, Mapping):
        for key in sorted(value, key=str):
            yield np.frombuffer(str(key).encode(), np.uint8)
            yield from _arrays(value[key])
    elif isinstance(value, tuple):
        for own in value:
            yield from _arrays(own)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _arrays(getattr(value, name))
    else:
        yield np.frombuffer(repr(value).encode(), np.uint8)
