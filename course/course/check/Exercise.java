package course.check;

import course.check.host.Library;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One exercise, known by its check.
 *
 * @param number such as {@code 4.2}
 * @param check the class that judges it
 */
public record Exercise(String number, Class<?> check) {
    private static final String SUFFIX = "Check";

    /** @throws IllegalArgumentException if the class does not say which exercise it examines */
    public static Exercise of(Class<?> check) {
        Examines examines = check.getAnnotation(Examines.class);
        if (examines == null || !check.getSimpleName().endsWith(SUFFIX)) {
            throw new IllegalArgumentException(check + " examines no exercise");
        }
        return new Exercise(examines.value(), check);
    }

    /** The learner's class, without its package: {@code ReceiveFile}. */
    public String name() {
        String name = check.getSimpleName();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    /** The learner's class: {@code lesson4_framed_file.exercises.ReceiveFile}. */
    public String className() {
        return check.getPackageName() + "." + name();
    }

    /** The learner's file, below the folder {@code lessons}, with forward slashes. */
    public String file() {
        return className().replace('.', '/') + ".java";
    }

    public int lesson() {
        return Integer.parseInt(number.substring(0, number.indexOf('.')));
    }

    int heapMegabytes() {
        return check.getAnnotation(Examines.class).heapMegabytes();
    }

    /** What its programs use beside the JDK. */
    Library library() {
        return check.getAnnotation(Examines.class).uses();
    }

    /** Its check methods, in order. */
    public List<Method> checks() {
        return Arrays.stream(check.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Check.class))
                .sorted(Comparator.comparingInt(
                        method -> method.getAnnotation(Check.class).order()))
                .toList();
    }

    /** What the whole exercise is worth. */
    public int points() {
        return checks().stream()
                .mapToInt(method -> method.getAnnotation(Check.class).points())
                .sum();
    }

    /** The key of one of its texts: {@code check.methodName}, {@code hint.1} and so on. */
    public String key(String what) {
        return name() + "." + what;
    }
}
