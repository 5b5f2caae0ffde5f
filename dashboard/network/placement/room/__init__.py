"""The room of the Table placement: its plan, its zones, its seats, and the rows of those without a report."""
