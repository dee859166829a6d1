"""A frame: four bytes that say how long the payload is, big-endian and unsigned, then the payload."""
import struct

HEADER = struct.Struct(">I")


def write(peer, payload):
    peer.sendall(HEADER.pack(len(payload)) + payload)


def read(peer):
    """The payload of the next frame; None if the stream ended where a frame would have begun."""
    header = receive(peer, HEADER.size)
    if not header:
        return None
    (length,) = HEADER.unpack(header)
    payload = receive(peer, length)
    if len(payload) < length:
        raise EOFError(f"the stream ended after {len(payload)} of {length} bytes")
    return payload


def receive(peer, count):
    """That many bytes; fewer only if the stream ends before them."""
    data = bytearray()
    while len(data) < count:
        piece = peer.recv(min(count - len(data), 65536))
        if not piece:
            break
        data += piece
    return bytes(data)
