package lesson2_objects;

/** What a login client sends. */
public record Credentials(String user, String password) {
    /** Without the password: a log is no place for it. */
    @Override
    public String toString() {
        return "Credentials[user=" + user + "]";
    }
}
