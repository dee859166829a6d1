package course;

import com.fasterxml.jackson.core.JsonProcessingException;
import course.say.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** One plain sentence for whatever a lesson's program may throw. */
final class Explanation {
    private final Program program;

    Explanation(Program program) {
        this.program = program;
    }

    Refusal of(Throwable thrown) {
        String text = firstLine(String.valueOf(thrown.getMessage()));
        if (thrown instanceof BindException && program.isServer()) {
            return new Refusal(text.contains("ermission") ? "port.forbidden" : "port.taken", program.port());
        }
        if (thrown instanceof UnknownHostException) {
            return new Refusal("host.unknown", program.host());
        }
        if (thrown instanceof SocketTimeoutException) {
            return text.contains("onnect") ? timedOut() : new Refusal("peer.silent", program.host());
        }
        if (thrown instanceof ConnectException) {
            return text.contains("imed out") ? timedOut() : refused();
        }
        if (isNoWay(thrown, text)) {
            return new Refusal("host.unreachable", program.host());
        }
        if (thrown instanceof SocketException || thrown instanceof EOFException) {
            return new Refusal("peer.gone", text);
        }
        return ofContent(thrown, text);
    }

    /** A client, too, may end in a BindException: when the system has no address of its own to go from. */
    private static boolean isNoWay(Throwable thrown, String text) {
        return thrown instanceof NoRouteToHostException
                || thrown instanceof BindException
                || (thrown instanceof SocketException && text.contains("unreachable"));
    }

    private Refusal ofContent(Throwable thrown, String text) {
        if (thrown instanceof NoSuchFileException) {
            return new Refusal("file.missing", text);
        }
        if (thrown instanceof AccessDeniedException) {
            return new Refusal("file.unreadable", text);
        }
        if (thrown instanceof FileSystemException) {
            return new Refusal("file.trouble", text);
        }
        if (thrown instanceof JsonProcessingException) {
            return new Refusal("reply.noJson", program.host(), program.port(), text);
        }
        if (thrown instanceof OutOfMemoryError) {
            return new Refusal("memory", text);
        }
        return thrown instanceof IOException
                ? new Refusal("program.stopped", text)
                : new Refusal("program.bug", thrown, lines(thrown));
    }

    private Refusal timedOut() {
        return new Refusal("host.silent", program.host(), program.port());
    }

    private Refusal refused() {
        return new Refusal("host.refused", program.host(), program.port(), program.serverCommand());
    }

    /** Jackson's messages go on with where in its input it was. */
    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** Where an edited lesson went wrong: its own lines, without the machinery around them. */
    private static String lines(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("lesson"))
                .map(frame -> "  " + frame.getFileName() + ":" + frame.getLineNumber() + " " + frame.getMethodName())
                .collect(Collectors.joining("\n"));
    }
}
