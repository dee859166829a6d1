"""Lesson 3 in Python: the bytes of a file, nothing else, and one recv() taken for all of them."""
import contextlib
import socket
from pathlib import Path

import peer


def server(arguments):
    for client in peer.accept_each(arguments):
        with client:
            data = client.recv(4096)  # here is the bug
            Path(arguments.out).write_bytes(data)
            client.sendall(f"Thanks. {peer.digest(data)}".encode("utf-8"))


def client(arguments):
    data = Path(arguments.file).read_bytes()
    with peer.connect(arguments) as server:
        with contextlib.suppress(OSError):  # it may have hung up by now: it does not read everything
            server.sendall(data)
            server.shutdown(socket.SHUT_WR)
        print("Sent  ", peer.digest(data))
        print("Server", reply(server).decode("utf-8"))


def reply(server):
    """A server that closes without having read everything resets the connection: its reply comes first."""
    came = b""
    try:
        while data := server.recv(4096):
            came += data
    except ConnectionError:
        if not came:
            raise
    return came


if __name__ == "__main__":
    peer.run(__doc__, server, client, 12345, ("file", "files/photo.png"), ("out", "files/received.png"))
