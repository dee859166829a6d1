package course.grade.book;

import course.grade.book.Items.Item;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A learner's work as a JUnit report: a suite for each exercise, a test case for each check. Most CI servers show it. */
final class JUnitXml {
    private final Gradebook gradebook;
    private final Items items;

    JUnitXml(Gradebook gradebook, Items items) {
        this.gradebook = gradebook;
        this.items = items;
    }

    Optional<String> of(Row row) {
        var xml = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(xml);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeCharacters("\n");
            suites(row, out);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("text is written as XML", impossible);
        }
        return Optional.of(xml + "\n");
    }

    private void suites(Row row, XMLStreamWriter out) throws XMLStreamException {
        out.writeStartElement("testsuites");
        out.writeAttribute("name", Visible.line(row.learner()));
        counts(items.of(row), out);
        for (Mark mark : row.marks()) {
            suite(mark, out);
        }
        out.writeCharacters("\n");
        out.writeEndElement();
    }

    private void suite(Mark mark, XMLStreamWriter out) throws XMLStreamException {
        List<Item> cases = items.of(mark);
        out.writeCharacters("\n  ");
        out.writeStartElement("testsuite");
        out.writeAttribute("name", gradebook.title(mark));
        counts(cases, out);
        out.writeAttribute("skipped", count(cases, Items.Status.SKIPPED));
        out.writeCharacters("\n    ");
        out.writeStartElement("properties");
        property("points", mark.points(), out);
        property("of", mark.of(), out);
        out.writeEndElement();
        for (Item item : cases) {
            testCase(mark, item, out);
        }
        out.writeCharacters("\n  ");
        out.writeEndElement();
    }

    private static void counts(List<Item> cases, XMLStreamWriter out) throws XMLStreamException {
        out.writeAttribute("tests", String.valueOf(cases.size()));
        out.writeAttribute("failures", count(cases, Items.Status.FAILED));
        out.writeAttribute("errors", count(cases, Items.Status.FAULT));
        // Not measured: a gradebook says the same however fast the machine was.
        out.writeAttribute("time", "0");
    }

    private static String count(List<Item> cases, Items.Status status) {
        return String.valueOf(
                cases.stream().filter(item -> item.status() == status).count());
    }

    private static void property(String name, int value, XMLStreamWriter out) throws XMLStreamException {
        out.writeEmptyElement("property");
        out.writeAttribute("name", name);
        out.writeAttribute("value", String.valueOf(value));
    }

    private void testCase(Mark mark, Item item, XMLStreamWriter out) throws XMLStreamException {
        out.writeCharacters("\n    ");
        out.writeStartElement("testcase");
        out.writeAttribute("classname", "exercise " + mark.exercise());
        out.writeAttribute("name", item.name());
        out.writeAttribute("time", "0");
        switch (item.status()) {
            case PASSED -> {}
            case SKIPPED -> {
                out.writeEmptyElement("skipped");
                out.writeAttribute("message", item.text());
            }
            case FAILED -> problem("failure", item.cause(), item, out);
            case FAULT -> problem("error", mark.outcome().name(), item, out);
        }
        out.writeEndElement();
    }

    private static void problem(String kind, String type, Item item, XMLStreamWriter out) throws XMLStreamException {
        out.writeStartElement(kind);
        if (!type.isEmpty()) {
            out.writeAttribute("type", type);
        }
        out.writeAttribute("message", item.name());
        out.writeCharacters(item.text());
        out.writeEndElement();
    }
}
