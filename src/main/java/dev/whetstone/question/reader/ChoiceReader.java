package dev.whetstone.question.reader;

import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.ChoiceQuestion.Option;
import dev.whetstone.question.Head;
import dev.whetstone.question.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

final class ChoiceReader implements KindReader {

    @Override
    public Optional<Question> read(Head head, Draft draft) {
        List<Option> options = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (JsonNode node : draft.yaml().root().path("choices").values()) {
            String at = "/choices/" + options.size();
            Option option = new Option(
                    node.path("text").asString().strip(),
                    node.path("correct").asBoolean(false),
                    node.path("because").asString());
            if (!texts.add(option.text().toLowerCase(Locale.ROOT))) {
                draft.find(at + "/text", "two options read the same");
            }
            Sections.checkSubset(option.because(), draft.yaml().line(at + "/because"), draft.findings());
            options.add(option);
        }
        long correct = options.stream().filter(Option::correct).count();
        if (correct != 1) {
            draft.find("/choices", "exactly one option must be correct, not " + correct);
        }
        return Optional.of(new ChoiceQuestion(head, commonBody(draft), options));
    }
}
