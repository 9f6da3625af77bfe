"""Stands in the bundle for the module of PySide6, 9 MB: pyqtgraph asks for it and uses it for OpenGL only.

OpenGL is off unless a program switches it on (``useOpenGL``), and this one does not.
"""
