package course.grade.sandbox;

import course.check.Compilation;
import course.check.Surroundings;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/** The process that compiles: the only argument is the class path of the programs. */
final class Compiler {
    private static final int CAME_TO_NO_END = 3;

    private Compiler() {}

    public static void main(String[] args) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(System.in));
        var out = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(System.err);
        try {
            while (true) {
                answer(CompilerTalk.readRequest(in), args[0], out);
            }
        } catch (EOFException finished) {
            System.exit(0);
        }
    }

    private static void answer(CompilerTalk.Request request, String classPath, DataOutputStream out)
            throws IOException {
        try {
            CompilerTalk.writeAnswer(
                    out, Compilation.of(request.className(), request.source(), request.language(), classPath));
        } catch (Surroundings.CompilerStopped stopped) {
            System.exit(CAME_TO_NO_END);
        }
    }
}
