"""At the Table: who sat at a negotiation, who was left out, and how each of it is known."""
