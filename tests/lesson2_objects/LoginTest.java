package lesson2_objects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import support.Console;
import support.RunningServer;

class LoginTest {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LITTLE_PATIENCE_MILLIS = 50;
    private static final Credentials RIGHT = new Credentials("jp@ejemplo.com", "mañana-llueve");
    private static final LoginResult WELCOME = new LoginResult(true, "Welcome");

    @RegisterExtension
    final Console console = new Console();

    @Test
    void theRightPasswordIsWelcome() throws IOException {
        try (var server = loginServer()) {
            assertEquals(WELCOME, login(server, RIGHT));
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownUserGetTheSameAnswer() throws IOException {
        try (var server = loginServer()) {
            LoginResult wrongPassword = login(server, new Credentials(RIGHT.user(), "manana-llueve"));
            LoginResult unknownUser = login(server, new Credentials("stranger@ejemplo.com", RIGHT.password()));

            assertFalse(wrongPassword.granted());
            assertEquals(wrongPassword, unknownUser);
        }
    }

    @Test
    void anEmptyPasswordOpensNothing() throws IOException {
        try (var server = loginServer()) {
            assertFalse(login(server, new Credentials(RIGHT.user(), "")).granted());
            assertFalse(
                    login(server, new Credentials("stranger@ejemplo.com", "")).granted());
        }
    }

    @Test
    void aNameInTheServersLogMovesNoCursor() throws IOException {
        try (var server = loginServer()) {
            login(server, new Credentials("\u001b[2Jroot\ngranted", "x"));
        }

        assertTrue(console.out().contains("Credentials[user=?[2Jroot?granted]: denied"), console.out());
    }

    @Test
    void theServersLogHoldsNoPassword() throws IOException {
        try (var server = loginServer()) {
            login(server, RIGHT);
        }

        assertTrue(console.out().contains("Credentials[user=jp@ejemplo.com]: granted"), console.out());
        assertFalse(console.out().contains(RIGHT.password()), console.out());
    }

    @Test
    void aRequestThatIsTooLongGetsNoAnswer() throws IOException {
        var longCredentials = new Credentials("x".repeat(2000), "");
        try (var server = loginServer()) {
            assertThrows(IOException.class, () -> login(server, longCredentials));
            assertEquals(WELCOME, login(server, RIGHT));
        }

        assertTrue(console.out().contains("too long for credentials"), console.out());
    }

    @Test
    void anythingElseThanCredentialsGetsNoAnswerAndTheNextClientIsServed() throws IOException {
        byte[] person = new Codec().encode(new Person("Juan Pérez", "jp@ejemplo.com"));
        byte[] nulls = {13, (byte) 0x80, (byte) 0x80};
        byte[] giant = {13, (byte) 0xFF, -1, -1, -1, 15};
        try (var server = loginServer()) {
            for (byte[] wrong : new byte[][] {{}, {0}, {1, 2, 3}, person, nulls, giant}) {
                byte[] reply = lesson1_json_echo.Client.roundTrip(server.host(), server.port(), wrong);
                assertEquals(0, reply.length, Arrays.toString(wrong));
            }
            assertEquals(WELCOME, login(server, RIGHT));
        }
    }

    @Test
    void clientsThatResetOrStaySilentAreGivenUpAndTheNextOneIsServed() throws IOException {
        byte[] request = new Codec().encode(RIGHT);
        try (var server = RunningServer.of(listener -> LoginServer.serve(listener, LITTLE_PATIENCE_MILLIS));
                Socket silent = server.connect()) {
            for (int count = 0; count <= request.length; count++) {
                server.connectSendAndReset(Arrays.copyOf(request, count));
            }
            assertEquals(WELCOME, login(server, RIGHT));
            assertEquals(-1, silent.getInputStream().read());
        }
    }

    private static RunningServer loginServer() throws IOException {
        return RunningServer.of(listener -> LoginServer.serve(listener, PATIENCE_MILLIS));
    }

    private static LoginResult login(RunningServer server, Credentials credentials) throws IOException {
        return LoginClient.login(server.host(), server.port(), credentials);
    }
}
