"""Lesson 5 in Python: text in frames both ways. The server tells everyone what anyone says."""
import contextlib
import socket
import sys
import threading

import frames
import peer

everyone = []
speaking = threading.Lock()  # without it, the frames of two threads would mix on the wire


def server(arguments):
    for client in peer.accept_each(arguments):
        client.settimeout(None)  # people may be silent for long
        threading.Thread(target=serve, args=(client,), daemon=True).start()


def serve(client):
    with speaking:
        everyone.append(client)
        frames.write(client, b"Welcome.")
    with client, contextlib.suppress(OSError, EOFError):
        while (message := frames.read(client)) is not None:
            tell_everyone(message)
    with speaking:
        everyone.remove(client)


def tell_everyone(message):
    with speaking:
        for client in everyone:
            with contextlib.suppress(OSError):  # it has gone, and its own thread will notice
                frames.write(client, message)


def client(arguments):
    with peer.connect(arguments) as server:
        server.settimeout(None)
        threading.Thread(target=send_lines, args=(server,), daemon=True).start()
        while (message := frames.read(server)) is not None:
            print(message.decode("utf-8"), flush=True)


def send_lines(server):
    for line in sys.stdin:
        frames.write(server, line.rstrip("\n").encode("utf-8"))
    server.shutdown(socket.SHUT_WR)


if __name__ == "__main__":
    peer.run(__doc__, server, client, 8080)
