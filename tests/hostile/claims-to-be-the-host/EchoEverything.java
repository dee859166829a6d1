// tries: to bring its own host
// gets: WRONG_CLASS 0
// told: does not hold the class lesson1_json_echo.exercises.EchoEverything
package course.check.host;

public final class EchoEverything {
    private EchoEverything() {}

    public static void main(String[] args) {
        System.out.println("passed");
    }
}
