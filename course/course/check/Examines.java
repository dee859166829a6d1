package course.check;

import course.check.host.Library;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Marks the class that judges an exercise; its name is the exercise's name with "Check" behind it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Examiner.class)
@TestMethodOrder(InCheckOrder.class)
public @interface Examines {
    /** The exercise's number, such as {@code 4.2}. */
    String value();

    /** How many megabytes of heap its programs have; a check may move its program to a JVM with another heap. */
    int heapMegabytes() default JvmKind.USUAL_HEAP_MEGABYTES;

    /** What its programs use beside the JDK. */
    Library uses() default Library.NONE;
}
