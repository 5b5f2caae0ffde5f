"""What it looks like: the theme, the scene that the browser needs, the figure, the legend."""
