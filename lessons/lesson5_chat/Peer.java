package lesson5_chat;

/** The one at the other end of a connection, as a handler sees it. */
public interface Peer {
    /**
     * Sends a message. To a peer that has gone it does nothing: {@code left} is on its way.
     *
     * @throws IllegalArgumentException if it takes more than 1 MiB in UTF-8: every peer would refuse it
     */
    void send(String message);

    /** Ends the conversation. */
    void close();
}
