"""Policies of selection, judged on the same simulated trials and Games."""
