"""SVG of what was painted: text stays text, in its weight, as wide as it was on the screen."""

from __future__ import annotations

import base64
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QImageWriter, QPainterPath, QPen, QTransform

from ui.figures.recorded import Image, Look, Painted, Recording, Shape, WrittenText

_CAPS = {Qt.PenCapStyle.FlatCap: "butt", Qt.PenCapStyle.RoundCap: "round", Qt.PenCapStyle.SquareCap: "square"}
_JOINS = {Qt.PenJoinStyle.RoundJoin: "round", Qt.PenJoinStyle.BevelJoin: "bevel"}
_FAMILIES = "Inter, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif"


def svg_of(sheet: Recording, title: str, told: str) -> bytes:
    """Return a file that stands alone; `title` and `told` are what one hears who does not see it."""
    wide, high = sheet.size.width(), sheet.size.height()
    writer = _Writer()
    body = [writer.element(one) for one in sheet.painted]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" '
        f'viewBox="0 0 {wide} {high}" role="img" aria-labelledby="title desc">'
    )
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        head,
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="desc">{escape(told)}</desc>',
        f'<g font-family="{_FAMILIES}">',
        *(["<defs>", *writer.clips.values(), "</defs>"] if writer.clips else []),
        *body,
        "</g>",
        "</svg>",
        "",
    ]
    return "\n".join(lines).encode("utf-8")


class _Writer:
    """Writes elements, and keeps what they cut themselves off at."""

    def __init__(self) -> None:
        self.clips: dict[str, str] = {}
        self._names: dict[str, str] = {}

    def element(self, one: Painted) -> str:
        if isinstance(one, WrittenText):
            inside = _text(one)
        elif isinstance(one, Shape):
            inside = _path(one)
        else:
            inside = _image(one)
        return self._cut(one.look, inside)

    def _cut(self, look: Look, inside: str) -> str:
        if look.clip is None:
            return inside
        drawn = _drawn(look.clip)
        name = self._names.setdefault(drawn, f"c{len(self._names)}")
        self.clips[name] = f'<clipPath id="{name}"><path d="{drawn}"/></clipPath>'
        return f'<g clip-path="url(#{name})">{inside}</g>'


def _path(shape: Shape) -> str:
    drawn = _drawn(shape.path)
    if not drawn:
        return ""
    rule = ' fill-rule="evenodd"' if shape.path.fillRule() is Qt.FillRule.OddEvenFill else ""
    return f'<path d="{drawn}"{_fill(shape.brush)}{rule}{_stroke(shape.pen)}{_placed(shape.look)}/>'


def _text(words: WrittenText) -> str:
    font, colour = words.font, words.pen.color()
    size = font.pixelSize() if font.pixelSize() > 0 else round(font.pointSizeF() * 96 / 72)
    tabular = ' style="font-variant-numeric:tabular-nums"' if is_tabular(font) else ""
    return (
        f'<text x="{_number(words.at.x())}" y="{_number(words.at.y())}" font-size="{size}" '
        f'font-weight="{weight_of(font)}" textLength="{_number(words.width)}" '
        f'lengthAdjust="spacingAndGlyphs" xml:space="preserve"{tabular} '
        f'fill="{colour.name()}"{_alpha("fill", colour)}{_placed(words.look)}>{escape(words.text)}</text>'
    )


def _image(image: Image) -> str:
    box, data = image.box, base64.b64encode(png_bytes(image.image)).decode("ascii")
    return (
        f'<image x="{_number(box.x())}" y="{_number(box.y())}" width="{_number(box.width())}" '
        f'height="{_number(box.height())}" href="data:image/png;base64,{data}"{_placed(image.look)}/>'
    )


def png_bytes(image: QImage) -> bytes:
    """Return an image as a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())


def weight_of(font: QFont) -> int:
    """Return the weight of letters, which may be an axis of the font."""
    axis = QFont.Tag("wght")
    return round(font.variableAxisValue(axis)) if font.isVariableAxisSet(axis) else int(font.weight())


def is_tabular(font: QFont) -> bool:
    """Whether all digits of a font are as wide as each other."""
    tag = QFont.Tag("tnum")
    return font.isFeatureSet(tag) and font.featureValue(tag) == 1


def _fill(brush: QBrush) -> str:
    if brush.style() is Qt.BrushStyle.NoBrush:
        return ' fill="none"'
    return f' fill="{brush.color().name()}"{_alpha("fill", brush.color())}'


def _stroke(pen: QPen) -> str:
    if pen.style() is Qt.PenStyle.NoPen:
        return ""
    wide = pen.widthF() or 1.0
    told = f' stroke="{pen.color().name()}" stroke-width="{_number(wide)}"{_alpha("stroke", pen.color())}'
    cap, join = _CAPS.get(pen.capStyle()), _JOINS.get(pen.joinStyle())
    told += f' stroke-linecap="{cap}"' if cap else ""
    told += f' stroke-linejoin="{join}"' if join else ""
    if pen.style() is not Qt.PenStyle.SolidLine:
        told += f' stroke-dasharray="{" ".join(_number(dash * wide) for dash in pen.dashPattern())}"'
    return told


def _alpha(what: str, colour: QColor) -> str:
    return "" if colour.alpha() == 255 else f' {what}-opacity="{_number(colour.alphaF())}"'


def _placed(look: Look) -> str:
    """Return where an element lies, and how solid it is."""
    told = "" if look.opacity >= 1 else f' opacity="{_number(look.opacity)}"'
    at: QTransform = look.transform
    if not at.isIdentity():
        values = at.m11(), at.m12(), at.m21(), at.m22(), at.dx(), at.dy()
        told += f' transform="matrix({" ".join(_number(value, 5) for value in values)})"'
    return told


def _drawn(path: QPainterPath) -> str:
    """Return a path in the letters of SVG."""
    parts, at, count = list[str](), 0, path.elementCount()
    while at < count:
        point = path.elementAt(at)
        here = f"{_number(point.x)} {_number(point.y)}"
        if point.isCurveTo():
            two, three = path.elementAt(at + 1), path.elementAt(at + 2)
            parts.append(f"C{here} {_number(two.x)} {_number(two.y)} {_number(three.x)} {_number(three.y)}")
            at += 3
            continue
        parts.append(f"{'M' if point.isMoveTo() else 'L'}{here}")
        at += 1
    return "".join(parts)


def _number(value: float, digits: int = 2) -> str:
    text = f"{value:.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
