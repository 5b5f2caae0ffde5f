"""The forms in which a dossier is handed out, by name: known without any of what reads and writes them."""

from collections.abc import Mapping

CSV, WORKBOOK = "zipped CSV", "Excel workbook"
SUFFIX_OF: Mapping[str, str] = {  # in the order in which they are offered
    CSV: ".zip",
    WORKBOOK: ".xlsx",
    "GraphML": ".graphml",
    "GEXF": ".gexf",
    "node-link JSON": ".json",
    "JSON Graph Format": ".jgf",
    "Cytoscape JSON": ".cyjs",
    "GML": ".gml",
    "Pajek": ".net",
}
