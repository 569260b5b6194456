package dev.whetstone.answer.fold;

import java.util.ArrayList;
import java.util.List;

/** What a member has to be told about acts that changed nothing, in the order they were said. */
final class FoldWords {

    private final List<Folded.Word> words = new ArrayList<>();

    void say(Act act, String sentence) {
        words.add(new Folded.Word(
                act.key(), act.author(), act.message().channel(), sentence, AnswerWords.isByForm(sentence)));
    }

    /** Once in a round: whoever sends five pictures reads it once. */
    void sayOnce(Act act, String sentence) {
        if (words.stream().noneMatch(word -> word.sentence().equals(sentence))) {
            say(act, sentence);
        }
    }

    List<Folded.Word> all() {
        return List.copyOf(words);
    }
}
