package course.grade.sandbox;

import course.catalog.ClassPath;
import course.check.Compilation;
import course.check.Hosts;
import course.check.Surroundings;
import course.check.host.Host;
import course.check.host.HostOptions;
import course.check.host.seen.Sightings;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the processes of a grading run, copied once so that any user may read it. Its part for the programs holds the
 * host, the lessons without their exercises, and the libraries: no check, no solution, no submission.
 */
final class Shelf {
    /** The part that a program sees. */
    static final String OF_PROGRAMS = "programs";
    /** The computers that a program in a sandbox knows by name: itself. */
    static final String NAMES = "hosts";

    private static final String HOST = "course-host.jar";
    private static final String LESSONS = "course-lessons.jar";
    private static final String COURSE = "course.jar";
    private static final String COMPILER = "course-compiler.jar";
    private static final String ARCHIVE = "programs.jsa";
    private static final String LIBRARIES = "libraries";
    /** The host is a module of its own: what a program does by reflection ends at its border. */
    static final String MODULE = "course.host";

    private static final String OF_THE_CHECKS = "(junit|opentest4j|apiguardian).*";
    private static final String LESSON_OR_LIBRARIES = "(lesson\\d+_\\w+|course/check/library)/[^/]+";

    private final Path folder;

    private Shelf(Path folder) {
        this.folder = folder;
    }

    static Shelf make(Path folder) throws IOException {
        Path programs = Files.createDirectories(folder.resolve(OF_PROGRAMS));
        try (var host = new Jar(programs.resolve(HOST))) {
            host.add("module-info.class", descriptor());
            host.addClasses(name -> name.startsWith("course/check/host/"));
        }
        try (var lessons = new Jar(programs.resolve(LESSONS))) {
            lessons.addClasses(name -> name.matches(LESSON_OR_LIBRARIES));
        }
        try (var course = new Jar(folder.resolve(COURSE))) {
            course.addClasses(name -> true);
        }
        try (var compiler = new Jar(folder.resolve(COMPILER))) {
            compiler.addClasses(name -> name.startsWith("course/"));
        }
        Files.writeString(programs.resolve(NAMES), "127.0.0.1 localhost " + Sandbox.PROGRAM + "\n");
        Files.createDirectory(programs.resolve(LIBRARIES));
        Files.createDirectory(folder.resolve(LIBRARIES));
        for (Path library : libraries()) {
            String name = library.getFileName().toString();
            Path part = name.matches(OF_THE_CHECKS) ? folder : programs;
            Files.copy(library, part.resolve(LIBRARIES).resolve(name));
        }
        return new Shelf(folder);
    }

    private static byte[] descriptor() {
        try {
            return Compilation.of("module-info", "module " + MODULE + " {}", Locale.ROOT, "")
                    .classes()
                    .get("module-info");
        } catch (Surroundings.CompilerStopped impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Path> libraries() {
        return ClassPath.entries().stream()
                .filter(path -> path.toString().endsWith(".jar"))
                .toList();
    }

    Path folder() {
        return folder;
    }

    /** How a JVM is told to run the host, from a shelf in that place. */
    static List<String> host(Path shelf) throws IOException {
        return host(shelf, shelf);
    }

    /** @param as where that JVM will find the shelf */
    private static List<String> host(Path shelf, Path as) throws IOException {
        String module = as.resolve(OF_PROGRAMS).resolve(HOST).toString();
        String main = MODULE + "/" + Host.class.getName();
        String seen = "--add-exports=" + MODULE + "/" + Sightings.class.getPackageName() + "=ALL-UNNAMED";
        List<String> options = new ArrayList<>(HostOptions.ofModule(MODULE));
        options.addAll(
                List.of("-p", module, "-cp", classPath(shelf, as), "--add-modules", "java.se", seen, "-m", main));
        return options;
    }

    /** What a JVM has learnt of how to start fast; empty as long as it has learnt nothing. */
    static Optional<Path> archive(Path shelf) {
        return Optional.of(shelf.resolve(OF_PROGRAMS).resolve(ARCHIVE)).filter(Files::exists);
    }

    /**
     * Lets a JVM start once, and keep what it has loaded. Where it cannot, the others start as fast as they can.
     *
     * @param enclosure where the others will start: they use what was kept only if their class path is the same
     */
    void rehearse(Enclosure enclosure) throws IOException {
        Path inside = enclosure.shelf(folder);
        List<String> command = new ArrayList<>();
        command.add("-XX:ArchiveClassesAtExit=" + inside.resolve(ARCHIVE));
        command.addAll(host(folder, inside));
        Hosts.rehearse(new Surroundings() {
            @Override
            public List<String> host(List<String> options, Optional<Path> temporary, int port) {
                List<String> rest = List.of(String.valueOf(port));
                return enclosure.rehearsal(JvmOptions.java(options, JvmOptions.OF_PROGRAMS, command, rest), folder);
            }

            @Override
            public Optional<Path> temporary() {
                return Optional.empty();
            }
        });
        if (Files.exists(folder.resolve(ARCHIVE))) {
            Files.move(folder.resolve(ARCHIVE), folder.resolve(OF_PROGRAMS).resolve(ARCHIVE));
        }
    }

    /** The class path of the programs, on a shelf in that place. */
    static String classPath(Path shelf) throws IOException {
        return classPath(shelf, shelf);
    }

    private static String classPath(Path shelf, Path as) throws IOException {
        Path programs = shelf.resolve(OF_PROGRAMS);
        return joined(shelf, as, Stream.concat(Stream.of(programs.resolve(LESSONS)), librariesIn(programs)));
    }

    /** What the compiler runs, on a shelf in that place: the course without the lessons' checks. */
    static Path compiler(Path shelf) {
        return shelf.resolve(COMPILER);
    }

    /** Lets every user read what the programs and the compiler need, and only the workers the rest. */
    void openForOthers() throws IOException {
        Unix.openForReading(folder.resolve(OF_PROGRAMS));
        Unix.openForReading(compiler(folder));
        Unix.openToPass(folder);
        Unix.openForGroup(folder.resolve(COURSE), OtherUser.WORKERS);
    }

    /** The class path of a worker that finds the shelf in that place. */
    String classPathOfWorker(Path as) throws IOException {
        Stream<Path> libraries = Stream.concat(librariesIn(folder), librariesIn(folder.resolve(OF_PROGRAMS)));
        return joined(folder, as, Stream.concat(Stream.of(folder.resolve(COURSE)), libraries));
    }

    private static Stream<Path> librariesIn(Path part) throws IOException {
        try (Stream<Path> libraries = Files.list(part.resolve(LIBRARIES))) {
            return libraries.sorted().toList().stream();
        }
    }

    private static String joined(Path shelf, Path as, Stream<Path> paths) {
        return paths.map(path -> as.resolve(shelf.relativize(path)).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A jar that is being written from the classes of this course. */
    private static final class Jar implements AutoCloseable {
        private static final Path CLASSES = classes();

        private final JarOutputStream jar;

        Jar(Path file) throws IOException {
            OutputStream out = Files.newOutputStream(file);
            jar = new JarOutputStream(out);
        }

        private static Path classes() {
            try {
                return Path.of(Host.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
            } catch (URISyntaxException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** Adds those whose names, with slashes, are wanted. */
        void addClasses(Predicate<String> wanted) throws IOException {
            List<Path> files = new ArrayList<>();
            try (Stream<Path> all = Files.walk(CLASSES)) {
                all.filter(Files::isRegularFile)
                        .sorted(Comparator.naturalOrder())
                        .forEach(files::add);
            }
            for (Path file : files) {
                String name = CLASSES.relativize(file).toString().replace(File.separatorChar, '/');
                if (wanted.test(name)) {
                    add(name, Files.readAllBytes(file));
                }
            }
        }

        void add(String name, byte[] bytes) throws IOException {
            jar.putNextEntry(new JarEntry(name));
            jar.write(bytes);
            jar.closeEntry();
        }

        @Override
        public void close() throws IOException {
            jar.close();
        }
    }
}
