"""``python -m ui.tour DIR``: a picture of every view."""

from ui.tour.pictures import main

raise SystemExit(main())
