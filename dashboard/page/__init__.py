"""What a reader touches: the ids, the tree of components, the callbacks."""
