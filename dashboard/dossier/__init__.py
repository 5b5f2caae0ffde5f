"""What is known: the model of a dossier, reading it, writing it, and what can be wrong with it."""
