package dev.whetstone.appeal.waiting;

import java.time.Instant;

/**
 * Something that waits for a person.
 *
 * @param since when it began to wait
 * @param title of the question, in quotation marks, Markdown
 * @param what it is, as part of a sentence
 * @param memberId whose answer it is
 * @param look the argument of the button that shows it
 */
record Waiting(Instant since, String title, String what, String memberId, String look) {}
