package dev.whetstone.secondreader;

import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the model thinks of an answer. */
record GradingTask(Question question, Rubric rubric, String answer) implements ReaderTask<Opinion> {

    @Override
    public ObjectNode request(String model, boolean plain) {
        return ReaderPrompt.request(model, question, rubric, answer, plain);
    }

    @Override
    public Opinion read(JsonNode said) {
        return ReaderReply.opinion(said, rubric);
    }

    @Override
    public String about() {
        return "an answer to " + question.id();
    }
}
