package course.pictures;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a picture back. */
final class Xml {
    private Xml() {}

    /** @throws SAXException if the text is not well-formed */
    static Document parse(String text) throws SAXException, IOException, ParserConfigurationException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    /** What the first element of that name says. */
    static String text(String text, String element) throws SAXException, IOException, ParserConfigurationException {
        return parse(text).getElementsByTagName(element).item(0).getTextContent();
    }
}
