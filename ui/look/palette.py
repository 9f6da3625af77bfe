"""Colours and sizes of the window, as plain values.

The chrome is neutral; hue belongs to data. Navy is selection, violet is what the user
assumed, the colours of the distances are the routes to a ticket, and nothing else is coloured.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from simulator.chances.outcome import PICK, Route
from simulator.event import Event


@dataclass(frozen=True)
class RouteColour:
    """Fill of a route's bar and the colour of the number on it, as ``#RRGGBB``."""

    fill: str
    label: str


@dataclass(frozen=True)
class Palette:
    """Every colour of one theme as ``#RRGGBB``, and the zoom of all sizes.

    Attributes
    ----------
    bg, surface, alt
        Window; docks and charts; dock titles and bands.
    border, strong
        Edges of docks; edges of check boxes and zero lines.
    grid, grid2
        Row and grid lines; axis at 0.
    control, control_border
        Buttons and fields.
    text, text2, text3
        Values; explanations; axes and headers.
    accent, on_accent, tint
        Checked and active things; text on them; selected row.
    link
        Text links and the focus ring.
    what_if, what_if_tint, what_if_border
        Everything the user assumed.
    doubt, doubt_tint, doubt_border
        What somebody has to confirm.
    up, down
        Change of a chance, always together with its sign.
    idle, ridge_fill, ridge_line
        Series that are only context; densities.
    hover, disabled
        Row or control under the pointer; text of what cannot be used.
    routes
        Colours of the routes to a ticket.
    pick_hatch
        Lines drawn over the fill of the pick route.
    heat_low, heat_high
        Ends of the scale of a heat map.
    less, even, more
        Ends and middle of a scale of two directions.
    ink, paper
        Dark and light text on a filled cell, whichever can be read on its fill; with a dark one that
        is not quite black neither could be read on grounds half way between.
    dark
        Whether the text is light on dark.
    zoom
        Factor of all sizes: 1, or 1.25 or 1.5 for a projector.

    References
    ----------
    The route colours are those of M. Okabe and K. Ito (2008), Color Universal Design,
    darkened where numbers stand on them.
    """

    bg: str
    surface: str
    alt: str
    border: str
    strong: str
    grid: str
    grid2: str
    control: str
    control_border: str
    text: str
    text2: str
    text3: str
    accent: str
    on_accent: str
    tint: str
    link: str
    what_if: str
    what_if_tint: str
    what_if_border: str
    doubt: str
    doubt_tint: str
    doubt_border: str
    up: str
    down: str
    idle: str
    ridge_fill: str
    ridge_line: str
    hover: str
    disabled: str
    routes: Mapping[Route, RouteColour]
    pick_hatch: str
    heat_low: str
    heat_high: str
    less: str
    even: str
    more: str
    dark: bool
    ink: str = "#000000"
    paper: str = "#FFFFFF"
    zoom: float = 1.0

    def route(self, route: Route | None) -> RouteColour:
        """Colours of a route; None is the whole chance in one bar.

        A row without a colour of its own, such as the mass start, looks like a pick.
        """
        if route is None:
            return RouteColour(self.ridge_line, self.surface)
        return self.routes.get(route, self.routes[PICK])

    def hatched(self, route: Route | None) -> bool:
        """Whether the bar of a route is hatched, as those of picks are."""
        return route is not None and (route == PICK or route not in self.routes)

    def px(self, size: float) -> int:
        """Size in logical pixels after the zoom, at least 1."""
        return max(1, round(size * self.zoom))

    def zoomed(self, zoom: float) -> Palette:
        """Return the same colours with another zoom."""
        return replace(self, zoom=zoom)


_INK = "#17202B"
_DARK_INK = "#0F1722"

LIGHT = Palette(
    bg="#EEF0F3",
    surface="#FFFFFF",
    alt="#F6F7F9",
    border="#D5DAE1",
    strong="#AEB7C3",
    grid="#E6E9EE",
    grid2="#CBD1D9",
    control="#FFFFFF",
    control_border="#C3CAD4",
    text="#17202B",
    text2="#465260",
    text3="#5C6877",
    accent="#1F3F66",
    on_accent="#FFFFFF",
    tint="#E3ECF6",
    link="#2A69A8",
    what_if="#6B3FA0",
    what_if_tint="#F2ECFA",
    what_if_border="#D5C3EC",
    doubt="#8A5A00",
    doubt_tint="#FFF6E0",
    doubt_border="#EBCB84",
    up="#0A6A5C",
    down="#B3261E",
    idle="#9AA4B1",
    ridge_fill="#A9BCD3",
    ridge_line="#49688E",
    hover="#F0F4F9",
    disabled="#9AA4B1",
    routes={
        Event.D500: RouteColour("#E69F00", _INK),
        Event.D1000: RouteColour("#C44E00", "#FFFFFF"),
        Event.D1500: RouteColour("#0068A6", "#FFFFFF"),
        Event.D3000: RouteColour("#6BBDEB", _INK),
        Event.D5000: RouteColour("#00855E", "#FFFFFF"),
        Event.D10000: RouteColour("#6BBDEB", _INK),
        Event.SPRINT: RouteColour("#A9B3C1", _INK),
        Event.ALLROUND: RouteColour("#5B6878", "#FFFFFF"),
        PICK: RouteColour("#C9CED6", _INK),
    },
    pick_hatch="#8D97A5",
    heat_low="#F3F7FB",
    heat_high="#173E6E",
    less="#D9822B",
    even="#F6F7F9",
    more="#2077AB",
    dark=False,
)

DARK = Palette(
    bg="#15181D",
    surface="#1D2127",
    alt="#22272E",
    border="#333A44",
    strong="#566170",
    grid="#2A3038",
    grid2="#3E4753",
    control="#262B33",
    control_border="#424B57",
    text="#E9EDF2",
    text2="#BAC3CE",
    text3="#95A0AE",
    accent="#9CC3F0",
    on_accent="#0F1722",
    tint="#263649",
    link="#6AA9EC",
    what_if="#C8ADF3",
    what_if_tint="#302644",
    what_if_border="#55437A",
    doubt="#F0C36A",
    doubt_tint="#3A3120",
    doubt_border="#6B5A2E",
    up="#5FD0BA",
    down="#FF9087",
    idle="#74808F",
    ridge_fill="#3C5472",
    ridge_line="#9CC3F0",
    hover="#262C34",
    disabled="#74808F",
    routes={
        Event.D500: RouteColour("#F0B030", _DARK_INK),
        Event.D1000: RouteColour("#E0702F", _DARK_INK),
        Event.D1500: RouteColour("#3D8FD1", _DARK_INK),
        Event.D3000: RouteColour("#8ACDF3", _DARK_INK),
        Event.D5000: RouteColour("#2BAF86", _DARK_INK),
        Event.D10000: RouteColour("#8ACDF3", _DARK_INK),
        Event.SPRINT: RouteColour("#C3CBD6", _DARK_INK),
        Event.ALLROUND: RouteColour("#8793A3", _DARK_INK),
        PICK: RouteColour("#4A535F", "#E9EDF2"),
    },
    pick_hatch="#8D98A6",
    heat_low="#22303F",
    heat_high="#9CC3F0",
    less="#C2703A",
    even="#262D36",
    more="#8DB9EA",
    dark=True,
)
