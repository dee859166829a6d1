package course.check;

import java.util.stream.Collectors;

/** A submission that never came to its checks. */
abstract class NotJudged extends Exception {
    private static final long serialVersionUID = 1;

    private NotJudged(String message) {
        super(message);
    }

    /** There is no file for the exercise. */
    static final class Missing extends NotJudged {
        private static final long serialVersionUID = 1;

        Missing(Exercise exercise) {
            super("there is no " + exercise.file());
        }
    }

    /** The file is there, and the class in it has another name or package. */
    static final class WrongClass extends NotJudged {
        private static final long serialVersionUID = 1;

        WrongClass(Exercise exercise) {
            super("there is no class " + exercise.className() + " in the file");
        }
    }

    /** The compiler came to no end. */
    static final class CompilerStopped extends NotJudged {
        private static final long serialVersionUID = 1;

        CompilerStopped(Surroundings.CompilerStopped stopped) {
            super(stopped.getMessage());
        }
    }

    /** The compiler objects. */
    static final class DoesNotCompile extends NotJudged {
        private static final long serialVersionUID = 1;
        private final transient Compilation compilation;

        DoesNotCompile(Exercise exercise, Compilation compilation) {
            super(compilation.errors().stream()
                    .map(error -> exercise.name() + ".java:" + error.line() + ": " + error.message())
                    .collect(Collectors.joining("\n")));
            this.compilation = compilation;
        }

        Compilation compilation() {
            return compilation;
        }
    }
}
