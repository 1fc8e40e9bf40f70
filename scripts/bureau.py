"""The pretend bureau: serves a folder of documents on loopback, as a bureau's web server would.

`make` pulls the demo from it with the real client, and tests do the same with folders of their own.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

MEDIA = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv",
    ".html": "text/html",
    ".txt": "text/plain; charset=utf-8",
    ".xls": "application/vnd.ms-excel",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""No charset for pages and lists: bureaus seldom send one, so the document itself has to say."""


class Desk(BaseHTTPRequestHandler):
    """Answers GET and HEAD from `documents`; an unchanged document asked for again by its ETag is a 304."""

    documents: Path

    def do_GET(self) -> None:
        file = self._file()
        if file is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body = file.read_bytes()
        etag = f'"{hashlib.sha256(body).hexdigest()}"'
        unchanged = self.headers.get("If-None-Match") == etag
        self.send_response(HTTPStatus.NOT_MODIFIED if unchanged else HTTPStatus.OK)
        self.send_header("ETag", etag)
        if unchanged:
            self.end_headers()
            return
        self.send_header("Content-Type", MEDIA.get(file.suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    do_HEAD = do_GET

    def _file(self) -> Path | None:
        """The document asked for, or None where there is none or the path leads out of the folder."""
        path = unquote(urlsplit(self.path).path).lstrip("/")
        if "\0" in path:
            return None
        file = (self.documents / path).resolve()
        file = file / "index.html" if file.is_dir() else file
        return file if file.is_file() and file.is_relative_to(self.documents) else None

    def log_message(self, format: str, *args: object) -> None:
        """Silent: who asks for what is the client's to tell."""


@contextmanager
def serve(documents: Path, port: int = 0) -> Iterator[str]:
    """The base url (no slash at its end) under which `documents` is served until the block ends.

    Port 0 takes a free one. Raises OSError where the port is taken.
    """
    desk = type("DeskOfOneFolder", (Desk,), {"documents": documents.resolve()})
    with ThreadingHTTPServer(("127.0.0.1", port), desk) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()
