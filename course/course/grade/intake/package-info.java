/** From what a class has handed in to the files that are judged. Nothing here trusts what it reads. */
package course.grade.intake;
