"""Forecasts of the Games beside what happened there, and the simple methods on the same fields."""
