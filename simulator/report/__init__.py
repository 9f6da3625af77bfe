"""What was computed, written for other programs."""
