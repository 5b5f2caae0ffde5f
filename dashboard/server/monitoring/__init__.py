"""What whoever runs the server can see of it: a name for every request, a log, and counts. Readers see none of it."""
