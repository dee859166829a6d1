package lesson5_chat;

/** What a server does with messages. It knows peers and text, and no sockets. */
public interface CommandHandler {
    void joined(Peer peer);

    /** Called by the peer's own thread, one message after another; other peers call at the same time. */
    void handle(Peer peer, String message);

    void left(Peer peer);
}
