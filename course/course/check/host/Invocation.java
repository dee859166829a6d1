package course.check.host;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One call of a learner's public static method. */
final class Invocation {
    private final ClassLoader classes;
    private final String className;
    private final String methodName;
    private final Arguments arguments;

    Invocation(ClassLoader classes, String className, String methodName, Arguments arguments) {
        this.classes = classes;
        this.className = className;
        this.methodName = methodName;
        this.arguments = arguments;
    }

    /** What to tell the examiner. */
    record Outcome(byte kind, Host.Words rest) {}

    Arguments arguments() {
        return arguments;
    }

    /** Closes the sockets that the call was given, which ends its conversations. */
    void close() {
        try {
            arguments.close();
        } catch (IOException alreadyBroken) {
            // The learner's program has broken its socket itself, and has been judged by then.
        }
    }

    Outcome run() {
        try {
            Optional<Method> method = find();
            return method.isPresent()
                    ? returned(method.get().invoke(null, arguments.values()))
                    : new Outcome(Protocol.NO_METHOD, out -> Protocol.writeText(out, className + "." + methodName));
        } catch (InvocationTargetException thrown) {
            return threw(thrown.getCause());
        } catch (ReflectiveOperationException | LinkageError unusable) {
            return threw(unusable);
        }
    }

    private Optional<Method> find() throws ClassNotFoundException {
        Object[] values = arguments.values();
        return Arrays.stream(Class.forName(className, true, classes).getMethods())
                .filter(method -> Modifier.isPublic(method.getDeclaringClass().getModifiers()))
                .filter(method -> method.getName().equals(methodName))
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> accepts(method.getParameterTypes(), values))
                .findFirst();
    }

    private static boolean accepts(Class<?>[] types, Object[] values) {
        if (types.length != values.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            boolean number = types[i] == int.class && values[i] instanceof Integer;
            if (!number && !types[i].isInstance(values[i])) {
                return false;
            }
        }
        return true;
    }

    private static Outcome returned(Object value) {
        String path = value instanceof Path ? value.toString() : ""; // now: it may be a class of the program
        return new Outcome(Protocol.RETURNED, out -> {
            if (value instanceof byte[] bytes) {
                out.writeByte(Protocol.BYTES);
                Protocol.writeBytes(out, bytes);
            } else if (value instanceof String text) {
                out.writeByte(Protocol.TEXT);
                Protocol.writeText(out, text);
            } else if (value instanceof Path) {
                out.writeByte(Protocol.PATH);
                Protocol.writeText(out, path);
            } else {
                out.writeByte(Protocol.NOTHING);
            }
        });
    }

    private static List<String> types(Throwable thrown) {
        List<String> types = new ArrayList<>();
        for (Class<?> type = thrown.getClass(); type != Object.class; type = type.getSuperclass()) {
            types.add(type.getName());
        }
        return types;
    }

    private Outcome threw(Throwable thrown) {
        return new Outcome(Protocol.THREW, telling(thrown, classes));
    }

    /** An exception, as the examiner is told of it. */
    static Host.Words telling(Throwable thrown, ClassLoader classes) {
        String message = String.valueOf(thrown.getMessage());
        String place = Places.inLearnersFile(thrown.getStackTrace(), classes).orElse("");
        return out -> {
            Protocol.writeTexts(out, types(thrown));
            Protocol.writeText(out, message);
            Protocol.writeText(out, place);
        };
    }
}
