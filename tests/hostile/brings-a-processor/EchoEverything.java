// tries: an annotation processor that runs inside of the compiler
// gets: FAILED 0
// told: java.io.IOException: Socket
package lesson1_json_echo.exercises;

import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.element.TypeElement;

public final class EchoEverything {

    private EchoEverything() {}

    public static void serve(Socket client) throws IOException {

        throw new IOException(client + " " + EchoEverything.class.getName());
    }

    /** Runs if the compiler looks for it. */
    @SupportedAnnotationTypes("*")
    public static final class Processor extends AbstractProcessor {
        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            Runtime.getRuntime().halt(0);
            return true;
        }
    }
}
