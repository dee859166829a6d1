package course.check;

import course.check.host.Library;
import java.io.IOException;

/** What the course itself calls in a host, beside the program. Each waits until it is done. */
record Preparation(Link link) {
    private static final int MOST_MILLIS = 15_000;
    /** By their names only: they lie beside the program, and load what the examiner has no need of. */
    private static final String LIBRARIES = "course.check.library.Libraries";

    private static final String KRYO_PAUSE = "course.check.library.KryoPause";
    private static final String REHEARSAL = "course.check.host.Rehearsal";

    void load(Library library) throws IOException {
        switch (library) {
            case NONE -> {}
            case JACKSON -> call(LIBRARIES, "loadJackson");
            case KRYO -> call(LIBRARIES, "loadKryo");
        }
    }

    void beginPauseInKryo() throws IOException {
        call(KRYO_PAUSE, "begin");
    }

    void endPauseInKryo() throws IOException {
        call(KRYO_PAUSE, "end");
    }

    /** Does what needs no peer. */
    void rehearse() throws IOException {
        call(REHEARSAL, "run");
    }

    private void call(String className, String method) throws IOException {
        Call call = link.call(className, method);
        if (call.outcome(MOST_MILLIS).filter(Call.Outcome::isReturn).isEmpty()) {
            throw new IOException("the host could not get ready");
        }
    }
}
