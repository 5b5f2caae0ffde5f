"""The formats that are JSON: node-link, JSON Graph Format, Cytoscape's two, Kumu's."""
