"""Views: one file for each tab of the window."""
