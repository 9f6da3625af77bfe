"""The innermost loops over tournaments, compiled where the installation could."""
