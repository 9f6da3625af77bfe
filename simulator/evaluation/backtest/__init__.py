"""Forecasts of past races made only from what was known before them, and how good they were."""
