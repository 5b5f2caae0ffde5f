"""GML and Pajek."""
