"""A snapshot without anyone at the screen: the page, opened by its address, is asked for its own download."""
