"""A meet of one's own while it is put together: values, edits, doubts; from and to a folder."""
