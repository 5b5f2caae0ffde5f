"""What a Table placement costs: overlaps, crossings, and how far actors are from their anchors."""
