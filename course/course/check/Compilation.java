package course.check;

import course.catalog.ClassPath;
import course.check.Verdict.CompileError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * @param errors what the compiler objected to
 */
record Compilation(Map<String, byte[]> classes, List<CompileError> errors) {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** Compiles without annotation processors: they would be a learner's code inside the compiler. */
    static Compilation of(String className, String source, Locale language) {
        var objections = new DiagnosticCollector<JavaFileObject>();
        var options = List.of("-proc:none", "-g", "--release", "17", "-Xlint:none", "-classpath", ClassPath.asText());
        try (var files = new InMemory(COMPILER.getStandardFileManager(objections, language, StandardCharsets.UTF_8))) {
            var unit = new Source(className, source);
            boolean compiled = COMPILER.getTask(null, files, objections, options, null, List.of(unit))
                    .call();
            return compiled
                    ? new Compilation(files.classes(), List.of())
                    : new Compilation(Map.of(), errors(objections, source, language));
        } catch (IOException impossible) {
            throw new IllegalStateException("in memory", impossible);
        }
    }

    boolean succeeded() {
        return errors.isEmpty();
    }

    private static List<CompileError> errors(
            DiagnosticCollector<JavaFileObject> objections, String source, Locale language) {
        List<String> lines = source.lines().toList();
        List<CompileError> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> objection : objections.getDiagnostics()) {
            if (objection.getKind() == Diagnostic.Kind.ERROR) {
                int line = (int) Math.max(objection.getLineNumber(), 0);
                String text = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
                errors.add(new CompileError(line, objection.getColumnNumber(), text, objection.getMessage(language)));
            }
        }
        return errors;
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
