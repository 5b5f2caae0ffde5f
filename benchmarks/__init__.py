"""What is measured, and against what: run by hand, never by the tests."""
