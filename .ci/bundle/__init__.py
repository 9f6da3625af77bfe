"""Builds a folder with both programs that needs no Python, and an archive of it: ``python .ci/bundle``."""
