"""Two workers of a real server: one reader is served by both, and an upload that dies with one can be sent again."""

import os
import socket
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import urlsplit
from urllib.request import Request

import pytest
from flask.testing import FlaskClient

import app
from tests.workers import Workers, gunicorn, opener

TIES = b"graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] ]"
BODY = b'{"files": [{"name": "a.gml", "size": %d}]}\n%b' % (len(TIES), TIES)
HEAD = (
    "POST /open HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\nContent-Length: {}\r\n"
    "Expect: 100-continue\r\n\r\n"
)


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with gunicorn("app:wsgi('data/riyadh-2025')", "--preload") as serving:
        yield serving


def post(workers: Workers, body: bytes) -> bytes:
    asked = Request(f"{workers.address}/open", body, {"Content-Type": "application/octet-stream"})
    return bytes(opener.open(asked).read())


def test_an_upload_whose_worker_is_killed_can_be_sent_again(workers: Workers) -> None:
    pids = [int(workers.heard(r"Booting worker with pid: (\d+)")[1]) for _ in range(2)]
    whole = post(workers, BODY)
    where = urlsplit(workers.address)
    with socket.create_connection((where.hostname or "", where.port or 0), timeout=60) as upload:
        upload.sendall(HEAD.format(len(BODY)).encode())
        assert b"100 Continue" in upload.recv(1_000)  # a worker has begun to read
        upload.sendall(BODY[:40])
        for pid in pids:
            os.kill(pid, 9)
        for _ in pids:
            workers.heard("Booting worker")
        with suppress(ConnectionResetError):
            assert upload.recv(1) == b""  # the browser says so, and its reader sends it again
    assert post(workers, BODY) == whole


def test_any_worker_gives_the_same_answers() -> None:
    """One reader is served by two applications in turn, made apart as those of two workers are."""
    first, second = (app.wsgi("data/riyadh-2025", log="plain").test_client() for _ in range(2))

    def asked(client: FlaskClient) -> list[bytes]:
        sent = {"data": BODY, "content_type": "application/octet-stream"}
        paths = ("/", "/_dash-layout", "/_dash-dependencies", "/data/riyadh-2025.zip")
        return [*(client.get(path).data for path in paths), client.post("/open", **sent).data]  # type: ignore[arg-type]

    assert asked(first) == asked(second)


@pytest.mark.parametrize("path", ["/open", "/data", "/_dash-update-component"])
@pytest.mark.parametrize(
    "body", [b"zz\r\nx\r\n0\r\n\r\n", b"5\r\nab", b"-1\r\n\r\n", b"2\r\nabXY0\r\n\r\n", b"\r\n\r\n"]
)
def test_a_body_in_bad_chunks_is_a_fault_of_the_sender_and_no_failure(body: bytes, path: str, workers: Workers) -> None:
    where = urlsplit(workers.address)
    head = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\n"
    head += "Transfer-Encoding: chunked\r\n\r\n"
    with socket.create_connection((where.hostname or "", where.port or 0), timeout=60) as line:
        line.sendall(head.encode() + body)
        line.shutdown(socket.SHUT_WR)
        answer = b"".join(iter(lambda: line.recv(65_536), b""))
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert answer.count(b"\r\nDate: ") == 1
    assert not [line for line in workers.lines if "Traceback" in line]
