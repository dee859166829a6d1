package course.grade.sandbox;

import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Conversation;
import course.check.Examinee;
import course.check.Examines;
import java.io.IOException;

/** An exercise of no lesson, which a new worker judges first: whatever has to be loaded is then loaded. */
@Examines("0.0")
final class WarmUpCheck {
    /** A program that passes. */
    static final String SOLVED = """
            package course.grade.sandbox;

            public final class WarmUp {
                public static void echo(java.net.Socket client) throws java.io.IOException {
                    client.getOutputStream().write(client.getInputStream().readNBytes(1));
                }
            }
            """;

    @Check(order = 1, points = 1)
    void oneByteComesBack(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call echoing = program.call("echo", client.asSocket());

        client.send((byte) 'x').expect(new byte[] {'x'}, why -> Cause.WRONG_ANSWER);
        program.expectReturn(echoing, why -> Cause.HANGS);
    }
}
