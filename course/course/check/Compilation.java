package course.check;

import course.check.Verdict.CompileError;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A learner's file, compiled in memory.
 *
 * @param classes the classes by their names; empty if there are errors
 * @param errors what the compiler objected to, the first few
 */
public record Compilation(Map<String, byte[]> classes, List<CompileError> errors) {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** What it has read of the class path and of the JDK serves the next compilation too: that halves the time. */
    private static final ThreadLocal<StandardJavaFileManager> FILES =
            ThreadLocal.withInitial(() -> COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8));

    /** The compiler's name for an objection to a public class in a file of another name. */
    private static final String OF_ANOTHER_NAME = "compiler.err.class.public.should.be.in.file";

    static final int LANGUAGE = 17;
    /** Joined texts are plain code: what the JVM would make of them while it runs costs each JVM 30 ms. See JEP 280. */
    private static final String TEXTS = "-XDstringConcat=inline";

    private static final int MOST_ERRORS = 20;
    private static final int LONGEST_LINE = 400;

    /** Compiles without annotation processors: they would be a learner's code inside the compiler. */
    public static Compilation of(String className, String source, Locale language, String classPath)
            throws Surroundings.CompilerStopped {
        var objections = new DiagnosticCollector<JavaFileObject>();
        List<String> options =
                new ArrayList<>(List.of("-proc:none", "-g", "-Xlint:none", TEXTS, "-classpath", classPath));
        if (Runtime.version().feature() != LANGUAGE) {
            options.addAll(
                    List.of("--release", String.valueOf(LANGUAGE))); // which costs time, so not where it says nothing
        }
        var files = new InMemory(FILES.get());
        try {
            var unit = new Source(className, source);
            boolean compiled = COMPILER.getTask(null, files, objections, options, null, List.of(unit))
                    .call();
            if (isOnlyMisnamed(className, source, objections)) {
                return new Compilation(Map.of(), List.of()); // it holds another class, and that is all there is to say
            }
            List<CompileError> errors = errors(objections, source, language);
            if (!compiled && errors.isEmpty()) {
                throw new Surroundings.CompilerStopped("nested too deeply"); // and the compiler says no more than that
            }
            return new Compilation(compiled ? files.classes() : Map.of(), compiled ? List.of() : errors);
        } catch (RuntimeException ofTheCompiler) {
            FILES.remove();
            throw new Surroundings.CompilerStopped(ofTheCompiler.toString());
        }
    }

    boolean succeeded() {
        return errors.isEmpty();
    }

    /** Whether the compiler would have the file renamed, which is right already: it is the class that is not. */
    private static boolean isOnlyMisnamed(
            String className, String source, DiagnosticCollector<JavaFileObject> objections) {
        String name = className.substring(className.lastIndexOf('.') + 1);
        List<String> errors = objections.getDiagnostics().stream()
                .filter(objection -> objection.getKind() == Diagnostic.Kind.ERROR)
                .map(Diagnostic::getCode)
                .toList();
        return !errors.isEmpty()
                && errors.stream().allMatch(OF_ANOTHER_NAME::equals)
                && !Pattern.compile("\\b(class|enum|record|interface)\\s+" + name + "\\b")
                        .matcher(source)
                        .find();
    }

    private static List<CompileError> errors(
            DiagnosticCollector<JavaFileObject> objections, String source, Locale language) {
        List<String> lines = source.lines().toList();
        List<CompileError> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> objection : objections.getDiagnostics()) {
            if (objection.getKind() == Diagnostic.Kind.ERROR && errors.size() < MOST_ERRORS) {
                int line = (int) Math.max(objection.getLineNumber(), 0);
                String text = line >= 1 && line <= lines.size() ? cut(lines.get(line - 1)) : "";
                errors.add(
                        new CompileError(line, objection.getColumnNumber(), text, cut(objection.getMessage(language))));
            }
        }
        return errors;
    }

    /** A generated line may have a million letters. */
    private static String cut(String text) {
        return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + " ...";
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("learner:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> compiled = new LinkedHashMap<>();

        InMemory(StandardJavaFileManager files) {
            super(files);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new LinkedHashMap<>();
            compiled.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var bytes = new ByteArrayOutputStream();
                    compiled.put(className, bytes);
                    return bytes;
                }
            };
        }
    }
}
