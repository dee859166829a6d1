package course.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** Marks one check of an exercise: a short story in which the examiner is the learner's peer. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
public @interface Check {
    /** Its place among the exercise's checks, from 1. */
    int order();

    /** What it is worth. */
    int points();

    /** The name of the check without which this one would say nothing new; empty if there is none. */
    String needs() default "";
}
