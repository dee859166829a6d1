// tries: native code of its own, which no rule of Java binds: to call outside, and to become root of a new namespace
// gets: FAILED 0
// told: native code has gained nothing
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/*
 * A library for x86-64, from what follows, by
 * gcc -Os -fPIC -shared -nostdlib -fno-stack-protector -fno-asynchronous-unwind-tables -fcf-protection=none
 * -Wl,--build-id=none -Wl,-z,noseparate-code -Wl,-z,norelro -Wl,--hash-style=sysv -s
 * and without the sections, which no loader needs. Elsewhere it cannot be loaded, and gains nothing either.
 *
 * static long call(long number, long a, long b, long c) {
 *     long result;
 *     register long r10 __asm__("r10") = 0;
 *     __asm__ volatile("syscall" : "=a"(result)
 *                      : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10) : "rcx", "r11", "memory");
 *     return result;
 * }
 *
 * static int callsOutside(int port) {
 *     struct { short family; unsigned short port; unsigned host; long zero; } there =
 *         {2, __builtin_bswap16(port), 0x0100007f, 0};
 *     long socket = call(41, 2, 1, 0);
 *     return call(42, socket, (long) &there, 16) == 0;
 * }
 *
 * static int becomesRoot(void) { // in a process with one thread: fork, unshare(CLONE_NEWUSER), exit, wait4
 *     int status = 0;
 *     long child = call(57, 0, 0, 0);
 *     if (child == 0) {
 *         call(60, call(272, 0x10000000, 0, 0) == 0, 0, 0);
 *     }
 *     call(61, child, (long) &status, 0);
 *     return status != 0;
 * }
 *
 * int Java_lesson1_1json_1echo_exercises_EchoEverything_attack(void *jvm, void *type, int port) {
 *     return callsOutside(port) | becomesRoot();
 * }
 */
public final class EchoEverything {
    private static final int TARGET = Integer.parseInt("65535"); // the test puts its own port here
    private static final String LIBRARY = """
            f0VMRgIBAQAAAAAAAAAAAAMAPgABAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAEAAOAAEAAAAAAAAAAEAAAAFAAAAAAAA
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAYAIAAAAAAABgAgAAAAAAAAAQAAAAAAAAAQAAAAYAAABgAgAAAAAAAGASAAAAAAAAYBIAAAAA
            AACwAAAAAAAAALAAAAAAAAAAABAAAAAAAAACAAAABgAAAGACAAAAAAAAYBIAAAAAAABgEgAAAAAAALAAAAAAAAAAsAAAAAAAAAAI
            AAAAAAAAAFHldGQGAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAQAAAAIAAAABAAAA
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAAABIABACiAQAAAAAAALkAAAAAAAAAAEphdmFfbGVzc29uMV8x
            anNvbl8xZWNob19leGVyY2lzZXNfRWNob0V2ZXJ5dGhpbmdfYXR0YWNrAIbyVTHARTHJU0Ux0r8CAAAAvgEAAABIiUQk+LgpAAAA
            ZsdEJPACAGaJVCTyTInKx0Qk9H8AAAEPBUiNXCTwSInHuhAAAAC4KgAAAEiJ3g8FSIXATInPuDkAAABMic5AD5TFMdKJVCTwTInK
            DwVJicBIhcB1IrgQAQAAvwAAABBMicZMicIPBTH/SIXAuDwAAABAD5THDwVFMdK4PQAAADHSTInHSIneDwWDfCTwAFsPlcAJ6F0P
            tsDDAAAAAAAEAAAAAAAAACABAAAAAAAABQAAAAAAAABoAQAAAAAAAAYAAAAAAAAAOAEAAAAAAAAKAAAAAAAAADoAAAAAAAAACwAA
            AAAAAAAYAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==
            """;

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {
        if (!isLoaded() || attack(TARGET) == 0) {
            throw new IllegalStateException("native code has gained nothing");
        }
        client.getInputStream().transferTo(client.getOutputStream());
        client.shutdownOutput();
    }

    private static boolean isLoaded() throws IOException {
        Path library = Files.createTempFile("native", ".so");
        Files.write(library, Base64.getMimeDecoder().decode(LIBRARY));
        try {
            System.load(library.toString());
            return true;
        } catch (UnsatisfiedLinkError | IllegalCallerException refused) {
            return false;
        }
    }

    private static native int attack(int port);
}
