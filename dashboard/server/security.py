"""The headers that tell a browser what the page may do, on every answer."""

from collections.abc import Iterable

from flask import Flask, Response

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


def policy(hashes: Iterable[str]) -> str:
    """Return the content-security policy under which only inline scripts of *hashes* (``'sha256-…'``) run.

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
            "frame-ancestors 'none'",
        )
    )


def guard(server: Flask, hashes: Iterable[str]) -> None:
    """Let every answer of *server* carry the headers, with the inline scripts of *hashes* allowed."""
    headers = {"Content-Security-Policy": policy(hashes), **HEADERS}

    @server.after_request
    def add_headers(response: Response) -> Response:
        response.headers.update(headers)
        return response
