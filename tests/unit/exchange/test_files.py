"""A file that a reader brings: its name may hold anything, and is made harmless."""

import pytest

from dashboard.exchange.files import File


@pytest.mark.parametrize(
    ("name", "path", "stem", "suffix"),
    [
        ("Talks.CSV", "Talks.CSV", "Talks", ".csv"),
        ("river/seats.csv", "seats.csv", "seats", ".csv"),
        ("C:\\my\\a.b.gexf", "a.b.gexf", "a.b", ".gexf"),
        (".hidden", ".hidden", ".hidden", ""),
        ("no suffix", "no suffix", "no suffix", ""),
        ("../../etc/", "etc", "etc", ""),
        ("a\u202ev\x1b[31m.csv\n", "av[31m.csv", "av[31m", ".csv"),
        ("", "a file without a name", "a file without a name", ""),
    ],
)
def test_a_name_is_taken_apart_and_cleaned(name: str, path: str, stem: str, suffix: str) -> None:
    file = File(name=name, data=b"")
    assert (file.path, file.stem, file.suffix) == (path, stem, suffix)


def test_a_long_name_keeps_its_end() -> None:
    assert File(name="x" * 300 + ".csv", data=b"").path == "x" * 116 + ".csv"


def test_the_digest_is_the_sha_256_of_the_bytes() -> None:
    assert File(name="a", data=b"").digest == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
