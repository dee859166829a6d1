"""Receives framed files, as lesson 4's server does: four bytes of length, then the file, streamed to disk.

receive_file.py OUT CHUNK: saves each file in OUT, in pieces of at most CHUNK bytes. Prints its port; ends
when its standard input does."""
import os
import socket
import struct
import sys
import threading


def receive(connection, out, chunk):
    header = connection.recv(4, socket.MSG_WAITALL)
    (missing,) = struct.unpack(">I", header)
    partial = out + ".partial"
    with open(partial, "wb") as file:
        while missing:
            data = connection.recv(min(chunk, missing))
            if not data:
                raise EOFError("the file ended early")
            file.write(data)
            missing -= len(data)
    os.replace(partial, out)


def serve(listener, out, chunk):
    while True:
        connection, _ = listener.accept()
        with connection:
            receive(connection, out, chunk)
            connection.sendall(b"Thanks.")


listener = socket.create_server(("127.0.0.1", 0))
threading.Thread(target=serve, args=(listener, sys.argv[1], int(sys.argv[2])), daemon=True).start()
print(listener.getsockname()[1], flush=True)
sys.stdin.read()
