"""How long a browser may keep an answer."""

from flask import Flask, Response, request

YEAR = 31_536_000  # seconds; the longest that caches take seriously
KEPT = f"public, max-age={YEAR}, immutable"


def advise(server: Flask) -> None:
    """Let every answer of *server* say how long it keeps, and send again only what has changed."""

    @server.after_request
    def add_advice(response: Response) -> Response:
        if response.status_code == 200 and request.method != "POST" and not response.direct_passthrough:
            response.add_etag()
            response.make_conditional(request)
        response.headers["Cache-Control"] = advice(response)  # of what goes out, be it whole, a part or nothing new
        response.headers.pop("Date", None)  # the server's to say, which adds one too (make_conditional)
        return response


def advice(response: Response) -> str:
    """Return what the header is to say: what has a fingerprint is kept, and whole; nothing that a reader brought is."""
    if response.status_code not in (200, 304) or request.method == "POST":
        return "no-store"
    asset = request.blueprint is not None and "m" in request.args  # Dash gives an asset's time of change as m
    return KEPT if asset or response.cache_control.max_age == YEAR else "no-cache"
