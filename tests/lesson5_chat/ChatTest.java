package lesson5_chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chat's logic, with peers that are no sockets. */
class ChatTest {
    private static final String HELP = "/help, /name NEW, /who, /quit. Anything else goes to everyone.";

    private final Chat chat = new Chat();
    private final List<Guest> guests = new ArrayList<>();

    @Test
    void whoJoinsIsWelcomedByNameAndEveryoneIsTold() {
        var ana = new Guest();
        var luis = new Guest();

        chat.joined(ana);
        chat.joined(luis);

        assertEquals(List.of("Welcome, guest1. " + HELP, "* guest1 joined", "* guest2 joined"), ana.heard());
        assertEquals(List.of("Welcome, guest2. " + HELP, "* guest2 joined"), luis.heard());
    }

    @Test
    void whatIsNoCommandGoesToEveryone() {
        Guest ana = arrival("Ana");
        Guest luis = arrival("Luis");

        chat.handle(ana, "Hola a todos");

        assertEquals(List.of("Ana: Hola a todos"), ana.heard());
        assertEquals(List.of("Ana: Hola a todos"), luis.heard());
    }

    @Test
    void helpNamesTheCommands() {
        Guest ana = arrival("Ana");

        chat.handle(ana, "/help");

        assertEquals(List.of(HELP), ana.heard());
    }

    @Test
    void whoNamesThoseWhoAreHereInOrder() {
        arrival("Zoë");
        Guest ana = arrival("Ana");
        Guest luis = arrival("Luis");
        chat.left(luis);
        ana.heard();

        chat.handle(ana, " /who ");

        assertEquals(List.of("Here: Ana, Zoë"), ana.heard());
    }

    @Test
    void everyoneIsToldOfANewName() {
        Guest ana = arrival("Ana");
        Guest luis = arrival("Luis");

        chat.handle(ana, "/name  Ana_María-2 ");

        assertEquals(List.of("* Ana is now Ana_María-2"), ana.heard());
        assertEquals(List.of("* Ana is now Ana_María-2"), luis.heard());
    }

    @Test
    void aNameThatSomebodyHasIsNotGivenTwice() {
        Guest ana = arrival("Ana");
        Guest luis = arrival("Luis");

        chat.handle(luis, "/name Ana");
        chat.handle(luis, "hi");

        assertEquals(List.of("! Ana is taken", "Luis: hi"), luis.heard());
        assertEquals(List.of("Luis: hi"), ana.heard());
    }

    @Test
    void aNameIsFreeAgainWhenItsOwnerHasLeftOrTakenAnother() {
        Guest ana = arrival("Ana");
        chat.handle(ana, "/name Anita");
        Guest luis = arrival("Ana");
        chat.left(ana);
        luis.heard();

        chat.handle(luis, "/name Anita");

        assertEquals(List.of("* Ana is now Anita"), luis.heard());
    }

    @Test
    void aGuestDoesNotGetANameThatSomebodyChose() {
        Guest ana = arrival("guest2");
        var luis = new Guest();

        chat.joined(luis);

        assertEquals(List.of("* guest3 joined"), ana.heard());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/name",
                "/name two words",
                "/name x\u0007",
                "/name x\u202e",
                "/name a:b",
                "/name abcdefghijklmnopqrstu"
            })
    void aNameHasOneToTwentyLettersAndNoneThatDeceive(String command) {
        Guest ana = arrival("Ana");

        chat.handle(ana, command);

        assertEquals(List.of("! A name has 1 to 20 letters, digits, _ or -"), ana.heard());
    }

    @Test
    void aNameOfTwentyLettersIsFine() {
        Guest ana = arrival("Ana");

        chat.handle(ana, "/name ñbcdefghijklmnopqrst");

        assertEquals(List.of("* Ana is now ñbcdefghijklmnopqrst"), ana.heard());
    }

    @Test
    void whoQuitsIsSaidGoodbyeAndTheOthersAreTold() {
        Guest ana = arrival("Ana");
        Guest luis = arrival("Luis");

        chat.handle(luis, "/quit");
        chat.left(luis);

        assertEquals(List.of("Bye"), luis.heard());
        assertTrue(luis.closed);
        assertEquals(List.of("* Luis left"), ana.heard());
        assertFalse(ana.closed);
    }

    @Test
    void whoLeavesTwiceIsMissedOnce() {
        Guest ana = arrival("Ana");
        Guest luis = arrival("Luis");

        chat.left(luis);
        chat.left(luis);

        assertEquals(List.of("* Luis left"), ana.heard());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nmae", "/", "//", "/HELP"})
    void aCommandThatDoesNotExistGoesToNobody(String command) {
        Guest ana = arrival("Ana");
        Guest luis = arrival("Luis");

        chat.handle(ana, command);

        assertEquals(List.of("! No such command: " + command + ". Try /help"), ana.heard());
        assertEquals(List.of(), luis.heard());
    }

    @Test
    void theLongestMessageGoesToEveryoneInOneFrameAndALongerOneToNobody() {
        Guest ana = arrival("Ana");
        Guest luis = arrival("Luis");
        String longest = "日".repeat(10_000);

        chat.handle(ana, longest);
        chat.handle(ana, longest + "!");

        assertEquals(List.of("Ana: " + longest, "! Too long: a message has up to 10000 letters"), ana.heard());
        assertEquals(List.of("Ana: " + longest), luis.heard());
        assertTrue(Connection.fits("Ana: " + longest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void sayingNothingIsAnswered(String nothing) {
        Guest ana = arrival("Ana");

        chat.handle(ana, nothing);

        assertEquals(List.of("! Say something, or /help"), ana.heard());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b", "\u0007", "\n", "\u007f", "\u009b", "\u0000"})
    void nobodyCanMoveTheCursorsOfTheOthers(String control) {
        Guest ana = arrival("Ana");

        chat.handle(ana, "x" + control + "[2Jx");
        chat.handle(ana, "/x" + control + "x");

        assertEquals(List.of("Ana: x?[2Jx", "! No such command: /x?x. Try /help"), ana.heard());
    }

    /** Somebody who has come in and taken that name, and starts to listen now, as do all the others. */
    private Guest arrival(String name) {
        var guest = new Guest();
        chat.joined(guest);
        chat.handle(guest, "/name " + name);
        guests.add(guest);
        guests.forEach(Guest::heard);
        return guest;
    }

    private static final class Guest implements Peer {
        private final List<String> messages = new ArrayList<>();
        private boolean closed;

        /** What has come since the last time that somebody asked. */
        List<String> heard() {
            var since = List.copyOf(messages);
            messages.clear();
            return since;
        }

        @Override
        public void send(String message) {
            messages.add(message);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
