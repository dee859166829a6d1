package course.check.host;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Where in the learner's file a thread is: {@code ReceiveFile.java:31 in InputStream.read}. */
final class Places {
    private Places() {}

    /** Writes a place for each thread that runs the learner's code, the one of the call first. */
    static void write(DataOutputStream out, List<LearnersThreads.Sighted> threads, Thread call, ClassLoader classes)
            throws IOException {
        List<String> ofTheCall = new ArrayList<>();
        List<String> ofOthers = new ArrayList<>();
        List<String> running = new ArrayList<>();
        for (LearnersThreads.Sighted seen : threads) {
            Optional<String> place = inLearnersFile(seen.stack(), classes);
            place.ifPresent(seen.thread() == call ? ofTheCall::add : ofOthers::add);
            if (seen.runs()) {
                place.ifPresent(running::add);
            }
        }
        Collections.sort(ofOthers);
        ofTheCall.addAll(ofOthers);
        Protocol.writeTexts(out, ofTheCall);
        Protocol.writeTexts(out, running);
    }

    /** The innermost frame that is the learner's, and what it called. */
    static Optional<String> inLearnersFile(StackTraceElement[] stack, ClassLoader classes) {
        for (int i = 0; i < stack.length; i++) {
            if (isInFileOf(classes, stack[i])) {
                String line = stack[i].getFileName() + ":" + stack[i].getLineNumber();
                return Optional.of(i == 0 ? line : line + " in " + called(stack[i - 1]));
            }
        }
        return Optional.empty();
    }

    /** What the JVM makes of a method reference is the learner's too, and stands in no file. */
    private static boolean isInFileOf(ClassLoader classes, StackTraceElement frame) {
        return frame.getClassLoaderName() != null
                && frame.getClassLoaderName().equals(classes.getName())
                && frame.getFileName() != null;
    }

    /** The field's name for it, not that of the class which happens to implement it. */
    private static String called(StackTraceElement frame) {
        String name = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
        String known = switch (name) {
            case "ShapedSocket$Input", "Socket$SocketInputStream", "FilterInputStream" -> "InputStream";
            case "ShapedSocket$Output", "Socket$SocketOutputStream", "FilterOutputStream" -> "OutputStream";
            case "ShapedSocket" -> "Socket";
            case "ShapedListener" -> "ServerSocket";
            default -> name;
        };
        return known + "." + frame.getMethodName();
    }
}
