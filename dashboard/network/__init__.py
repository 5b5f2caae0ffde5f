"""What follows from a dossier: the graph, who stands where, and where they are drawn."""
