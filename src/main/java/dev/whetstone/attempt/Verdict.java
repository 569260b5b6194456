package dev.whetstone.attempt;

/**
 * What people decided on an appeal.
 *
 * @param digest stands for the text it was decided on
 * @param score 0..1
 * @param by who decided, such as {@code an admin}
 * @param reason one line in their words
 */
public record Verdict(String digest, double score, String by, String reason) {}
