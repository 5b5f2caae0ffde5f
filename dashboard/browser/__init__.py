"""A browser of this machine, for whoever opens the page without a reader: the command ``snapshot``, and the tests."""
