package lesson5_chat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A small chat. Lines that begin with a slash are commands; anything else goes to everyone. */
public final class Chat implements CommandHandler {
    private static final String HELP = "/help, /name NEW, /who, /quit. Anything else goes to everyone.";
    private static final int LONGEST = 10_000;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}_-]{1,20}");

    private final Map<Peer, String> names = new ConcurrentHashMap<>();
    private int guests;

    @Override
    public void joined(Peer peer) {
        String name = nameGuest(peer);
        peer.send("Welcome, " + name + ". " + HELP);
        tellEveryone("* " + name + " joined");
    }

    @Override
    public void handle(Peer peer, String message) {
        if (message.length() > LONGEST) { // and with a name before it, it is still far below the limit of a frame
            peer.send("! Too long: a message has up to " + LONGEST + " letters");
            return;
        }
        String[] words = message.strip().split("\\s+", 2);
        switch (words[0]) {
            case "" -> peer.send("! Say something, or /help");
            case "/help" -> peer.send(HELP);
            case "/name" -> rename(peer, words.length < 2 ? "" : words[1]);
            case "/who" -> peer.send("Here: " + String.join(", ", sorted(names.values())));
            case "/quit" -> quit(peer);
            default -> say(peer, message);
        }
    }

    @Override
    public void left(Peer peer) {
        String name = names.remove(peer);
        if (name != null) {
            tellEveryone("* " + name + " left");
        }
    }

    private void say(Peer peer, String message) {
        if (message.startsWith("/")) {
            peer.send("! No such command: " + printable(message) + ". Try /help");
        } else {
            tellEveryone(names.get(peer) + ": " + printable(message));
        }
    }

    private void rename(Peer peer, String wanted) {
        String before = names.get(peer);
        if (!NAME.matcher(wanted).matches()) {
            peer.send("! A name has 1 to 20 letters, digits, _ or -");
        } else if (takeName(peer, wanted)) {
            tellEveryone("* " + before + " is now " + wanted);
        } else {
            peer.send("! " + wanted + " is taken");
        }
    }

    /** Looking and taking are one step, so that no two peers find the same name free. */
    private synchronized boolean takeName(Peer peer, String wanted) {
        if (names.containsValue(wanted)) {
            return false;
        }
        names.put(peer, wanted);
        return true;
    }

    private synchronized String nameGuest(Peer peer) {
        String name;
        do {
            guests++;
            name = "guest" + guests;
        } while (!takeName(peer, name));
        return name;
    }

    private static void quit(Peer peer) {
        peer.send("Bye");
        peer.close();
    }

    /** Everyone who is here now: who joins meanwhile is told nothing from before. */
    private void tellEveryone(String message) {
        List.copyOf(names.keySet()).forEach(peer -> peer.send(message));
    }

    /** A message may carry bytes that move the cursor or start a new line at everyone's screen. */
    private static String printable(String message) {
        return message.replaceAll("\\p{Cc}", "?");
    }

    private static Collection<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }
}
