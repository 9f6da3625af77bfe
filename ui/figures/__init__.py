"""What a view shows, as a picture in a file: the same painters, another size."""
