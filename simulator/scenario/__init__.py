"""Scenarios: what is changed against the baseline, what has been ridden, and the project file."""
