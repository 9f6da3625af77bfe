"""The one place where pyqtgraph is imported and configured."""

from __future__ import annotations

import pyqtgraph as pg

pg.setConfigOptions(antialias=True, useOpenGL=False)

__all__ = ["pg"]
