"""State and decisions behind the window: the project, its edits, what is computed and when."""
