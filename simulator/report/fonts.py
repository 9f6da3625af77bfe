"""The font of a report: the letters it needs, embedded, where the extra that cuts them out is installed."""

from __future__ import annotations

import base64
import io
from functools import lru_cache
from pathlib import Path

_WEIGHTS = (400, 600, 700)
_OPTICAL_SIZE = 14
_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum"]


def embedded(text: str) -> str:
    """Return style rules with the font as far as a text needs it; empty without fontTools.

    Without them the report names fonts of the system, see ``report.css``: whole, the font would be ten
    times as large as the report.
    """
    return _rules("".join(sorted(set(text))))


@lru_cache(maxsize=4)
def _rules(letters: str) -> str:
    try:
        import brotli  # noqa: F401  (packs the font)
        from fontTools import subset, ttLib
        from fontTools.varLib import instancer
    except ImportError:
        return ""
    import fontpkg_inter

    font = ttLib.TTFont(Path(fontpkg_inter.ROOT, "files", "Inter[opsz,wght].ttf"), recalcTimestamp=False)
    options = subset.Options(layout_features=_FEATURES, hinting=False, notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(text=letters)
    cutter.subset(font)
    whole = io.BytesIO()
    font.save(whole)
    return "".join(_rule(instancer, ttLib, whole.getvalue(), weight) for weight in _WEIGHTS)


def _rule(instancer: object, library: object, content: bytes, weight: int) -> str:
    """Return the rule of one weight: a font that does not vary, which every maker of PDF embeds rightly."""
    varying = library.TTFont(io.BytesIO(content), recalcTimestamp=False)  # type: ignore[attr-defined]
    still = instancer.instantiateVariableFont(  # type: ignore[attr-defined]
        varying, {"wght": weight, "opsz": _OPTICAL_SIZE}, updateFontNames=False
    )
    still.flavor = "woff2"
    packed = io.BytesIO()
    still.save(packed)
    data = base64.b64encode(packed.getvalue()).decode()
    return (
        f"@font-face{{font-family:Inter;font-weight:{weight};"
        f'src:url("data:font/woff2;base64,{data}") format("woff2")}}\n'
    )
