"""What may be the name of a skater, in any file and in the window."""

from __future__ import annotations
