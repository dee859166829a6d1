/**
 * Judges a learner's exercise. A check is the other peer of the learner's program and meets it through
 * sockets and files alone; the program runs in a host ({@code course.check.host}), in this JVM or in
 * one of its own. The same check classes serve the learner, the IDE, the tests and the grader.
 */
package course.check;
