package course.grade.sandbox;

import course.grade.book.Isolation;

final class Trial {
    private Trial() {}

    static Isolation best() {
        if (!Unix.isLinux()) {
            return Isolation.PROCESS;
        }
        return Isolation.SANDBOX;
    }
}
