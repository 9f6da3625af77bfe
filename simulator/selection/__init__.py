"""From places to tickets: the selection order as data, its walk, and the start places."""
