package course.grade.sandbox;

/**
 * What a worker is asked to judge.
 *
 * @param check the name of the class that judges it
 * @param source the text of the learner's file
 * @param seed makes the random data
 */
record Request(String check, String source, long seed) {}
