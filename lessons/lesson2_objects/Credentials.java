package lesson2_objects;

import java.util.Objects;

/** What a login client sends. */
public record Credentials(String user, String password) {
    /** An object stream may hold null where a text should be. */
    public Credentials {
        Objects.requireNonNull(user, "no user");
        Objects.requireNonNull(password, "no password");
    }

    /** Without the password: a log is no place for it. */
    @Override
    public String toString() {
        return "Credentials[user=" + user + "]";
    }
}
