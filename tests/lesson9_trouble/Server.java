package lesson9_trouble;

/** A program for the tests of the course: a server that has nothing to wait for. */
public final class Server {
    private Server() {}

    public static void main(String[] args) {
        System.out.println("Serving on " + Integer.getInteger("port", 12345));
    }
}
