"""Tables of the window: item models, and the delegates that draw them."""
