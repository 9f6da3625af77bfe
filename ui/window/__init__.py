"""The window itself: toolbar, tabs, docks, status line."""
