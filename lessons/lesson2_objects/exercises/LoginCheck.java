package lesson2_objects.exercises;

import course.check.Call;
import course.check.Cause;
import course.check.Check;
import course.check.Conversation;
import course.check.Diagnosis;
import course.check.Drawn;
import course.check.Evidence;
import course.check.Examinee;
import course.check.Examines;
import course.check.host.Library;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lesson2_objects.Codec;
import lesson2_objects.Credentials;
import lesson2_objects.LoginResult;

@Examines(value = "2.1", uses = Library.KRYO)
final class LoginCheck {
    private static final String FIRST = "theRightPasswordIsWelcomeWhileTheClientWaits";
    private static final int HEADER_SIZE = 4;
    private static final int CLIENTS = 30;
    private static final int ATTEMPTS = 3;
    /** More than one byte can say. */
    private static final int LONG_NAME = 300;

    private static final int MAX_LOGIN = 1024;

    /** Credentials, the class with number 11, plus 2; and null for the password and for the user. */
    private static final byte[] NO_USER = {13, (byte) 0x80, (byte) 0x80};

    /** One could be guessed: there are three users. */
    private static final int VISITS = 4;

    private static final Credentials JUAN = new Credentials("jp@ejemplo.com", "mañana-llueve");
    private static final Credentials ANA = new Credentials("ana@ejemplo.com", "café con leche");
    private static final Credentials LUZ = new Credentials("luz@ejemplo.com", "12345");
    private static final List<Credentials> KNOWN = List.of(JUAN, ANA, LUZ);
    private static final LoginResult WRONG = new LoginResult(false, "Wrong user or password");
    private static final LoginResult TOO_MANY = new LoginResult(false, "Too many attempts");

    @Check(order = 1, points = 2)
    void theRightPasswordIsWelcomeWhileTheClientWaits(Examinee program) throws IOException {
        for (int i = 0; i < VISITS; i++) {
            Conversation client = program.talk();
            Call serving = program.call("serve", client.asSocket());
            Credentials known = known(program);

            login(program, client, known)
                    .expect(frame(welcome(known)), evidence -> whyNoWelcome(evidence, program, serving));
            client.halfClose().expectEnd(LoginCheck::whyNoEnd);
            program.expectReturn(serving, LoginCheck::whyNoEnd);
        }
    }

    @Check(order = 2, points = 1, needs = FIRST)
    void aWrongPasswordAndAnUnknownUserGetTheSameAnswer(Examinee program) throws IOException {
        Conversation client = program.talk();
        program.call("serve", client.asSocket());
        String nobody = program.drawn().plainWord() + "@ejemplo.com";

        int turnOfTheRight = program.drawn().number(0, ATTEMPTS - 1);

        List<Credentials> wrong = List.of(
                new Credentials(JUAN.user(), LUZ.password()),
                new Credentials(nobody, JUAN.password()),
                new Credentials(nobody, ""));
        for (int i = 0; i < wrong.size(); i++) {
            if (i == turnOfTheRight) {
                expectWelcomes(program, client, LoginCheck::whyNotDenied);
            }
            login(program, client, wrong.get(i)).expect(frame(WRONG), LoginCheck::whyNotDenied);
        }
        client.halfClose().expectEnd(LoginCheck::whyNoEnd);
        expectNearlyRightDenied(program);
    }

    /** For who compares less than all of it. Three denials are all that a connection has, so it takes a few. */
    private static void expectNearlyRightDenied(Examinee program) throws IOException {
        List<Credentials> wrong = program.drawn().shuffled(nearlyRight(program));
        for (int i = 0; i < wrong.size(); i += ATTEMPTS) {
            Conversation client = program.talk();
            program.call("serve", client.asSocket());
            for (Credentials next : wrong.subList(i, Math.min(i + ATTEMPTS, wrong.size()))) {
                login(program, client, next).expect(frame(WRONG), LoginCheck::whyNotDeniedAnew);
            }
            client.halfClose().expectEnd(LoginCheck::whyNoEnd);
        }
    }

    private static List<Credentials> nearlyRight(Examinee program) {
        Drawn drawn = program.drawn();
        Credentials known = drawn.oneOf(List.of(JUAN, ANA)); // whose passwords have letters, one with an accent
        String user = known.user();
        String right = known.password();
        return List.of(
                new Credentials("", right),
                new Credentials(user, oneLetterChanged(program, right)),
                new Credentials(user, right.substring(0, drawn.number(1, right.length() - 1))),
                new Credentials(user, right + drawn.plainWord().charAt(0)),
                new Credentials(user, right.toUpperCase(Locale.ROOT)),
                new Credentials(user, right.replace('é', 'è').replace('ñ', 'ń')),
                new Credentials(ANA.user(), Normalizer.normalize(ANA.password(), Normalizer.Form.NFD)),
                new Credentials(user, " " + right),
                new Credentials(user, right + " "),
                new Credentials(user.toUpperCase(Locale.ROOT), right),
                new Credentials(" " + user, right),
                new Credentials(user + " ", right),
                new Credentials(user.replace("ejemplo", "EJEMPLO"), right),
                new Credentials(user.replace("ejemplo", drawn.plainWord()), right));
    }

    private static String oneLetterChanged(Examinee program, String password) {
        int at = program.drawn().number(0, password.length() - 1);
        char other = password.charAt(at) == 'x' ? 'y' : 'x';
        return password.substring(0, at) + other + password.substring(at + 1);
    }

    @Check(order = 3, points = 1, needs = FIRST)
    void twoLoginsInOneSegmentGetTwoAnswers(Examinee program) throws IOException {
        Conversation client = program.talk();
        program.call("serve", client.asSocket());
        Credentials first = known(program);
        Credentials second = known(program);

        program.note("logins", first.user() + ", " + second.user());
        client.send(join(frame(first), frame(second)));
        client.expect(join(frame(welcome(first)), frame(welcome(second))), LoginCheck::whyNoSecond);
        client.halfClose().expectEnd(LoginCheck::whyNoEnd);
        expectNoWaitForTheSecond(program);
    }

    /** Who has the beginning of another login in hand owes the first one its answer all the same. */
    private static void expectNoWaitForTheSecond(Examinee program) throws IOException {
        Conversation client = program.talk().sayingWhatIsThere();
        program.call("serve", client.asSocket());
        Credentials first = known(program);
        byte[] next = frame(known(program));
        int begun = program.drawn().number(1, next.length - 1);

        program.note("loginAndABit", first.user(), begun);
        client.send(join(frame(first), Arrays.copyOf(next, begun)));
        client.expect(frame(welcome(first)), LoginCheck::whyNotAtOnce);
    }

    @Check(order = 4, points = 1, needs = FIRST)
    void aPayloadInPiecesIsOnePayload(Examinee program) throws IOException {
        Conversation client = program.talk().atMostAtOnce(HEADER_SIZE);
        Call serving = program.call("serve", client.asSocket());

        expectWelcomes(program, client, evidence -> Cause.SINGLE_READ);
        program.note("pauses");
        program.awaitDeadlines(serving);
        program.expectToWaitForMore(serving, evidence -> Cause.CLOSED_TOO_EARLY);
    }

    @Check(order = 5, points = 1, needs = FIRST)
    void aFrameInPiecesOfOneByteIsOneFrame(Examinee program) throws IOException {
        Conversation client = program.talk().atMostAtOnce(1);
        program.call("serve", client.asSocket());

        expectWelcomes(program, client, evidence -> Cause.HEADER_READ_SHORT);
    }

    @Check(order = 6, points = 1, needs = FIRST)
    void aLongNameIsANameToo(Examinee program) throws IOException {
        Conversation client = program.talk();
        program.call("serve", client.asSocket());
        String name = program.drawn().plainWord().repeat(LONG_NAME / 6).substring(0, LONG_NAME);

        login(program, client, new Credentials(name, program.drawn().word()))
                .expect(frame(WRONG), evidence -> Cause.WRONG_ANSWER);
        program.note("longestLogin", MAX_LOGIN);
        client.send(frame(longest(name))).expect(frame(WRONG), evidence -> Cause.CAP_IGNORED);
        expectWelcomes(program, client, evidence -> Cause.WRONG_ANSWER);
    }

    /** With a password that fills the login up to the limit. */
    private static Credentials longest(String name) {
        int around = new Codec().encode(new Credentials(name, "x".repeat(LONG_NAME))).length - LONG_NAME;
        return new Credentials(name, "x".repeat(MAX_LOGIN - around));
    }

    @Check(order = 7, points = 1, needs = FIRST)
    void afterThreeDenialsEvenTheRightPasswordIsTooLate(Examinee program) throws IOException {
        Conversation client = program.talk();
        program.call("serve", client.asSocket());
        int before = program.drawn().number(1, ATTEMPTS - 1); // so that a welcome is among them

        deny(program, client, before, LoginCheck::whyWrong);
        expectWelcomes(program, client, LoginCheck::whyWrong);
        deny(program, client, ATTEMPTS - before, LoginCheck::whyWrong);
        login(program, client, known(program)).expect(frame(TOO_MANY), LoginCheck::whyWrong);
        String nobody = program.drawn().plainWord() + "@ejemplo.com";
        for (Credentials whatever : program.drawn()
                .shuffled(List.of(
                        known(program),
                        new Credentials(known(program).user(), program.drawn().word()),
                        new Credentials(nobody, program.drawn().word())))) {
            login(program, client, whatever).expect(frame(TOO_MANY), LoginCheck::whyWrong);
        }
    }

    private static byte[] header(int length) {
        return ByteBuffer.allocate(HEADER_SIZE).putInt(length).array();
    }

    @Check(order = 8, points = 2, needs = "afterThreeDenialsEvenTheRightPasswordIsTooLate")
    void thirtyClientsAtOnceGetEachItsOwnAnswer(Examinee program) throws IOException {
        List<Conversation> clients = new ArrayList<>();
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Conversation client = program.talkUntold();
            calls.add(program.call("serve", client.asSocket()));
            program.note("opened", i + 1, CLIENTS);
            if (i == 0) {
                program.awaitStill(calls.get(i)); // if only one is served, it is the first
            }
            deny(program, client, denials(i), LoginCheck::whyMixed);
            clients.add(client);
        }
        program.note("allAreOpen", CLIENTS);
        for (int i = CLIENTS - 1; i >= 0; i--) {
            Credentials credentials = known(program);
            program.note("onConnection", i + 1, denials(i));
            login(program, clients.get(i), credentials).expect(frame(answer(i, credentials)), LoginCheck::whyMixed);
        }
        expectAnswersToHalves(program, clients, calls);
    }

    /** Each thread has the better part of a login in its hands when the last bytes come. */
    private static void expectAnswersToHalves(Examinee program, List<Conversation> clients, List<Call> calls)
            throws IOException {
        program.note("allButTheLastByte", CLIENTS);
        List<Credentials> logins = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            logins.add(known(program));
            byte[] login = frame(logins.get(i));
            clients.get(i).sendUntold(Arrays.copyOf(login, login.length - 1));
        }
        calls.forEach(program::awaitRead);
        for (int i = 0; i < CLIENTS; i++) {
            byte[] login = frame(logins.get(i));
            clients.get(i).sendUntold(Arrays.copyOfRange(login, login.length - 1, login.length));
            clients.get(i).expect(frame(answer(i, logins.get(i))), LoginCheck::whyMixed);
        }
    }

    @Check(order = 9, points = 1, needs = FIRST)
    void whoAnnouncesTooMuchGetsNoAnswer(Examinee program) throws IOException {
        for (int announced : new int[] {MAX_LOGIN + 1, Integer.MAX_VALUE, Integer.MIN_VALUE, -1}) {
            Conversation client = program.talk();
            Call serving = program.call("serve", client.asSocket());

            Credentials known = known(program);
            login(program, client, known).expect(frame(welcome(known)), evidence -> Cause.WRONG_ANSWER);
            client.send(header(announced));
            program.expectIoException(serving, evidence -> whyNotRefused(evidence, announced));
            client.expectEnd(evidence -> Cause.WRONG_ANSWER);
        }
        expectLimitAfterDenialsToo(program);
    }

    /** Whoever does not look at a login any more still looks at its length. */
    private static void expectLimitAfterDenialsToo(Examinee program) throws IOException {
        Conversation client = program.talk();
        Call serving = program.call("serve", client.asSocket());

        deny(program, client, ATTEMPTS, LoginCheck::whyWrong);
        client.send(header(MAX_LOGIN + 1));
        program.expectIoException(serving, evidence -> whyNotRefused(evidence, MAX_LOGIN + 1));
    }

    /** Who shares what is not made for two threads is mostly lucky; here the second comes while the first is in it. */
    @Check(order = 10, points = 1, needs = FIRST)
    void twoClientsNeverMeetInKryo(Examinee program) throws IOException {
        program.jvm().beginPauseInKryo();
        Conversation ana = program.talk().named("Ana");
        Conversation luz = program.talk().named("Luz");
        Call serving = program.call("serve", ana.asSocket());
        Call servingToo = program.call("serve", luz.asSocket());

        login(program, ana, ANA);
        program.awaitStill(serving); // she is in Kryo, and is kept there
        login(program, luz, LUZ);
        program.awaitStill(servingToo);
        program.jvm().endPauseInKryo();
        luz.expect(frame(welcome(LUZ)), evidence -> Cause.SHARED_STATE);
        ana.expect(frame(welcome(ANA)), evidence -> Cause.SHARED_STATE);
    }

    @Check(order = 11, points = 1, needs = FIRST)
    void whatIsNoLoginIsAnError(Examinee program) throws IOException {
        byte[] login = frame(known(program));
        int inside = program.drawn().number(HEADER_SIZE + 1, login.length - 1);
        for (int length : new int[] {inside, HEADER_SIZE, program.drawn().number(1, HEADER_SIZE - 1)}) {
            program.note("cutLogin", length, login.length);
            expectNoLogin(program, Arrays.copyOf(login, length), true);
        }
        program.note("noLogin");
        expectNoLogin(program, frame(WRONG), false);
        program.note("longLogin");
        byte[] encoded = new Codec().encode(known(program));
        expectNoLogin(program, framed(Arrays.copyOf(encoded, encoded.length + 1)), false);
        program.note("nullLogin");
        expectNoLogin(program, framed(NO_USER), false);
        program.note("emptyLogin");
        expectNoLogin(program, framed(), false);
    }

    /** After a good one, so that the connection and its thread are at work. */
    private static void expectNoLogin(Examinee program, byte[] bytes, boolean isTheEnd) throws IOException {
        Conversation client = program.talkUntold();
        Call serving = program.call("serve", client.asSocket());
        Credentials known = known(program);
        client.sendUntold(frame(known)).expect(frame(welcome(known)), LoginCheck::whyWrong);
        client.send(bytes);
        if (isTheEnd) {
            client.halfClose();
        }
        program.expectIoException(serving, isTheEnd ? LoginCheck::whyCutUnseen : LoginCheck::whyTaken);
        client.expectEnd(LoginCheck::whyTaken);
    }

    private static LoginResult answer(int client, Credentials credentials) {
        return denials(client) < ATTEMPTS ? welcome(credentials) : TOO_MANY;
    }

    private static Credentials known(Examinee program) {
        return program.drawn().oneOf(KNOWN);
    }

    private static void expectWelcomes(Examinee program, Conversation client, Diagnosis ifNot) throws IOException {
        for (int i = 0; i < VISITS; i++) {
            Credentials known = known(program);
            login(program, client, known).expect(frame(welcome(known)), ifNot);
        }
    }

    /** From none to one too many, so that neighbours differ. */
    private static int denials(int client) {
        return client % (ATTEMPTS + 1);
    }

    private static void deny(Examinee program, Conversation client, int times, Diagnosis ifNot) throws IOException {
        for (int i = 0; i < times; i++) {
            boolean isKnown = i % 2 == 0;
            String user = isKnown ? known(program).user() : program.drawn().plainWord() + "@ejemplo.com";
            login(program, client, new Credentials(user, program.drawn().word()))
                    .expect(frame(WRONG), ifNot);
        }
    }

    private static Conversation login(Examinee program, Conversation client, Credentials credentials) {
        program.note("login", credentials.user(), credentials.password());
        return client.send(frame(credentials));
    }

    private static LoginResult welcome(Credentials credentials) {
        return new LoginResult(true, "Welcome, " + credentials.user());
    }

    private static byte[] frame(Object object) {
        return framed(new Codec().encode(object));
    }

    private static byte[] framed(byte... payload) {
        return ByteBuffer.allocate(HEADER_SIZE + payload.length)
                .putInt(payload.length)
                .put(payload)
                .array();
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static Cause whyNoWelcome(Evidence evidence, Examinee program, Call serving) {
        if (evidence.nothingCame()) {
            return whyNothingCame(evidence, program, serving);
        }
        return evidence.received()[0] == evidence.expected()[HEADER_SIZE - 1]
                ? Cause.LITTLE_ENDIAN
                : Cause.WRONG_ANSWER;
    }

    private static Cause whyNothingCame(Evidence evidence, Examinee program, Call serving) {
        if (evidence.waitsIn("InputStream.readAllBytes")) {
            return Cause.ANSWERS_ONLY_AT_THE_END;
        }
        return evidence.isRunning() ? program.whySilent(evidence, serving) : Cause.UNEXPECTED_EXCEPTION;
    }

    private static Cause whyNotRefused(Evidence evidence, int announced) {
        if (evidence.threw(OutOfMemoryError.class)) {
            return Cause.CAP_AFTER_ALLOCATION;
        }
        return announced < 0 ? Cause.SIGNED_LENGTH : Cause.CAP_IGNORED;
    }

    private static Cause whyWrong(Evidence evidence) {
        if (!evidence.nothingCame()) {
            return Cause.WRONG_ANSWER;
        }
        if (evidence.failedUnexpectedly()) {
            return Cause.UNEXPECTED_EXCEPTION;
        }
        return evidence.ended() ? Cause.CLOSED_TOO_EARLY : Cause.WRONG_ANSWER;
    }

    private static Cause whyNotDenied(Evidence evidence) {
        if (!evidence.nothingCame()) {
            return Cause.WRONG_ANSWER;
        }
        return evidence.thrown().isPresent() ? Cause.UNEXPECTED_EXCEPTION : Cause.SWALLOWS_NEXT_MESSAGE;
    }

    /** Nobody was denied on this connection before, so who says that it was too often counts somebody else's. */
    private static Cause whyNotDeniedAnew(Evidence evidence) {
        byte[] came = evidence.received();
        boolean isTooMany = came.length >= HEADER_SIZE && came[HEADER_SIZE - 1] == frame(TOO_MANY)[HEADER_SIZE - 1];
        return isTooMany ? Cause.SHARED_STATE : whyNotDenied(evidence);
    }

    private static Cause whyNoSecond(Evidence evidence) {
        return evidence.isCutOff() ? Cause.SWALLOWS_NEXT_MESSAGE : Cause.WRONG_ANSWER;
    }

    private static Cause whyNotAtOnce(Evidence evidence) {
        boolean keepsIt = evidence.wentSilent() && evidence.sourceSays("flush(");
        return keepsIt ? Cause.MISSING_FLUSH : whyNoSecond(evidence);
    }

    private static Cause whyCutUnseen(Evidence evidence) {
        if (evidence.isRunning()) {
            return Cause.HANGS;
        }
        return evidence.thrown().isPresent() ? Cause.UNEXPECTED_EXCEPTION : Cause.EARLY_END_ACCEPTED;
    }

    private static Cause whyTaken(Evidence evidence) {
        return evidence.failedUnexpectedly() ? Cause.UNEXPECTED_EXCEPTION : Cause.UNEXPECTED_OBJECT;
    }

    private static Cause whyMixed(Evidence evidence) {
        boolean waitsForLock = evidence.sourceSays("synchronized") || evidence.sourceSays("Lock");
        return evidence.wentSilent() && waitsForLock ? Cause.ONE_AT_A_TIME : Cause.SHARED_STATE;
    }

    private static Cause whyNoEnd(Evidence evidence) {
        if (!evidence.nothingCame()) {
            return Cause.WRONG_ANSWER;
        }
        if (evidence.readsOnPastTheEnd()) {
            return Cause.END_OF_STREAM_LOOP;
        }
        if (evidence.hasClosedWhatItUses()) {
            return Cause.CLOSED_TOO_EARLY;
        }
        return evidence.thrown().isPresent() ? Cause.CLEAN_END_REFUSED : Cause.HALF_CLOSE_IGNORED;
    }
}
