"""From past results to a forecast of each start: level, spread and what can go wrong."""
