"""Tables as values, and the files for spreadsheets that are made of them."""
