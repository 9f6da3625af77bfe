"""Export: what a view shows, as a picture or as numbers, into a file or onto the clipboard."""
