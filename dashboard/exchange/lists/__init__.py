"""Plain lists of ties or of who attended, whose reader says which column means what."""
