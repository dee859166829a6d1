package lesson3_naive_file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import support.Bytes;
import support.Console;
import support.RunningServer;

/** The bug of this lesson, held as it is: the server saves what its one read brought. */
class NaiveFileTest {
    private static final Path PHOTO = Path.of("files/photo.png");
    private static final int BUFFER_SIZE = 4096;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LITTLE_PATIENCE_MILLIS = 50;

    /** More than the sockets of any system hold on the way, so that a sender waits for its receiver. */
    private static final int BIGGER_THAN_ALL_BUFFERS = 64 * 1024 * 1024;

    @RegisterExtension
    final Console console = new Console();

    private Path received;

    @BeforeEach
    void chooseWhereToSave(@TempDir Path folder) {
        received = folder.resolve("received.png");
    }

    @Test
    void aPhotoLongerThanOneReadIsSavedCutOffAndTheDigestsDiffer() throws IOException {
        byte[] photo = Files.readAllBytes(PHOTO);
        try (var server = naiveServer()) {
            String reply = Client.send(server.host(), server.port(), photo);

            byte[] saved = Files.readAllBytes(received);
            assertTrue(0 < saved.length && saved.length <= BUFFER_SIZE, saved.length + " bytes saved");
            assertArrayEquals(Arrays.copyOf(photo, saved.length), saved, "what was saved is the photo's beginning");
            assertEquals("Thanks. " + Digest.of(saved), reply);
            assertEquals("they differ", Digest.compare(Digest.of(photo), reply));
        }
    }

    @Test
    void aShortFileArrivesWholeWhichIsHowTheBugStaysHidden() throws IOException {
        byte[] shortFile = "a file that fits in one segment".getBytes(StandardCharsets.UTF_8);
        try (var server = naiveServer()) {
            String reply = Client.send(server.host(), server.port(), shortFile);

            assertArrayEquals(shortFile, Files.readAllBytes(received));
            assertEquals("identical", Digest.compare(Digest.of(shortFile), reply));
        }
    }

    @Test
    void aBiggerBufferIsNoCureBecauseAReadBringsWhatHasCome() throws IOException {
        byte[] file = Bytes.random(3000);
        byte[] firstSegment = Arrays.copyOf(file, 1000);
        try (var server = naiveServer();
                Socket sender = server.connect()) {
            sender.getOutputStream().write(firstSegment);

            // The sender has not finished, and still this reply comes: the buffer had room for the whole file.
            String reply = new String(sender.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertArrayEquals(firstSegment, Files.readAllBytes(received));
            assertEquals("Thanks. " + Digest.of(firstSegment), reply);
            assertEquals("they differ", Digest.compare(Digest.of(file), reply));
        }
    }

    @Test
    void anEmptyFileArrivesEmpty() throws IOException {
        try (var server = naiveServer()) {
            String reply = Client.send(server.host(), server.port(), new byte[0]);

            assertEquals(0, Files.size(received));
            assertEquals("identical", Digest.compare(Digest.of(new byte[0]), reply));
        }
    }

    @Test
    void theNextFileTakesThePlaceOfTheOneBefore() throws IOException {
        try (var server = naiveServer()) {
            Client.send(server.host(), server.port(), Bytes.random(500));
            Client.send(server.host(), server.port(), Bytes.random(20));

            assertArrayEquals(Bytes.random(20), Files.readAllBytes(received));
        }
    }

    @Test
    void sendersThatResetOrStaySilentAreGivenUpAndTheNextOneIsServed() throws IOException {
        try (var server = RunningServer.of(listener -> Server.serve(listener, received, LITTLE_PATIENCE_MILLIS));
                Socket silent = server.connect()) {
            server.connectSendAndReset(new byte[0]);
            server.connectSendAndReset(Bytes.random(10));

            Client.send(server.host(), server.port(), Bytes.random(30));

            assertArrayEquals(Bytes.random(30), Files.readAllBytes(received));
            assertEquals(-1, silent.getInputStream().read());
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems forget what was said before a reset")
    void aSenderThatTheServerHangsUpOnStillReadsWhatItSaid() throws IOException {
        try (var server = RunningServer.of(listener -> {
            try (Socket sender = listener.accept()) {
                sender.getInputStream().read();
                sender.getOutputStream().write("Thanks.".getBytes(StandardCharsets.UTF_8));
            }
            listener.accept();
        })) {
            String reply = Client.send(server.host(), server.port(), new byte[BIGGER_THAN_ALL_BUFFERS]);

            assertEquals("Thanks.", reply);
        }
        assertTrue(console.out().startsWith("Could not send everything: "), console.out());
    }

    @Test
    void aPlaceThatCannotBeWrittenCostsThatSenderOnly(@TempDir Path folder) throws IOException {
        received = folder.resolve("made later/received.png");
        try (var server = naiveServer()) {
            assertEquals("", Client.send(server.host(), server.port(), Bytes.random(10)));
            Files.createDirectory(received.getParent());

            Client.send(server.host(), server.port(), Bytes.random(10));

            assertArrayEquals(Bytes.random(10), Files.readAllBytes(received));
        }
        assertTrue(console.out().contains("Cannot save in " + received), console.out());
    }

    private RunningServer naiveServer() throws IOException {
        return RunningServer.of(listener -> Server.serve(listener, received, PATIENCE_MILLIS));
    }
}
