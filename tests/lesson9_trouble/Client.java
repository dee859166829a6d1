package lesson9_trouble;

/** A program for the tests of the course: its learner has just broken it. */
public final class Client {
    private Client() {}

    public static void main(String[] args) {
        send(null);
    }

    private static void send(String message) {
        System.out.println(message.length());
    }
}
