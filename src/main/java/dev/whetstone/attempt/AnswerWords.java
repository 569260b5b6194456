package dev.whetstone.attempt;

import java.util.ArrayList;
import java.util.List;

/** What a member has to be told about acts that changed nothing, in the order they were said. */
final class AnswerWords {

    static final String EMPTY = "That answer is empty; nothing was counted.";
    static final String PICTURE =
            "There was nothing in your message that I can read: a picture, or text I may not see. Please use the *Answer*"
                    + " button or `/prep answer`. Nothing was counted yet.";
    static final String WORDS_ALONE =
            "I read only the words of your message, not what came with it: if your answer is in a picture, please type it.";
    static final String ELSEWHERE =
            "You have answered this question on another platform, so this message was not counted: begin it with `answer:`"
                    + " for a further attempt, or press *Answer*, where what you said there stands already.";
    static final String SEALED =
            "This round is sealed, so your message was not counted: please delete it and answer with the *Answer* button"
                    + " or `/prep answer`, so that nobody sees it before the reveal.";
    static final String ONE_ATTEMPT = "This question takes one attempt, and you have had it: your first choice stands.";
    static final String CHOICE_GONE =
            "This question takes one attempt, and you took yours back, so nothing is counted any more.";
    static final String FIRST_STANDS = "This question takes one attempt, so your first choice stands.";
    static final String TOO_MANY =
            "You have had %d attempts at this question; more are not counted.".formatted(Answer.MOST_ATTEMPTS);
    static final String EDITED_LATE = "The round is closed, so your answer counts as it stood before this edit.";
    static final String EDITED_EMPTY = "An empty answer cannot be counted, so the text before this edit stands.";
    static final String TAKEN_BACK_LATE = "The round is closed, so your answer goes on counting as it stood.";
    static final String PIECE_TAKEN_BACK =
            "That message is taken out of your answer, and what is left of it counts. You can go on and edit it.";
    static final String TOO_MUCH = "That is more than I can keep of one member in one round, so the last of what you"
            + " wrote or changed here was not counted; what came before stands.";

    private final List<Folded.Word> said = new ArrayList<>();

    void say(Act act, String sentence) {
        said.add(new Folded.Word(act.key(), act.author(), act.message().channel(), sentence, isByForm(sentence)));
    }

    /** Once in a round: whoever sends five pictures reads it once. */
    void sayOnce(Act act, String sentence) {
        if (said.stream().noneMatch(word -> word.sentence().equals(sentence))) {
            say(act, sentence);
        }
    }

    List<Folded.Word> all() {
        return List.copyOf(said);
    }

    /** Whether it names the form as the way to go on. */
    static boolean isByForm(String sentence) {
        return sentence.equals(SEALED) || sentence.equals(PICTURE) || sentence.equals(ELSEWHERE);
    }
}
