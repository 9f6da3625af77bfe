"""What all readers share: faults, bounds, TOML and small tables."""
