package lesson2_objects;

import java.util.Objects;

/** What a login client sends. */
public record Credentials(String user, String password) {
    /** An object stream may hold null where a text should be. */
    public Credentials {
        Objects.requireNonNull(user, "no user");
        Objects.requireNonNull(password, "no password");
    }

    /** For a log: without the password, and with nothing that moves the cursor of who reads it. */
    @Override
    public String toString() {
        return "Credentials[user=" + user.replaceAll("\\p{Cc}", "?") + "]";
    }
}
