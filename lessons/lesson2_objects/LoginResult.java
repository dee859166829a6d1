package lesson2_objects;

/** What the login server answers. */
public record LoginResult(boolean granted, String message) {}
