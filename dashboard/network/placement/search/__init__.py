"""The search for a Table placement that costs less."""
