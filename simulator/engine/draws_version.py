"""What a seed means has a version: the same seed gives the same numbers within one, and not across."""

from __future__ import annotations

DRAWS_VERSION = 2
"""Raised whenever the same plan, seed and number of tournaments give other counts than before.

=======  ==========================================================================================
version  what changed
=======  ==========================================================================================
1        the first; pairs by lot, equal times of a first run and moves of what-ifs went by where a
         start stood in a list
2        all lots go by the names of the skaters, and entries are forecast in the order of names
=======  ==========================================================================================
"""
