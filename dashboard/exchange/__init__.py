"""Other people's formats, in and out of a dossier."""
