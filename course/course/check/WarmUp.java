package course.check;

import course.check.host.Protocol;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.BooleanSupplier;

/**
 * What a check does with a program, done with one of the course's own, in a JVM that waits for its program: what it
 * has loaded and compiled by then, nobody waits for in the middle of a check.
 */
final class WarmUp {
    private static final int PATIENCE_MILLIS = 15_000;
    private static final int SOME = 8192;
    private static final int LOOKS = 10;
    private static final long NEVER = -1;
    /** By its name only: it runs on the program's side. */
    private static final String PROGRAM = "course.check.host.Rehearsal";

    private WarmUp() {}

    /**
     * Goes once through all of it.
     *
     * @param enough whether to leave out the rest
     * @throws IOException if the host does not do its part
     */
    static void once(Link link, BooleanSupplier enough) throws IOException {
        new Preparation(link).rehearse();
        if (!enough.getAsBoolean()) {
            serve(link);
        }
        if (!enough.getAsBoolean()) {
            take(link);
        }
    }

    private static void serve(Link link) throws IOException {
        Call call = link.call(PROGRAM, "serve", Listener.PLAIN);
        try (var peer = new Socket(InetAddress.getLoopbackAddress(), call.port(PATIENCE_MILLIS))) {
            talk(peer, call);
        }
        call.closeListener();
    }

    private static void take(Link link) throws IOException {
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            door.setSoTimeout(PATIENCE_MILLIS);
            var end = new Conversation.End(Protocol.SOCKET, door.getLocalPort(), SOME, NEVER, NEVER, false, false);
            Call call = link.call(PROGRAM, "take", end);
            try (Socket peer = door.accept()) {
                talk(peer, call);
            }
        }
    }

    private static void talk(Socket peer, Call call) throws IOException {
        peer.setSoTimeout(PATIENCE_MILLIS);
        peer.getOutputStream().write(new byte[SOME]);
        for (int i = 0; i < LOOKS; i++) {
            call.placesNow();
        }
        peer.shutdownOutput();
        peer.getInputStream().readAllBytes();
        if (call.outcome(PATIENCE_MILLIS).isEmpty()) {
            throw new IOException("the host did not end what it rehearsed");
        }
    }
}
