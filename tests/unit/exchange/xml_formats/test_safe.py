"""XML from strangers: what is put right, what is refused and how that is said, and what no file can do to us."""

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dossier.problems import DossierError, Findings
from dashboard.exchange.limits import MAX_BYTES, MAX_DEPTH
from dashboard.exchange.xml_formats import safe as xml_safe
from dashboard.exchange.xml_formats.safe import Element, parse

SMALL = '<graphml><graph id="Ωм"><node id="a">\n<data>ж</data></node></graph></graphml>'
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]><graphml>&c;</graphml>'


def read(data: bytes | str) -> tuple[Element, list[str]]:
    """Return the root of *data* and the notes on it."""
    found = Findings()
    root = parse(data if isinstance(data, bytes) else data.encode(), path="a.graphml", found=found)
    return root, [note.message for note in found.notes]


def problems(data: bytes | str) -> list[str]:
    """Return what is wrong with *data*, each with its line."""
    with pytest.raises(DossierError) as refused:
        read(data)
    return [f"{problem.row}: {problem.message}" for problem in refused.value.problems]


def problem(data: bytes | str) -> str:
    (one,) = problems(data)
    return one


def test_elements_have_local_names_in_small_letters_and_know_their_lines() -> None:
    root, _ = read('<g:GraphML>\n<g:Graph\n Id="1"/>\n<viz:Size value="2"/></g:GraphML>')
    assert [(child.name, child.line, child.attributes) for child in root] == [
        ("graph", 2, {"Id": "1"}),
        ("size", 4, {"value": "2"}),
    ]


def test_a_prefix_that_no_one_declared_fails_nothing() -> None:
    assert read("<gexf><viz:size/></gexf>")[0].children[0].name == "size"


def test_text_is_whole_however_it_is_divided() -> None:
    root, _ = read("<a>x &amp; <![CDATA[<y>]]><!-- no -->&#x436;<b/> z</a>")
    assert root.text == "x & <y>ж z"
    assert root.plain == "x & <y>ж z"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("head", ["", "<?xml version='1.0'?>", '\n<?xml version="1.0" encoding="UTF-8"?>\n'])
def test_unicode_is_read_in_any_form_whatever_the_file_says(codec: str, head: str) -> None:
    root, _ = read((head + SMALL).encode(codec))
    assert root.children[0].attributes["id"] == "Ωм"


@pytest.mark.parametrize("codec", ["windows-1251", "KOI8-R", "ISO-8859-5", "cp866", "gb18030", "euc-jp"])
def test_a_declared_encoding_is_read(codec: str) -> None:
    text = f"<?xml version='1.0' encoding='{codec}'?><a>Лавров</a>"
    assert read(text.encode(codec))[0].text == "Лавров"


def test_utf_8_that_says_it_is_utf_16_is_read_and_noted() -> None:
    root, notes = read('<?xml version="1.0" encoding="utf-16"?>' + SMALL)
    assert root.children[0].attributes["id"] == "Ωм"
    assert notes == ["says utf-16 but is not; it was read as UTF-8"]


def test_windows_1252_that_says_it_is_latin_1_is_read_and_noted() -> None:
    root, notes = read('<?xml version="1.0" encoding="ISO-8859-1"?><a>é’</a>'.encode("cp1252"))
    assert (root.text, notes) == ("é’", ["says ISO-8859-1 but is in Windows-1252, and was read so"])


def test_empty_space_before_the_declaration_is_noted_and_moves_no_line() -> None:
    root, notes = read('\n \n<?xml version="1.0"?>\n' + SMALL)
    assert (root.line, notes) == (4, ["the empty space before its XML declaration was left out"])


def test_a_document_type_that_only_points_elsewhere_is_noted_and_never_fetched() -> None:
    root, notes = read('<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE graphml SYSTEM\n "file:///etc/passwd">\n' + SMALL)
    assert (root.line, notes) == (5, ["the document type that it points to was not fetched"])


@pytest.mark.parametrize(
    "data",
    [
        LAUGHS,
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><graphml>&e;</graphml>',
        '<!DOCTYPE x SYSTEM "x.dtd" [<!ENTITY % e SYSTEM "x">%e;]><graphml/>',
        '<!DOCTYPE x [<!ATTLIST node id CDATA "' + "x" * 1_000 + '">]><graphml/>',
        "<!--a--><!DOCTYPE x []><graphml/>",
    ],
)
def test_a_document_type_with_rules_of_its_own_is_refused(data: str) -> None:
    assert problem(data).endswith("delete all from <!DOCTYPE to ]>")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "None: is an empty file"),
        (b" " * (MAX_BYTES + 1), "None: has 20.0 MB"),
        (b"\x1f\x8b\x08\0", "None: is packed with gzip; unpack it"),
        (b"PK\x03\x04", "None: is packed with zip"),
        (b'{"nodes": []}', "1: is no XML: it begins with '{\"nodes\": []}'"),
        (b"graph [ node", "1: is no XML: it begins with 'graph [ node'"),
        (b"<!doctype HTML><html><p>Sign in</html>", "1: is a web page"),
        (b"<?xml version='1.0'?><html/>", "1: is a web page"),
        (b"<?xml version='1.0' encoding='punycode'?><a/>", "1: says that it is in 'punycode', which is not read"),
        (b"<?xml version='1.0' encoding='base64'?><a/>", "1: says that it is in 'base64'"),
        (b"<?xml version='1.0' encoding='nonsense'?><a/>", "1: says that it is in 'nonsense'"),
        (b"<a>\n\xe9</a>", "2: holds the byte 0xe9, which is no UTF-8"),
        ("<a>\ud800</a>".encode("utf-8", "surrogatepass"), "1: holds the byte 0xed, which is no UTF-8"),
        (b"<graphml>\n<graph>\n<node id='a'/>", "3: ends before <graph> of line 2 does: it was cut off"),
        (b"<graphml>\n<graph>\n<node id='a", "3: ends before <graph> of line 2 does: it was cut off"),
        (b"<graphml>\n<graph>\n</graphml>", "3: closes another element than <graph> of line 2, which is open"),
        (b"<graphml/>\n<graphml/>", "2: goes on after its end, with '<graphml/>'"),
        (b"<a>\n<b c='1' c='2'/></a>", "2: has one attribute twice in one element"),
        (b"<a b=1/>", "1: is not well-formed XML near '<a b=1/>'; are < and & written as &lt; and &amp;"),
        (b"<a>\n&#0;</a>", "2: names a character that XML does not allow, near '&#0;</a>'"),
        (b"<a>&#xd800;</a>", "1: names a character that XML does not allow"),
        (b"<a" + b" b='1'" * 2 + b">", "1: has one attribute twice"),
        (b"<a>" * (MAX_DEPTH + 1), f"1: nests elements more than {MAX_DEPTH} deep"),
        (b"<a/>" * 2, "1: goes on after its end"),
        (
            b"<a " + b" ".join(b"b%d=''" % number for number in range(200)) + b"/>",
            "1: has an element with 200 attributes",
        ),
    ],
)
def test_what_cannot_be_read_says_where_what_and_how_to_mend_it(data: bytes, said: str) -> None:
    assert problem(data).startswith(said)


def test_every_bare_ampersand_and_control_character_is_told_at_once() -> None:
    told = problems("<a b='R & D'>\n<!-- & --><![CDATA[&]]>&lt;&#9;\n1\x0b\n2&nbsp;\n\x00</a>")
    assert [one.partition(", in '")[0].partition(" in '")[0] for one in told] == [
        "1: holds a bare &",
        "3: holds the control character 0x0b, which XML does not allow",
        "4: holds &nbsp;, which HTML knows and XML does not",
        "5: holds the control character 0x00, which XML does not allow",
    ]
    assert told[0].endswith("; write &amp;")


def test_nuls_after_the_end_are_left_out_and_noted() -> None:
    assert read(SMALL.encode() + b"\0\0")[1] == ["the NULs after its end were left out"]


def test_a_file_has_so_many_elements_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_safe, "MAX_ELEMENTS", 3)
    assert len(read("<a><b/><b/></a>")[0].children) == 2
    assert problem("<a><b/><b/><b/></a>") == "1: has more than 3 elements; leave out what is not needed"


@pytest.mark.parametrize(
    "unit",
    [b"<!---->", b"<?a b?>", b"<!-- ", b"&", b"<a ", b"<!DOCTYPE a ", b'"\'"', b"<![CDATA[", b"x\n", b"<?xml "],
)
def test_no_repetition_takes_long(unit: bytes) -> None:
    """Two megabytes of anything that a pattern or a loop might go through again and again."""
    for head in (b"", b"<graphml>", b"<!DOCTYPE graphml "):
        started = perf_counter()
        data = head + unit * (2_000_000 // len(unit))
        with pytest.raises(DossierError):
            parse(data, path="a.graphml", found=Findings())
        assert perf_counter() - started < 5


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=60), st.integers(0, 400), st.integers(0, 8))
def test_damage_ends_in_a_tree_or_in_problems(junk: bytes, place: int, lost: int) -> None:
    data = LAUGHS.encode() + SMALL.encode() if place % 7 == 0 else SMALL.encode()
    try:
        root, _ = read(data[:place] + junk + data[place + lost :])
        assert isinstance(root, Element)
    except DossierError as refused:
        assert refused.problems
        assert all(one.message for one in refused.problems)


@pytest.mark.parametrize("said", ["ISO-8859-1", "windows-1252", "US-ASCII"])
def test_utf_8_that_says_it_is_an_older_encoding_is_read_and_noted(said: str) -> None:
    root, notes = read(f'<?xml version="1.0" encoding="{said}"?><a b="Zoë Ж"/>'.encode())
    assert root.attributes["b"] == "Zoë Ж"
    assert any("is in UTF-8" in note for note in notes)
