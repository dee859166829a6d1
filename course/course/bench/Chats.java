package course.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many messages a second lesson 5's chat delivers, against the same chat in Python. */
final class Chats {
    private final Setup setup;
    private final Child load;

    Chats(Setup setup) throws IOException {
        this.setup = setup;
        this.load = setup.workplace().java(setup.jdks().get(0), List.of(), Load.class);
    }

    void run() throws IOException {
        List<Contender> contenders = new ArrayList<>();
        for (Jdk jdk : setup.jdks()) {
            contenders.add(chat(jdk.name(), setup.workplace().java(jdk, List.of(), ChatServer.class, "chat")));
        }
        Optional<String> python = Tool.find("python3");
        if (python.isPresent()) {
            String script = setup.script("chat_server.py");
            contenders.add(chat("Python", setup.workplace().start(List.of(python.get(), script))));
        }
        List<Series> all = Rounds.run(contenders, setup.scale().chatRounds());
        setup.table().rows(all, setup.jdks().size(), "messages/s");
        if (python.isEmpty()) {
            setup.table().skipped(title("Python"), "python3 is not here");
        }
    }

    private Contender chat(String who, Child server) throws IOException {
        String port = server.hear();
        load.ask("join " + port + " " + setup.scale().chatClients());
        return new Contender() {
            @Override
            public String name() {
                return title(who);
            }

            @Override
            public double run() throws IOException {
                return Double.parseDouble(
                        load.ask("talk " + port + " " + setup.scale().chatMessages()));
            }
        };
    }

    private String title(String who) {
        return "Lesson 5, " + setup.scale().chatClients() + " clients, " + who;
    }
}
