/** What a grading ends in: data, and the files that others read. */
package course.grade.book;
