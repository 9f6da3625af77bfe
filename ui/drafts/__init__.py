"""Work in the making: what a dialog holds before it is accepted."""
