"""What stands between the page and the network: the document around it, its headers, and strangers' requests."""
