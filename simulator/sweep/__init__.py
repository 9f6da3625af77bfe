"""Sweeps: many scenarios of the same meets, each against its baseline, in one file of results."""
