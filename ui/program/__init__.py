"""The program around the window: memory, snapshots against a crash, errors nobody caught."""
