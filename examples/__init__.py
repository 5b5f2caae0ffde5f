"""Examples: a notebook, and a Dash app around a dossier."""
