"""The qualification tournament as it is planned: programme, entries, who is known to ride what."""
