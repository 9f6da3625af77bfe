"""What a user works on: the project, its edits, its file, and the plans made from it."""
