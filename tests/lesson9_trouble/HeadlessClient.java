package lesson9_trouble;

/** A program for the tests of the course: its learner has taken the main method away. */
public final class HeadlessClient {
    private HeadlessClient() {}
}
