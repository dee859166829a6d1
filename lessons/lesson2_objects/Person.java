package lesson2_objects;

/** What this lesson sends. On the wire Kryo puts the fields in the order of their names. */
public record Person(String name, String email) {}
