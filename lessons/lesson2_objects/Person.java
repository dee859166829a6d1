package lesson2_objects;

/** What this lesson sends. The order of the fields is the order of the bytes. */
public record Person(String name, String email) {}
