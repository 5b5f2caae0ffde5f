"""The headers that tell a browser what the page may do, on every answer."""

from collections.abc import Iterable, Sequence

from flask import Flask, Response, request

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{feature}=()"
        for feature in (
            "accelerometer",
            "camera",
            "display-capture",
            "geolocation",
            "gyroscope",
            "magnetometer",
            "microphone",
            "midi",
            "payment",
            "usb",
        )
    ),
}


def policy(hashes: Iterable[str], embedders: Sequence[str] = ()) -> str:
    """Return the content-security policy under which only inline scripts of *hashes* (``'sha256-…'``) run.

    Pages of *embedders* (origins) may show the page in a frame, and of nobody else.

    Inline styles are allowed because plotly.js and Bootstrap's components write them.
    """
    return "; ".join(
        (
            "default-src 'self'",
            " ".join(("script-src 'self'", *hashes)),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            " ".join(("frame-ancestors", *(embedders or ["'none'"]))),
        )
    )


def guard(server: Flask, hashes: Iterable[str], *, embedders: Sequence[str] = ()) -> None:
    """Let every answer of *server* carry the headers, with the inline scripts of *hashes* and *embedders* allowed.

    Where there are *embedders*, the page itself, and what leads to it, may be fetched from other origins: a page that
    isolates itself (``Cross-Origin-Embedder-Policy``) can frame no other. All that the page loads stays its own.
    """
    headers = {"Content-Security-Policy": policy(hashes, embedders), **HEADERS}
    if embedders:
        del headers["X-Frame-Options"]  # it knows all or nothing, and who reads it alone is older than the policy

    @server.after_request
    def add_headers(response: Response) -> Response:
        response.headers.update(headers)
        if embedders and (request.path == "/" or response.status_code == 308):
            response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        return response
