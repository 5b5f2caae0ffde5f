"""Addresses: the printed one, the readers' one, and the names that are answered to."""

import pytest

from dashboard.server.addresses import is_loopback, local, names, origin, public_url


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:8050/"),
        ("localhost", "http://localhost:8050/"),
        ("::1", "http://[::1]:8050/"),
        ("0.0.0.0", "http://127.0.0.1:8050/"),
        ("::", "http://[::1]:8050/"),
    ],
)
def test_the_printed_address_can_be_opened(host: str, address: str) -> None:
    assert local(host, 8050) == address


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://example.org", "https://example.org/"),
        ("http://example.org:8080/", "http://example.org:8080/"),
        ("https://example.org/talks", "https://example.org/talks/"),
        ("https://example.org//a/b//", "https://example.org/a/b/"),
        ("https://[::1]:8050", "https://[::1]:8050/"),
    ],
)
def test_a_public_address_ends_in_one_slash(given: str, kept: str) -> None:
    assert public_url(given) == kept


@pytest.mark.parametrize(
    "given",
    [
        "example.org",
        "//example.org",
        "ftp://example.org",
        "javascript:alert(1)",
        "https://",
        "https:///path",
        "https://example.org/?event=talks",
        "https://example.org/?",
        "https://example.org/#top",
        "https://user@example.org/",
        "https://user:word@example.org/",
        "https://example.org:99999/",
        "https://example.org:x/",
        "https://example.org:0/",
        "https://[example.org/",
        "https://example.org/a b",
        "https://example.org/\n",
        'https://example.org/"><script>',
        "https://example.org/{%25config%25}",
        " https://example.org/",
    ],
)
def test_what_is_no_public_address_is_refused(given: str) -> None:
    with pytest.raises(ValueError):
        public_url(given)


@pytest.mark.parametrize(
    ("address", "alone"), [("127.0.0.1", True), ("127.0.0.9", True), ("::1", True), ("0.0.0.0", False), ("::", False)]
)
def test_only_a_loopback_address_is_this_machines_alone(address: str, alone: bool) -> None:
    assert is_loopback(address) is alone


def test_a_server_of_this_machine_answers_to_its_own_names_and_its_public_one() -> None:
    assert names("MyBox", "https://Example.org:444/talks/") == {
        "localhost",
        "127.0.0.1",
        "::1",
        "mybox",
        "example.org",
    }
    assert names("127.0.0.1", "") == {"localhost", "127.0.0.1", "::1"}


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("https://news.example", "https://news.example"),
        ("https://news.example:8443/", "https://news.example:8443"),
        ("http://localhost:8099", "http://localhost:8099"),
    ],
)
def test_a_site_is_its_origin(text: str, site: str) -> None:
    assert origin(text) == site


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("https://news.example/page", "goes on after its host"),
        ("http://news.example", "is not https"),
        ("news.example", "is not a whole address"),
        ("https://news.example; script-src *", "holds a mark that no address holds"),
        ("*", "is not a whole address"),
    ],
)
def test_what_is_no_site_may_embed_nothing(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        origin(text)
