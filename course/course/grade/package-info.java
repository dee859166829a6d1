/** Judges a class of submissions: {@code -Dlesson=grade} and {@code -Dlesson=grade-merge}. */
package course.grade;
