"""Lesson 4 in Python: four bytes of length, then exactly that many bytes of a file."""
from pathlib import Path

import frames
import peer


def server(arguments):
    for client in peer.accept_each(arguments):
        with client:
            data = frames.read(client)
            Path(arguments.out).write_bytes(data)
            client.sendall(f"Thanks. {peer.digest(data)}".encode("utf-8"))


def client(arguments):
    data = Path(arguments.file).read_bytes()
    with peer.connect(arguments) as server:
        frames.write(server, data)
        print("Sent  ", peer.digest(data))
        print("Server", peer.read_all(server).decode("utf-8"))


if __name__ == "__main__":
    peer.run(__doc__, server, client, 12345, ("file", "files/photo.png"), ("out", "files/received.png"))
