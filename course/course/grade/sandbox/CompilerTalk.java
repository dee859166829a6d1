package course.grade.sandbox;

import course.check.Compilation;
import course.check.Verdict.CompileError;
import course.check.host.Protocol;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a worker and its compiler say to each other. */
final class CompilerTalk {
    private static final int MOST_CLASSES = 1_000;
    private static final int MOST_ERRORS = 100;

    private CompilerTalk() {}

    /** What to compile, and in which language to object. */
    record Request(String className, String source, Locale language) {}

    static void writeRequest(DataOutputStream out, Request request) throws IOException {
        Protocol.writeText(out, request.className());
        Protocol.writeText(out, request.source());
        Protocol.writeText(out, request.language().toLanguageTag());
        out.flush();
    }

    static Request readRequest(DataInputStream in) throws IOException {
        return new Request(Protocol.readText(in), Protocol.readText(in), Locale.forLanguageTag(Protocol.readText(in)));
    }

    static void writeAnswer(DataOutputStream out, Compilation compilation) throws IOException {
        out.writeInt(compilation.classes().size());
        for (Map.Entry<String, byte[]> compiled : compilation.classes().entrySet()) {
            Protocol.writeText(out, compiled.getKey());
            Protocol.writeBytes(out, compiled.getValue());
        }
        out.writeInt(compilation.errors().size());
        for (CompileError error : compilation.errors()) {
            out.writeLong(error.line());
            out.writeLong(error.column());
            Protocol.writeText(out, error.text());
            Protocol.writeText(out, error.message());
        }
        out.flush();
    }

    static Compilation readAnswer(DataInputStream in) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (int left = count(in, MOST_CLASSES); left > 0; left--) {
            classes.put(Protocol.readText(in), Protocol.readBytes(in));
        }
        List<CompileError> errors = new ArrayList<>();
        for (int left = count(in, MOST_ERRORS); left > 0; left--) {
            errors.add(new CompileError(in.readLong(), in.readLong(), Protocol.readText(in), Protocol.readText(in)));
        }
        return new Compilation(classes, errors);
    }

    private static int count(DataInputStream in, int most) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException("a count of " + count);
        }
        return count;
    }
}
