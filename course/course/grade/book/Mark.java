package course.grade.book;

import java.util.List;

/**
 * A learner's exercise, judged.
 *
 * @param exercise its number
 * @param outcome what came of it
 * @param points what it has earned
 * @param of what it is worth
 * @param cause the name of the likely cause of its first failure; empty if there is none
 * @param checks one for each check; empty if it never came to them
 * @param told what the learner is told, line by line
 */
public record Mark(
        String exercise,
        Outcome outcome,
        int points,
        int of,
        String cause,
        List<CheckMark> checks,
        List<String> told) {}
