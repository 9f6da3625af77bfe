"""What the menus ask of the user, and do."""
