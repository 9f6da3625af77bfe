"""The docks beside the views."""
