"""The charts of a report: SVG written out, text as text, each with a title and a description."""

from __future__ import annotations

from simulator.chances.outcome import PICK
from simulator.report.markup import At, Html, Writer, element, joined
from simulator.words import Said, say

_ROUTES = {
    "500": "#E69F00",
    "1000": "#C44E00",
    "1500": "#0068A6",
    "3000": "#6BBDEB",
    "5000": "#00855E",
    "10000": "#6BBDEB",
    "sprint": "#A9B3C1",
    "allround": "#5B6878",
}
_PICK, _PICK_LINE = "#C9CED6", "#6F7A88"
_WIDTH, _HEIGHT = 120.0, 9.0
_GAP, _HATCH = 0.6, 3.0
_SWING, _AT_0, _LONG = 160.0, 14.0, 122.0
# As attributes: not every maker of PDF applies the style sheet of a page to the charts in it.
_INK = "#17202B"
_TEXT = {"font_size": "8", "font_family": "Inter, Segoe UI, Noto Sans, DejaVu Sans, sans-serif"}
_HAPPENS = {"fill": "#49688E"}
_FAILS = {"fill": "#E3ECF6", "stroke": "#7F93AC", "stroke_width": "0.6"}


def svg(
    width: float,
    height: float,
    title: At | str,
    description: str,
    of: At,
    *content: object,
    **attributes: object,
) -> Html:
    """Return a chart of some values, named and told for those who hear it."""
    named = {"data_v": title.name} if isinstance(title, At) else {}
    return element(
        "svg",
        element("title", title.value if isinstance(title, At) else title, **named),
        element("desc", description, data_v=of.name),
        *content,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width:g} {height:g}",
        role="img",
        **attributes,
    )


def _rect(x: float, y: float, width: float, height: float, **attributes: object) -> Html:
    return element("rect", x=f"{x:.2f}", y=f"{y:g}", width=f"{width:.2f}", height=f"{height:g}", **attributes)


def _hatch(x: float, width: float, height: float) -> Html:
    """Return a hatched piece: it differs from the plain ones in grey too."""
    path, at = [], x - height
    while at < x + width:
        left, right = max(at, x), min(at + height, x + width)
        if right > left:
            path.append(f"M{left:.2f} {height - (left - at):.2f}L{right:.2f} {height - (right - at):.2f}")
        at += _HATCH
    lines = element("path", d="".join(path), stroke=_PICK_LINE, stroke_width="0.8", fill="none")
    return joined([_rect(x, 0, width, height, fill=_PICK), lines])


def swatch(route: str) -> Html:
    """Return the sign of a route in a legend; the word stands beside it."""
    piece = _hatch(0, 9, 9) if route == PICK else _rect(0, 0, 9, 9, fill=_ROUTES.get(route, _PICK))
    return element("svg", piece, viewBox="0 0 9 9", class_="swatch", aria_hidden="true", role="presentation")


def route_bar(write: Writer, skater: At) -> Html:
    """Return the bar of a skater: the chance of a ticket by its routes, short to long, picks last."""
    pieces, told, x = [], [], 0.0
    for route, share in skater["routes"].value.items():
        width = share * _WIDTH
        if share <= 0:
            continue
        name = write.language.told(say("pick")) if route == PICK else write.language.event(route)
        told.append(f"{name} {write.language.percent(share)}")
        if width > 0.15:
            inner = max(width - _GAP, width / 2)
            pieces.append(
                _hatch(x, inner, _HEIGHT)
                if route == PICK
                else _rect(x, 0, inner, _HEIGHT, fill=_ROUTES.get(route, _PICK))
            )
        x += width
    of = skater["routes"]
    description = told_plainly(write, say("Routes to the ticket: {routes}", routes=", ".join(told) or "–"))
    return svg(_WIDTH, _HEIGHT, skater["skater"], description, of, *pieces, class_="bar")


def told_plainly(write: Writer, said: Said) -> str:
    """Return a sentence in the language as text without markup, its values as they are."""
    return write.language.pattern(said.pattern).format(**said.values)


def swing_axis(write: Writer, scale: At) -> Html:
    """Return the marks above the bars of what decides."""
    marks = [
        element(
            "text",
            write.share(own, "rules", tag="tspan"),
            x=f"{_AT_0 + own.value * _LONG:g}",
            y="8",
            text_anchor="middle",
            **_TEXT,
            fill="#5A6572",
        )
        for own in scale
    ]
    title = write.language.told(say("Scale in per cent"))
    return svg(_SWING, 10, title, title, scale, *marks, class_="swing")


def swing_bar(write: Writer, one: At) -> Html:
    """Return what an outcome is worth: the chance if it happens (solid), if not (pale), overall (line)."""
    happens, fails, overall = (one[key].value for key in ("chance_if", "chance_if_not", "ticket"))
    at = {name: _AT_0 + _LONG * value for name, value in (("if", happens), ("not", fails), ("all", overall))}
    left, right = ("not", "if") if fails <= happens else ("if", "not")
    values = {"if": one["chance_if"], "not": one["chance_if_not"]}

    def bar(end: str) -> Html:
        x, width = min(at[end], at["all"]), abs(at[end] - at["all"])
        return _rect(x, 3, width, 9, **(_HAPPENS if end == "if" else _FAILS))

    def label(end: str, x: float, anchor: str) -> Html:
        text = write.share(values[end], tag="tspan")
        heavy = "600" if end == "if" else "400"
        return element(
            "text", text, x=f"{x:.1f}", y="10.6", text_anchor=anchor, **_TEXT, fill=_INK, font_weight=heavy
        )

    said = say(
        "{chance} if it happens, {other} if it does not, {ticket} overall",
        chance=write.language.percent(happens),
        other=write.language.percent(fails),
        ticket=write.language.percent(overall),
    )
    return svg(
        _SWING,
        15,
        one["skater"],
        told_plainly(write, said),
        one,
        bar("not"),
        bar("if"),
        _rect(at["all"] - 0.7, 0.5, 1.4, 14, fill=_INK),
        label(left, at[left] - 2.5, "end"),
        label(right, at[right] + 2.5, "start"),
        class_="swing",
    )


def time_strip(write: Writer, own: At, low: float, high: float) -> Html:
    """Return the expected time of a start: the level (thick) and one race (thin), two errors to each side.

    Parameters
    ----------
    low, high
        Ends of the scale, common to the event, s.
    """
    time_s, level, race = (own[key].value for key in ("expected_s", "level_sd_s", "race_sd_s"))
    both = (level**2 + race**2) ** 0.5

    def x(value: float) -> float:
        return min(max((value - low) / max(high - low, 1e-9), 0.0), 1.0) * _WIDTH

    description = told_plainly(
        write,
        say(
            "Expected {time}, level ± {level} s, one race ± {race} s",
            time=write.language.time(time_s),
            level=write.language.number(level, 2),
            race=write.language.number(race, 2),
        ),
    )
    return svg(
        _WIDTH,
        _HEIGHT,
        write.language.told(say("Expected time")),
        description,
        own,
        _rect(x(time_s - 2 * both), 4, x(time_s + 2 * both) - x(time_s - 2 * both), 1, fill="#9AA4B1"),
        _rect(x(time_s - 2 * level), 2.5, x(time_s + 2 * level) - x(time_s - 2 * level), 4, fill="#49688E"),
        _rect(x(time_s) - 0.6, 0.5, 1.2, 8, fill=_INK),
        class_="bar",
    )
