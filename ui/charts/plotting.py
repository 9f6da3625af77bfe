"""The one place where pyqtgraph is imported and configured."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtGui import QPainterPath

pg.setConfigOptions(antialias=True, useOpenGL=False)

__all__ = ["pg", "ridge"]


def ridge(x: NDArray[np.float64], y: NDArray[np.float64], bottom: float) -> tuple[QPainterPath, QPainterPath]:
    """Return the line through some points and the area between it and a base line, in pixels."""
    line = pg.arrayToQPath(x, y)
    area = QPainterPath(line)
    area.lineTo(float(x[-1]), bottom)
    area.lineTo(float(x[0]), bottom)
    area.closeSubpath()
    return line, area
