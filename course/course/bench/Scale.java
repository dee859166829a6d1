package course.bench;

/**
 * How much is measured.
 *
 * @param fileBytes the length of the file that lesson 4 transfers
 * @param transferRounds counted rounds of transfers; one more goes before them
 * @param chatClients clients of lesson 5's chat, all connected at once
 * @param chatMessages what each of them sends in a round
 * @param chatRounds counted rounds of chat; one more goes before them
 * @param idleClients where the search for the most idle clients gives up
 * @param idleStep how many clients come at a time
 * @param watchSaves how often an exercise is saved before the watcher
 * @param commandRounds how often a whole Maven command is timed
 * @param submissions how many a class hands in
 * @param mavenTests how many of them Maven tests too
 */
record Scale(
        long fileBytes,
        int transferRounds,
        int chatClients,
        int chatMessages,
        int chatRounds,
        int idleClients,
        int idleStep,
        int watchSaves,
        int commandRounds,
        int submissions,
        int mavenTests) {
    private static final long MIB = 1024 * 1024;

    static final Scale FULL = new Scale(1024 * MIB, 5, 100, 30, 7, 20_000, 500, 20, 5, 200, 10);
    static final Scale QUICK = new Scale(128 * MIB, 3, 100, 10, 3, 2_000, 500, 5, 1, 40, 2);
}
