"""Simulated tournaments as arrays: random streams, races, incidents, places, counts."""
