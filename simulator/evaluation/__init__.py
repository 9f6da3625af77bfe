"""How good the forecasts are, what they rest on, and how fast the simulation is."""
