"""A chat server that does what lesson 5's does: a thread for each client, frames both ways, and every
message goes to everyone. Prints its port; ends when its standard input does."""
import itertools
import socket
import struct
import sys
import threading

HEADER = struct.Struct(">I")
MAX_MESSAGE = 1024 * 1024


class Peer:
    def __init__(self, connection, name):
        self.connection = connection
        self.name = name
        self.sending = threading.Lock()

    def send(self, frame):
        try:
            with self.sending:
                self.connection.sendall(frame)
        except OSError:
            pass  # gone; its own thread says goodbye


peers = {}
peers_lock = threading.Lock()


def frame(text):
    payload = text.encode()
    return HEADER.pack(len(payload)) + payload


def read_exactly(stream, length):
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data


def receive(stream):
    (length,) = HEADER.unpack(read_exactly(stream, HEADER.size))
    if length > MAX_MESSAGE:
        raise ValueError("too long")
    return read_exactly(stream, length).decode()


def tell_everyone(text):
    data = frame(text)
    with peers_lock:
        everyone = list(peers.values())
    for peer in everyone:
        peer.send(data)


def serve(connection, name):
    peer = Peer(connection, name)
    with connection, connection.makefile("rb") as stream:
        with peers_lock:
            peers[name] = peer
        try:
            peer.send(frame(f"Welcome, {name}."))
            tell_everyone(f"* {name} joined")
            while True:
                tell_everyone(f"{name}: {receive(stream)}")
        except (OSError, EOFError, ValueError):
            pass  # it left, or broke the rules
        finally:
            with peers_lock:
                del peers[name]
            tell_everyone(f"* {name} left")


def accept(listener):
    for number in itertools.count(1):
        connection, _ = listener.accept()
        threading.Thread(target=serve, args=(connection, f"guest{number}"), daemon=True).start()


listener = socket.create_server(("127.0.0.1", 0))
threading.Thread(target=accept, args=(listener,), daemon=True).start()
print(listener.getsockname()[1], flush=True)
sys.stdin.read()
