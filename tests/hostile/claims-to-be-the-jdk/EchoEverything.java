// tries: to bring its own class of the JDK
// gets: DOES_NOT_COMPILE 0
// told: package exists in another module
package java.lang;

public final class EchoEverything {
    private EchoEverything() {}

    public static String valueOf(Object any) {
        return "passed";
    }
}
