package course.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The process that all clients live in; one for all the servers that are compared. */
final class Load {
    private static final Map<Integer, Crowd> CROWDS = new HashMap<>();

    private Load() {}

    /** Answers {@code join PORT CLIENTS}, {@code talk PORT MESSAGES} and {@code sit PORT CLIENTS}. */
    public static void main(String[] args) throws IOException {
        Orders.follow(order -> {
            String[] words = order.split(" ");
            int port = Integer.parseInt(words[1]);
            int number = Integer.parseInt(words[2]);
            return obey(words[0], port, number);
        });
    }

    private static Object obey(String verb, int port, int number) throws IOException {
        Crowd crowd = CROWDS.get(port);
        if (crowd == null) {
            crowd = new Crowd(port);
            CROWDS.put(port, crowd);
        }
        switch (verb) {
            case "talk" -> {
                return crowd.talk(number);
            }
            case "join" -> crowd.join(number);
            default -> crowd.sitDown(number);
        }
        return number;
    }
}
