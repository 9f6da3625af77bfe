"""The form of the what-if in `toy_what_if`."""

from __future__ import annotations

from toy_what_if import TailWind

from simulator.text import clean
from simulator.what_if.base import WhatIf
from ui.what_ifs.forms import Value, WhatIfDraft, WhatIfForm, add_form


def _made(draft: WhatIfDraft) -> WhatIf | str:
    if draft.event is None:
        return "Choose an event."
    return TailWind(draft.sex, draft.event, clean(draft.skater), draft.place)


add_form(WhatIfForm("tail_wind", lambda: "has a tail wind", _made, Value("place", lambda: "S&trength")))
