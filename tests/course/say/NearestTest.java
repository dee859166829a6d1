package course.say;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> NAMES =
            List.of("", "1-server", "1-client", "2-login-server", "3-server", "3-client", "3-demo", "weave");

    @ParameterizedTest
    @CsvSource({
        "3-sever, 3-server",
        "3server, 3-server",
        "3_client, 3-client",
        "2-logn-sever, 2-login-server",
        "2-login, 2-login-server",
        "waeve, weave",
        "wave, weave",
        "3-Demo, 3-demo",
        "3-SERVER, 3-server",
        "WEAVE, weave",
        "3-server, 3-server"
    })
    void aSlipOfTheFingerFindsWhatWasMeant(String typed, String meant) {
        assertEquals(meant, Nearest.to(typed, NAMES));
    }

    @ParameterizedTest
    @CsvSource({"3-sever, 3-server", "2-login, 2-login-server", "x, ''", "'', ''", "grade, ''"})
    void whereNothingIsNearNothingIsSuggested(String typed, String meant) {
        assertEquals(meant, Nearest.ifNear(typed, NAMES));
    }

    @Test
    void theMenuWhichHasNoNameIsNeverSuggested() {
        assertEquals("weave", Nearest.to("x", NAMES));
        assertEquals("", Nearest.to("x", List.of("")));
    }
}
