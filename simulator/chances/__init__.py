"""From counts to chances: tickets, rows, picks, reasons, and what is certain."""
