package dev.whetstone.question;

import java.util.List;

/**
 * What an interviewer could say beside the model answer, in the Markdown subset; each list may be empty.
 *
 * @param listensFor what makes an answer sound like somebody who has done it
 * @param weakAnswersMiss what answers that do not convince leave out or get wrong
 * @param documents the official documents to read on, by name and version, without addresses
 */
public record Coaching(List<String> listensFor, List<String> weakAnswersMiss, List<String> documents) {

    public static final Coaching NONE = new Coaching(List.of(), List.of(), List.of());

    public Coaching {
        listensFor = List.copyOf(listensFor);
        weakAnswersMiss = List.copyOf(weakAnswersMiss);
        documents = List.copyOf(documents);
    }
}
