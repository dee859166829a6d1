package support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/** A listener whose first accept() fails, as on a system that has no room for a connection just then. */
public final class ForgetfulListener extends ServerSocket {
    private static final int BACKLOG = 256;

    private final String reason;
    private boolean failed;

    public ForgetfulListener(String reason) throws IOException {
        super(0, BACKLOG, InetAddress.getLoopbackAddress());
        this.reason = reason;
    }

    @Override
    public Socket accept() throws IOException {
        if (!failed) {
            failed = true;
            throw new SocketException(reason);
        }
        return super.accept();
    }
}
