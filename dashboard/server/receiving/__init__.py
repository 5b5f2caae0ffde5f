"""How long a stranger's line may hold a thread: while a request arrives, and while its answer leaves."""
