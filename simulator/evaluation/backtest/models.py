"""What a model of race times has to give to take part in a backtest."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from simulator.engine.quantiles import quantile_table
from simulator.evaluation.backtest.races import Past, RaceCard
from simulator.form.forecast import FloatArray, NoiseShape

Draws = NDArray[np.float32]


@dataclass(frozen=True)
class RaceForecast:
    """Joint distribution of the log times of a race, up to what all starters share.

    Attributes
    ----------
    mean
        Expected log time of each starter, (starters,), float64.
    loading
        What starters' levels share or are uncertain by: multiplies independent standard
        normal draws, (starters, draws), float64; no columns for independent starters.
    spread
        Standard deviation of the noise of the race, (starters,), float64.
    noise
        Shape of the noise.
    """

    mean: FloatArray
    loading: FloatArray
    spread: FloatArray
    noise: NoiseShape

    @property
    def exchangeable(self) -> bool:
        """Whether the forecast tells no starter from another: every order is equally likely."""
        return bool(np.ptp(self.mean) == 0 and np.ptp(self.spread) == 0 and self.loading.shape[1] == 0)

    def draw(self, seed: int, key: str, number: int) -> Draws:
        """Draw log times, (starters, number), float32; they depend on the seed and the race alone.

        The middle of the means is taken off, so that float32 is fine enough.
        """
        digest = hashlib.blake2b(f"{seed}\0{key}".encode(), digest_size=16).digest()
        generator = np.random.Generator(np.random.SFC64(int.from_bytes(digest, "little")))
        starters = len(self.mean)
        table = quantile_table(self.noise)
        cells = generator.integers(0, len(table), (starters, number), dtype=np.uint16)
        drawn = table[cells] * self.spread[:, None].astype(np.float32)
        drawn += (self.mean - np.median(self.mean))[:, None].astype(np.float32)
        if self.loading.shape[1]:
            levels = generator.standard_normal((self.loading.shape[1], number), dtype=np.float32)
            drawn += self.loading.astype(np.float32) @ levels
        return drawn


class Model(Protocol):
    """A way to forecast races from the past."""

    @property
    def name(self) -> str:
        """Name in tables and files."""
        ...

    def forecast(self, past: Past, cards: Sequence[RaceCard]) -> Sequence[RaceForecast]:
        """Forecast the races of one meet, in the order of the cards, from the past alone."""
        ...
