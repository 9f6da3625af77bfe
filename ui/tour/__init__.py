"""Draws every view to PNG without a screen: ``python -m ui.tour DIR``."""
