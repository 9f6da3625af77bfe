"""Values as text that is the same for the same content, in whatever form it came, to be hashed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

import numpy as np


def canonical(value: object) -> str:
    """Write a value of a plan as text.

    Sets and tables have no order of their own and are sorted; a whole number is one however it
    was written, 1 or 1.0.
    """
    if isinstance(value, frozenset):
        return "{" + ", ".join(sorted(map(canonical, value))) + "}"
    if isinstance(value, Mapping):
        parts = (f"{canonical(key)}: {canonical(own)}" for key, own in value.items())
        return "{" + ", ".join(sorted(parts)) + "}"
    if isinstance(value, (tuple, list)):
        return "(" + ", ".join(map(canonical, value)) + ")"
    if isinstance(value, np.ndarray):
        return f"{value.dtype} {value.shape} {value.tobytes().hex()}"
    if hasattr(value, "for_hash"):  # what it says of itself
        return canonical(value.for_hash())
    if hasattr(value, "__dataclass_fields__"):
        return canonical({name: getattr(value, name) for name in value.__dataclass_fields__})
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return repr(value) if type(value) is str else str(value)


def fingerprint(*values: object) -> bytes:
    """Hash values by their content, (16 bytes); two that differ are as good as never alike."""
    digest = hashlib.blake2b(digest_size=16)
    for value in values:
        digest.update(canonical(value).encode())
        digest.update(b"\0")
    return digest.digest()
