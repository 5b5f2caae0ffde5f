"""A network as two tables, one of its nodes and one of its edges, as Gephi and Kumu hand them out."""
