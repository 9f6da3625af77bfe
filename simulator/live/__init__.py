"""Following a meet: what a source tells now, and what that changes of what is entered."""
