"""The window: shows and asks; every number comes from `simulator`."""
