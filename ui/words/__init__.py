"""Numbers, what-ifs and errors as text, in the language of the window."""
