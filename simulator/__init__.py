"""The headless core: from form data to each skater's chance of an Olympic ticket."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("okt-simulator")
except PackageNotFoundError:  # run from a source tree that was never installed
    __version__ = "0+source"
