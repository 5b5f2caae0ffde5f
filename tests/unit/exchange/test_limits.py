"""What is too large is refused before it is parsed, with its size, the limit and how to mend it."""

from dashboard.exchange.limits import MAX_BYTES, MAX_TEXT, OURS, bytes_problem, count_problems, longest, size_problem


def test_an_empty_file_is_a_problem() -> None:
    assert str(size_problem(b"", path="a.csv")) == "a.csv: is an empty file; choose another, or save it again"


def test_a_file_beyond_the_limit_is_a_problem() -> None:
    assert size_problem(b"x" * MAX_BYTES, path="a") is None
    assert "has 20.0 MB; 20 MB are the most that can be read: split it" in str(
        size_problem(b"x" * (MAX_BYTES + 1), path="a")
    )


def test_too_many_nodes_and_too_many_edges_are_two_problems() -> None:
    assert count_problems(10_000, 50_000, path="a") == []
    nodes, edges = count_problems(10_001, 50_001, path="a")
    assert str(nodes).startswith("a: has 10,001 nodes; 10,000 are the most that can be shown: filter it")
    assert str(edges).startswith("a: has 50,001 edges; 50,000 are the most")


def test_an_attribute_in_which_we_carry_tables_may_be_as_long_as_the_file() -> None:
    assert longest("claim") == MAX_TEXT
    assert longest(f"{OURS}record") == MAX_BYTES


def test_a_size_is_judged_before_anything_is_read() -> None:
    assert bytes_problem(MAX_BYTES, path="a") is None
    assert str(bytes_problem(10**9, path="a")).startswith("a: has 1000.0 MB; 20 MB are the most that can be read")
