"""Sends framed files, as lesson 4's client does.

send_file.py CHUNK: for each line "PORT FILE" of the standard input, sends that file in pieces of CHUNK bytes
and prints the seconds from before the connection to the end of the reply."""
import os
import socket
import struct
import sys
import time


def send(port, path, chunk):
    with open(path, "rb") as file, socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(struct.pack(">I", os.path.getsize(path)))
        while data := file.read(chunk):
            connection.sendall(data)
        while connection.recv(4096):
            pass


for line in sys.stdin:
    port, path = line.rstrip("\n").split(" ", 1)
    start = time.perf_counter()
    send(int(port), path, int(sys.argv[1]))
    print(time.perf_counter() - start, flush=True)
