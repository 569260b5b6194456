package dev.whetstone.question;

/**
 * An answer with the grade a person gave it, by which the grader corrects itself.
 *
 * @param text the answer as a member would write it, code in fences
 * @param score 0..1
 * @param why one line that gives the reason for the score
 */
public record Sample(String text, double score, String why) {}
