"""Stands in the bundle for the module of PySide6, as `QtOpenGL` does."""

from PySide6.QtWidgets import QWidget


class QOpenGLWidget(QWidget):
    """What pyqtgraph derives a widget from that nobody makes."""
