"""What an edit changes, and what decides: statistics over tournaments that are there already."""
