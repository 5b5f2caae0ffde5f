"""What is slow to make and worth keeping, in a folder of this user's own."""
