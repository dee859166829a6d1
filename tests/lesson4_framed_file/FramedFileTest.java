package lesson4_framed_file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lesson3_naive_file.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import support.Bytes;
import support.Console;
import support.JavaProgram;
import support.RunningServer;

/** The mend of lesson 3, over real sockets, and what peers may do to it. */
class FramedFileTest {
    private static final Path PHOTO = Path.of("files/photo.png");
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LITTLE_PATIENCE_MILLIS = 50;
    private static final byte[] OLD_FILE = {'o', 'l', 'd'};
    /** More than the sockets of any system hold on the way, so that a sender waits for its receiver. */
    private static final int BIGGER_THAN_ALL_BUFFERS = 64 * 1024 * 1024;

    @RegisterExtension
    final Console console = new Console();

    @TempDir
    private Path folder;

    private Path received;

    @BeforeEach
    void chooseWhereToSave() {
        received = folder.resolve("received.png");
    }

    @Test
    void thePhotoThatLessonThreeCutsOffArrivesIdentical() throws IOException {
        try (var server = framedServer()) {
            String reply = Client.send(server.host(), server.port(), PHOTO);

            assertArrayEquals(Files.readAllBytes(PHOTO), Files.readAllBytes(received));
            assertEquals("Thanks. " + Digest.of(PHOTO), reply);
            assertEquals("identical", Digest.compare(Digest.of(PHOTO), reply));
        }
    }

    @Test
    void aSlowSenderIsWaitedForAndTheFileArrivesWhole() throws IOException {
        byte[] frame = frame(Bytes.random(3000));
        try (var server = framedServer();
                Socket sender = server.connect()) {
            for (byte[] piece : new byte[][] {
                Arrays.copyOf(frame, 2), Arrays.copyOfRange(frame, 2, 1000), Arrays.copyOfRange(frame, 1000, 3004)
            }) {
                assertFalse(Files.exists(received));
                sender.getOutputStream().write(piece);
            }

            assertEquals("Thanks. " + Digest.of(Bytes.random(3000)), reply(sender));
            assertArrayEquals(Bytes.random(3000), Files.readAllBytes(received));
        }
    }

    @Test
    void aFileOfAnySizeArrivesIdentical() throws IOException {
        try (var server = framedServer()) {
            for (int size : new int[] {0, 1, 4095, 4096, 4097, 70_000, 9_000_000}) {
                Path file = Files.write(folder.resolve("sent"), Bytes.random(size));
                Client.send(server.host(), server.port(), file);
                assertArrayEquals(Bytes.random(size), Files.readAllBytes(received), size + " bytes");
            }
        }
    }

    @Test
    void whereNobodyLooksALongTransferDrawsNoProgressBar() throws IOException {
        Path file = sparseFile(BIGGER_THAN_ALL_BUFFERS + 1);

        var demo = JavaProgram.run(Demo.class, List.of("-Dfile=" + file, "-Dout=" + received), "");

        assertTrue(demo.out().endsWith("Compared identical\n"), demo.out());
        assertEquals("", demo.err());
    }

    @Test
    void whatIsSavedHasThePermissionsOfAnyNewFile() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no such permissions");
        Path anyNewFile = Files.createFile(folder.resolve("any new file"));
        try (var server = framedServer()) {
            Client.send(server.host(), server.port(), PHOTO);

            assertEquals(Files.getPosixFilePermissions(anyNewFile), Files.getPosixFilePermissions(received));
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenCostsThatSenderOnlyAndIsNamed() throws IOException {
        Files.createDirectory(received);
        try (var server = framedServer()) {
            assertEquals("", Client.send(server.host(), server.port(), PHOTO));
            assertEquals(1, filesInFolder(), "nothing is left of what came");
            Files.delete(received);

            assertServes(server);
        }
        assertTrue(console.out().contains("Cannot save in " + received + ": "), console.out());
    }

    @Test
    void aServerThatIsStoppedInTheMiddleOfATransferLeavesNothingBehind() throws Exception {
        try (var server = JavaProgram.start(Server.class, List.of("-Dport=" + freePort(), "-Dout=" + received))) {
            assumeTrue(server.canBeTerminated(), "this system ends programs without a word");
            String first = server.awaitLine();
            try (var sender = new Socket("localhost", Integer.parseInt(first.replaceAll("\\D", "")))) {
                sender.getOutputStream().write(new byte[] {1, 0, 0, 0, 7});
                server.awaitLine(); // it has accepted
                while (filesInFolder() == 0) {
                    Thread.onSpinWait();
                }

                server.terminate();

                assertEquals(0, filesInFolder());
            }
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Test
    void aBodyThatIsCutOffLeavesTheOldFileAndGetsNoThanks() throws IOException {
        Files.write(received, OLD_FILE);
        byte[] frame = frame(Bytes.random(3000));
        try (var server = framedServer();
                Socket sender = server.connect()) {
            sender.getOutputStream().write(frame, 0, 1500);
            sender.shutdownOutput();

            assertEquals("", reply(sender));
            assertOnlyTheOldFileIsThere();
        }
        assertTrue(console.out().contains("the stream ended after 1496 of 3000 bytes"), console.out());
    }

    @Test
    void theLongestLengthWithHardlyABodyLeavesTheOldFile() throws IOException {
        Files.write(received, OLD_FILE);
        try (var server = framedServer();
                Socket sender = server.connect()) {
            sender.getOutputStream().write(new byte[] {-1, -1, -1, -1, 1, 2, 3});
            sender.shutdownOutput();

            assertEquals("", reply(sender));
            assertOnlyTheOldFileIsThere();
        }
    }

    @Test
    void aSenderThatResetsAtAnyByteCostsOnlyItsOwnConnection() throws IOException {
        byte[] frame = frame(Bytes.random(20));
        try (var server = framedServer()) {
            for (int count = 0; count < frame.length; count++) {
                server.connectSendAndReset(Arrays.copyOf(frame, count));
            }
            assertServes(server);
        }
        assertEquals(1, filesInFolder(), "only what was received whole");
    }

    @Test
    void sendersThatFallSilentAreGivenUpAndTheNextOneIsServed() throws IOException {
        byte[] frame = frame(Bytes.random(20));
        try (var server = RunningServer.of(listener -> Server.serve(listener, received, LITTLE_PATIENCE_MILLIS));
                Socket silent = server.connect();
                Socket halfAHeader = server.connect();
                Socket halfABody = server.connect()) {
            halfAHeader.getOutputStream().write(frame, 0, 2);
            halfABody.getOutputStream().write(frame, 0, 14);

            assertServes(server);

            assertEquals("", reply(silent) + reply(halfAHeader) + reply(halfABody));
        }
        assertEquals(1, filesInFolder(), "only what was received whole");
    }

    @Test
    void twoHundredConnectionsComeAndGo() throws IOException {
        try (var server = framedServer()) {
            for (int i = 0; i < 200; i++) {
                server.connect().close();
            }
            assertServes(server);
        }
    }

    @Test
    void aFileThatFourBytesCannotMeasureIsRefusedBeforeAnythingIsSent() throws IOException {
        Path file = sparseFile(Frames.MAX_LENGTH + 1);
        try (var server = RunningServer.of(listener -> {
            listener.accept();
            throw new IOException("somebody connected");
        })) {
            var problem = assertThrows(IOException.class, () -> Client.send(server.host(), server.port(), file));

            assertTrue(problem.getMessage().contains("4294967296 bytes"), problem.getMessage());
            assertTrue(problem.getMessage().contains("4294967295"), problem.getMessage());
        }
    }

    @Test
    void aFileThatShrinksWhileItIsSentNeverLooksWhole() throws IOException {
        Path file = sparseFile(BIGGER_THAN_ALL_BUFFERS);
        try (var server = RunningServer.of(listener -> {
            try (Socket sender = listener.accept()) {
                long length = Frames.readLength(sender.getInputStream());
                resize(file, 0);
                assertThrows(
                        EOFException.class,
                        () -> Frames.copy(sender.getInputStream(), OutputStream.nullOutputStream(), length));
            }
            listener.accept();
        })) {
            var problem = assertThrows(IOException.class, () -> Client.send(server.host(), server.port(), file));

            assertTrue(
                    problem.getMessage().startsWith("the file became shorter while it was sent"), problem.toString());
        }
    }

    @Test
    void aFileThatGrowsWhileItIsSentArrivesAsLongAsItWasAnnounced() throws IOException {
        Path file = sparseFile(BIGGER_THAN_ALL_BUFFERS);
        try (var server = RunningServer.of(listener -> {
            try (Socket sender = listener.accept()) {
                long length = Frames.readLength(sender.getInputStream());
                resize(file, BIGGER_THAN_ALL_BUFFERS + 1000);
                Frames.copy(sender.getInputStream(), OutputStream.nullOutputStream(), length);
                sender.getOutputStream().write("Thanks.".getBytes(StandardCharsets.UTF_8));
            }
            listener.accept();
        })) {
            assertEquals("Thanks.", Client.send(server.host(), server.port(), file));
        }
    }

    private RunningServer framedServer() throws IOException {
        return RunningServer.of(listener -> Server.serve(listener, received, PATIENCE_MILLIS));
    }

    private void assertServes(RunningServer server) throws IOException {
        String reply = Client.send(server.host(), server.port(), PHOTO);
        assertEquals("identical", Digest.compare(Digest.of(PHOTO), reply));
    }

    private void assertOnlyTheOldFileIsThere() throws IOException {
        assertArrayEquals(OLD_FILE, Files.readAllBytes(received));
        assertEquals(1, filesInFolder());
    }

    private long filesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private Path sparseFile(long size) throws IOException {
        Path file = folder.resolve("big");
        resize(file, size);
        return file;
    }

    private static void resize(Path file, long size) throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(size);
        }
    }

    private static String reply(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static byte[] frame(byte[] payload) throws IOException {
        var out = new ByteArrayOutputStream();
        Frames.write(out, payload);
        return out.toByteArray();
    }
}
