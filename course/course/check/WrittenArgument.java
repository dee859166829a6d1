package course.check;

import course.check.host.Protocol;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** An argument of a call, as the host is told of it. */
final class WrittenArgument {
    private WrittenArgument() {}

    static void write(Object argument, DataOutputStream out) throws IOException {
        if (argument instanceof Conversation.End end) {
            out.writeByte(end.kind());
            out.writeInt(end.port());
            out.writeInt(end.mostAtOnce());
            out.writeLong(end.heldAfter());
            out.writeLong(end.readHeldAfter());
            out.writeBoolean(end.kept());
            out.writeBoolean(end.saysWhatIsThere());
        } else if (argument instanceof byte[] bytes) {
            out.writeByte(Protocol.BYTES);
            Protocol.writeBytes(out, bytes);
        } else if (argument instanceof Integer number) {
            out.writeByte(Protocol.INT);
            out.writeInt(number);
        } else if (argument instanceof Path path) {
            out.writeByte(Protocol.PATH);
            Protocol.writeText(out, path.toString());
        } else if (argument instanceof String text) {
            out.writeByte(Protocol.TEXT);
            Protocol.writeText(out, text);
        } else if (argument instanceof Listener listener) {
            out.writeByte(Protocol.LISTENER);
            out.writeInt(listener.mostAtOnce());
            out.writeInt(listener.heldClient());
            out.writeLong(listener.heldAfter());
            out.writeLong(listener.heldBefore());
            out.writeInt(listener.heldAccept());
            out.writeBoolean(listener.saysWhatIsThere());
        } else {
            throw new IllegalArgumentException("no learner's method takes " + argument);
        }
    }
}
