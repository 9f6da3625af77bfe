"""Short names of skaters: surnames, told apart where two are alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache


def short_names(skaters: Iterable[str]) -> dict[str, str]:
    """Return each skater's surname; namesakes get their initial, or if need be the whole name.

    The surname is what follows the first name, so particles stay: ``Van den Bos``.
    """
    return dict(zip(*_shortened(tuple(dict.fromkeys(skaters))), strict=True))


@lru_cache(maxsize=64)  # a log asks for the same skaters at each of its lines
def _shortened(names: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return names and what is short for each."""
    short = [headed(name) for name in names]
    for longer in ([f"{name[:1]}. {surname(name)}" for name in names], names):
        seen = Counter(short)
        short = [two if seen[one] > 1 else one for one, two in zip(short, longer, strict=True)]
    return names, tuple(short)


def headed(skater: str) -> str:
    """Return the surname as it stands without a first name: ``Van den Bos``."""
    name = surname(skater.strip())
    return name[:1].upper() + name[1:]


def surname(skater: str) -> str:
    """Return a name without the first one: ``Leerdam``, ``Rijpma-de Jong``, ``de Jong``."""
    return skater.partition(" ")[2] or skater
