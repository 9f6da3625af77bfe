"""What is simulated when the user says nothing else, known before anything heavy is loaded."""

from __future__ import annotations

DEFAULT_MEET = "okt-2025"
DEFAULT_TOURNAMENTS = 100_000
MOST_TOURNAMENTS = 10_000_000
DEFAULT_SEED = 2026

DEFAULT_MEMORY_MB = 200
"""Memory for what is kept between runs and edits, in millions of bytes."""
LEAST_MEMORY_MB, MOST_MEMORY_MB = 50, 16_000
