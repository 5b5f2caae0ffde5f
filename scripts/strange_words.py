"""What strangers put where something else belongs: methods, words, values, headers."""

from typing import Any

METHODS = ("GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "FOO", "get", "")
POSTED = ("/_dash-update-component", "/open", "/data")
WORDS = (
    *(
        "",
        "a",
        "..",
        "../../etc/passwd",
        "%00",
        "\x00",
        "\r\nX: 1",
        "é",
        "\xff\xfe",
        "💩",
        "\u202e",
        "<script>",
        "'",
        '"',
    ),
    *("{{7*7}}", "${7*7}", "constructor", "__proto__", "null", "NaN", "-1", "9" * 400, "\ud800", "riyadh-2025", "%zz"),
    *("x" * 5_000, "%", "//", "\\", "C:\\", "file:///etc/passwd", "javascript:alert(1)", "[" * 3_000, "data:,", "ALL"),
)
VALUES: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    1e308,
    10**400,
    [],
    {},
    [[]],
    [{}],
    {"a": {}},
    "",
    [None] * 500,
    *WORDS,
)
FORM = "multipart/form-data"
LATER = "Thu, 01 Jan 1970 00:00:00 GMT"
HEADER_VALUES: dict[str, tuple[Any, ...]] = {
    "HTTP_HOST": (None, "localhost, evil.example", "localhost",
                  "evil.example", "a b", "[::1", "", "localhost:99999", "\xe9", "a@b", "1:2:3"),
    "CONTENT_TYPE": ("application/json", "application/octet-stream", "text/plain", "", FORM, f"{FORM}; boundary=a", ";",
                     "application/json;charset=x", "application/x-www-form-urlencoded", "a" * 5_000, "\xff"),
    "CONTENT_LENGTH": ("0", "1", "-1", "99999999999", "abc", "1e3", "", "٣"),
    "HTTP_IF_NONE_MATCH": ("*", '"a"', 'W/"a"', '"', ",,,", "\xff"),
    "HTTP_IF_MODIFIED_SINCE": (LATER, "yesterday", "9" * 99, "Thu, 01 Jan 0000 00:00:00 GMT"),
    "HTTP_RANGE": ("bytes=0-1", "bytes=-1", "bytes=9-1", "bytes=0-1,2-3", "a=0-", "bytes=" + "0-1," * 999,
                   "bytes=99999999999-"),
    "HTTP_IF_RANGE": ('"a"', LATER, "x"),
    "HTTP_ACCEPT_ENCODING": ("gzip", "br", "*;q=0", "gzip;q=x", "identity;q=0", "br;q=0, gzip", "gzip;q=nan"),
    "HTTP_TRANSFER_ENCODING": ("chunked", "gzip", "chunked, chunked"),
    "HTTP_X_REQUEST_ID": ("a", "a b", "x" * 999, "\r\n", "<b>"),
    "HTTP_X_FORWARDED_FOR": ("1.2.3.4", "x"),
    "HTTP_X_FORWARDED_PREFIX": ("/evil",),
    "HTTP_X_FORWARDED_HOST": ("evil.example",),
    "HTTP_COOKIE": ("a=b", "=", ";" * 999, "\xff"),
    "HTTP_ORIGIN": ("https://evil.example", "null"),
    "HTTP_AUTHORIZATION": ("Basic x", "Bearer", "Basic =", "Digest a=b"),
    "HTTP_ACCEPT": ("*/*", "x", ";"),
    "HTTP_CONTENT_ENCODING": ("gzip",),
    "HTTP_EXPECT": ("100-continue",),
    "HTTP_UPGRADE": ("websocket",),
    "wsgi.input_terminated": (True,),  # a body in chunks, as servers hand it on
}  # fmt: skip
