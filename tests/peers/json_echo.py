"""Lesson 1 in Python: JSON text in UTF-8; the end of the stream ends the message."""
import json
import socket

import peer


def server(arguments):
    for client in peer.accept_each(arguments):
        with client:
            while data := client.recv(4096):
                client.sendall(data)


def client(arguments):
    message = {1: "Hola", 2: "Chao"}
    with peer.connect(arguments) as server:
        server.sendall(json.dumps(message, ensure_ascii=False).encode("utf-8"))
        server.shutdown(socket.SHUT_WR)
        print("Received", json.loads(peer.read_all(server)))


if __name__ == "__main__":
    peer.run(__doc__, server, client, 12345)
