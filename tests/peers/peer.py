"""What the Python peers share: their arguments, a listener, a connection."""
import argparse
import contextlib
import hashlib
import socket

PATIENCE_SECONDS = 30


def run(description, server, client, port, *settings):
    """Runs the role that the command line names, with that lesson's port and these settings besides."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("role", choices=["server", "client"])
    parser.add_argument("--host", default="localhost")
    parser.add_argument("--port", type=int, default=port, help="0 is any that is free; the server says which")
    for name, value in settings:
        parser.add_argument("--" + name, default=value)
    arguments = parser.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        (server if arguments.role == "server" else client)(arguments)


def accept_each(arguments):
    """Listens at every address of this computer, and gives one client after another."""
    with socket.create_server(("", arguments.port)) as listener:
        print("Listening on port", listener.getsockname()[1], flush=True)
        while True:
            client, address = listener.accept()
            client.settimeout(PATIENCE_SECONDS)
            print("Connection from", address[0], flush=True)
            yield client


def connect(arguments):
    return socket.create_connection((arguments.host, arguments.port), PATIENCE_SECONDS)


def read_all(peer):
    """All that comes until the peer says that no more will come."""
    return b"".join(iter(lambda: peer.recv(4096), b""))


def digest(data):
    return f"{len(data)} bytes, SHA-256 {hashlib.sha256(data).hexdigest()}"
