"""Every file on which a reader once failed, and those that the fuzzer begins with, are opened or refused in words."""

from pathlib import Path

import pytest

from scripts.broken_files import CORPUS
from scripts.fuzz_readers import attempt


@pytest.mark.parametrize("path", sorted(CORPUS.iterdir()), ids=lambda path: path.name)
def test_a_file_of_the_corpus_is_opened_or_refused_and_fails_no_reader(path: Path) -> None:
    assert attempt(path.name, path.read_bytes()) in ("opened", "asked", "refused")
