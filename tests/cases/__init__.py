"""Cases that Python and the browser must agree on, as JSON: each is tested from both sides."""
