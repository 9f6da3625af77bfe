"""Charts: pure series of what to draw, and the widgets that draw them."""
