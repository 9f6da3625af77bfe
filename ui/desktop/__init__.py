"""The program in the menu of the desktop, and projects that open with it by a double click."""
