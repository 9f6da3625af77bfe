"""Makes the small pictures of the icons from their drawings: ``PYTHONPATH=.ci python -m bundle.icons``."""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "icons"
NAMES = ("okt-simulator", "okt-simulator-project")
SIZES = (16, 32, 48, 128, 256)
_IN_ICO = (16, 32, 48, 256)


def drawn(drawing: Path, size: int) -> QImage:
    """Return a drawing as a picture of so many pixels a side."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_ARGB32)


def png(image: QImage) -> bytes:
    """Return a picture as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs name no buffer
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return an icon of Windows that holds PNG pictures, by their size in pixels."""
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    begin = len(head) + 16 * len(pictures)
    for size, picture in pictures.items():
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), begin + len(body))
        body += picture
    return head + body


def main() -> None:
    """Write the pictures beside the drawings."""
    for name in NAMES:
        pictures = {size: png(drawn(FOLDER / f"{name}.svg", size)) for size in SIZES}
        for size, picture in pictures.items():
            (FOLDER / f"{name}-{size}.png").write_bytes(picture)
        (FOLDER / f"{name}.ico").write_bytes(ico({size: pictures[size] for size in _IN_ICO}))


if __name__ == "__main__":
    main()
