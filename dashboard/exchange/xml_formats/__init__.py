"""GraphML and GEXF."""
