"""Calls of compiled loops: the library loaded, its functions, and the addresses of arrays they are handed."""

from __future__ import annotations

import ctypes
from typing import Any

import numpy as np
from numpy.typing import NDArray

VERSION = 13  # as in riding.c; goes up with every change of a call

NUMBER = ctypes.c_int64
"""A whole number, as a call takes it and gives it."""


def loaded(path: str) -> ctypes.CDLL:
    """Load the library; calls by address let other threads of Python go on meanwhile.

    Raises
    ------
    OSError
        When it cannot be loaded, or was built before the loops were changed.
    """
    library = ctypes.CDLL(path)
    if library.okt_version() != VERSION:
        raise OSError("the library was built from other loops")
    return library


def call(library: ctypes.CDLL, name: str, takes: str, gives: type[Any] | None = None) -> Any:
    """Return a function of the library.

    Parameters
    ----------
    takes
        What it takes, a letter each: p for the address of an array, n for a whole number.
    gives
        What it gives, None for nothing.
    """
    function = library[name]
    function.argtypes = [ctypes.c_void_p if letter == "p" else NUMBER for letter in takes]
    function.restype = gives
    return function


def whole(array: NDArray[Any], dtype: type[np.generic]) -> int:
    """Return the address of an array that lies in one piece."""
    if array.dtype != dtype or not array.flags.c_contiguous:
        raise ValueError(f"an array of {dtype.__name__} in one piece is needed, not {array.dtype}")
    return address(array)


def address(array: NDArray[Any]) -> int:
    """Return the address of an array that lies in one piece and is the program's own."""
    own: Any = array  # a buffer too
    if array.size and array.flags.writeable:  # takes a quarter of the time of the attribute
        return _address_of(_first_byte_of(own))
    return array.ctypes.data


_address_of = ctypes.addressof
_first_byte_of = ctypes.c_char.from_buffer  # to find it takes as long as to call it


class Addressed:
    """A value that notes once where its arrays lie, as ``addresses``: a copy has others and looks anew."""

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in vars(self).items() if name != "addresses"}


def rows_of(array: NDArray[Any], dtype: type[np.generic]) -> int:
    """Return the address of an array whose rows lie in one piece each."""
    if array.dtype != dtype or (array.shape[1] > 1 and array.strides[1] != array.itemsize):
        raise ValueError(f"rows of {dtype.__name__} in one piece are needed, not {array.dtype}")
    return array.ctypes.data
