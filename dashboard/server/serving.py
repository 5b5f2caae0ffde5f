"""The small threaded server that ``python app.py`` runs."""

import logging
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes, urlsplit

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from dashboard.server.receiving.lines import HEAD, LINES

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication, WSGIEnvironment

PAUSE = 0.05  # seconds between two looks at whether to end
logger = logging.getLogger(__name__)


class Handler(WSGIRequestHandler):
    """Keep quiet about requests, about what this server runs on, and about what it could not read."""

    timeout = 30  # seconds without a byte, after which a connection no longer holds a thread
    error_content_type = "text/plain; charset=utf-8"
    error_message_format = "The request cannot be read: %(explain)s.\n"

    def version_string(self) -> str:
        """Return the Server header, which would give the versions of Werkzeug and Python."""
        return "At the Table"

    def setup(self) -> None:
        """Begin to wait for the head of a request, and not for long, however steadily it drips."""
        super().setup()
        self.waiting = ExitStack()
        self.head = self.waiting.enter_context(LINES.under(HEAD, self.connection))

    def finish(self) -> None:
        """End the connection."""
        self.waiting.close()
        super().finish()

    def parse_request(self) -> bool:
        """Read the head of a request; refuse an address that Werkzeug would stumble over later, without an answer."""
        with self.waiting:
            whole = super().parse_request()
        if self.head.late:  # what has come may look like all of it
            self.send_error(408, explain="it came too slowly")
        if not whole or self.head.late:
            return False
        try:
            urlsplit(self.path)
        except ValueError:  # as in GET http://[ HTTP/1.1
            self.path = "/"  # the log, too, would take it apart
            self.send_error(400, explain="its address is not one")
            return False
        return True

    def make_environ(self) -> "WSGIEnvironment":
        """Return what the application is told: of the path, both slashes where it begins with two."""
        environ = super().make_environ()
        asked = self.requestline.split()[1].partition("?")[0]
        if asked.startswith("//"):  # http.server takes one away, and the page would be shown where it cannot work
            environ["PATH_INFO"] = unquote_to_bytes(asked).decode("latin-1")
        return environ

    def log(self, type: str, message: str, *args: object) -> None:
        """Leave the request log to whoever asks for it by level."""
        logger.debug(message, *args)


def serve(listener: socket.socket, application: "WSGIApplication") -> None:
    """Answer what arrives at *listener* with *application*, until interrupted."""
    server(listener, application).serve_forever()


@contextmanager
def served(listener: socket.socket, application: "WSGIApplication") -> Iterator[None]:
    """Answer what arrives at *listener* with *application* while the block runs."""
    answering = server(listener, application)
    thread = Thread(target=answering.serve_forever, args=(PAUSE,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        answering.shutdown()
        thread.join()


def server(listener: socket.socket, application: "WSGIApplication") -> BaseWSGIServer:
    """Return a server that will answer what arrives at *listener* with *application*."""
    host, port = listener.getsockname()[:2]
    return make_server(host, port, application, threaded=True, request_handler=Handler, fd=listener.fileno())
