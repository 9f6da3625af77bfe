"""What a ticket is worth: the Games, ridden with the team of every simulated tournament."""
