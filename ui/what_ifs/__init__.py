"""What-ifs to choose and to look at: the dialog, the cards."""
