package course.check.host;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketImpl;

/**
 * Keeps every socket of this JVM the platform's own. A JVM lets one program say once what its sockets are made of, see
 * {@link Socket#setSocketImplFactory}: a learner's program could put something beneath those that a check hands it.
 * Here that has been said already.
 */
final class PlatformSockets {
    /** Lets a module make them, for which it stands as {@code %s}. */
    static final String OPTION = "--add-opens=java.base/java.net=%s";

    private final MethodHandle make;

    private PlatformSockets(MethodHandle make) {
        this.make = make;
    }

    /** From here on, nobody can change it. Without the option nothing happens: a learner trusts the own programs. */
    @SuppressWarnings("deprecation") // and still there, which is why this is
    static void keep() {
        try {
            MethodHandles.Lookup inside = MethodHandles.privateLookupIn(SocketImpl.class, MethodHandles.lookup());
            var sockets = new PlatformSockets(inside.findStatic(
                    SocketImpl.class,
                    "createPlatformSocketImpl",
                    MethodType.methodType(SocketImpl.class, boolean.class)));
            Socket.setSocketImplFactory(() -> sockets.create(false));
            ServerSocket.setSocketFactory(() -> sockets.create(true));
        } catch (IllegalAccessException notLetIn) {
            return;
        } catch (NoSuchMethodException | IOException ofAnotherJdk) {
            throw new IllegalStateException("this JDK makes its sockets in another way", ofAnotherJdk);
        }
    }

    private SocketImpl create(boolean server) {
        try {
            return (SocketImpl) make.invokeExact(server);
        } catch (Throwable ofTheJdk) {
            throw new IllegalStateException(ofTheJdk);
        }
    }
}
