"""What window and command line ask: simulate, compare, what decides, one tournament."""
