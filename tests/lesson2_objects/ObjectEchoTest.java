package lesson2_objects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import support.RunningServer;

class ObjectEchoTest {
    @Test
    void toTheServerOfLessonOneAnObjectIsBytesLikeAnyOther() throws IOException {
        var juan = new Person("Juan Pérez", "jp@ejemplo.com");
        try (var server = RunningServer.of(listener -> lesson1_json_echo.Server.serve(listener, 30_000))) {
            Person reply = Client.exchange(server.host(), server.port(), juan);

            assertEquals(juan, reply);
            assertNotSame(juan, reply);
            assertEquals("Juan Pérez", reply.name());
        }
    }
}
