/** Judges what nobody trusts: each program runs where it reaches nothing and proves nothing but what it does. */
package course.grade.sandbox;
