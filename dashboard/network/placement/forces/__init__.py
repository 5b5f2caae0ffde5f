"""Forces and distances in the graph, for the Network placement and for the beginning of a Table."""
