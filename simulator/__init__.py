"""The headless core: from form data to each skater's chance of an Olympic ticket."""

__version__ = "0.1.0"
