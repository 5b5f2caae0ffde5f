"""The documents' own promises: links that lead somewhere, and records of decisions that are short and listed."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "data" / "README.md"])
RECORDS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
LONGEST_RECORD = 40  # lines


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_that_a_document_links_is_there(document: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", document.read_text("utf-8"))
    assert [link for link in links if "://" not in link and not (document.parent / link).exists()] == []


@pytest.mark.parametrize("record", RECORDS, ids=lambda path: path.stem)
def test_a_decision_is_recorded_with_context_options_decision_and_consequences(record: Path) -> None:
    text = record.read_text("utf-8")
    assert text.startswith(f"# {int(record.stem[:4])}. ")
    assert re.search(r"^Date: \d{4}-\d\d-\d\d.*Status: \w+", text, re.MULTILINE)
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Options", "Decision", "Consequences"]
    assert len(text.splitlines()) < LONGEST_RECORD


def test_the_index_lists_every_decision_by_its_title_in_order() -> None:
    index = (ROOT / "docs" / "decisions" / "README.md").read_text("utf-8")
    listed = re.findall(r"^(\d+\.) \[(.+)\]\((.+)\)$", index, re.MULTILINE)
    titles = [record.read_text("utf-8").splitlines()[0] for record in RECORDS]
    assert [(f"# {number} {title}", name) for number, title, name in listed] == [
        (title, record.name) for title, record in zip(titles, RECORDS, strict=True)
    ]
