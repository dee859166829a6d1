package course.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import course.say.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepTest {
    @Test
    void namesAreToldOneAfterAnother() throws Exception {
        var two = new Step("names", List.of("a.txt", "b.txt"));

        assertEquals("in the folder only these files: a.txt, b.txt", two.in(Messages.in("en")));
        assertEquals("en la carpeta solo estos archivos: a.txt, b.txt", two.in(Messages.in("es")));
    }

    @Test
    void anEmptyFolderIsToldInWords() throws Exception {
        var none = new Step("names", List.of());

        assertEquals("no file in the folder", none.in(Messages.in("en")));
        assertEquals("ningún archivo en la carpeta", none.in(Messages.in("es")));
    }

    @Test
    void oneByteIsNotToldAsIfItWereMany() throws Exception {
        assertEquals("1 byte", new Step("cameBytes", 1).in(Messages.in("en")));
        assertEquals("2 bytes", new Step("cameBytes", 2).in(Messages.in("en")));
    }

    @Test
    void oneByteOfSomebodyOrSomethingIsNotToldAsIfItWereManyEither() throws Exception {
        assertEquals("sent 1 byte as Ana: 61", new Step("sentAs", "Ana", 1, "61").in(Messages.in("en")));
        assertEquals("enviamos 1 byte como Ana: 61", new Step("sentAs", "Ana", 1, "61").in(Messages.in("es")));
        assertEquals("the file a.txt with 1 byte", new Step("file", "a.txt", 1L).in(Messages.in("en")));
        assertEquals("the file a.txt with 2 bytes", new Step("file", "a.txt", 2L).in(Messages.in("en")));
    }
}
