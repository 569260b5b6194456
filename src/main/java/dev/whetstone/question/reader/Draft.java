package dev.whetstone.question.reader;

import dev.whetstone.question.Body;
import dev.whetstone.question.Coaching;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.Sample;
import dev.whetstone.question.content.Findings;
import dev.whetstone.question.content.YamlTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Heading;
import tools.jackson.databind.JsonNode;

/** A question file whose front matter fits the schema, on its way to a {@link Question}. */
record Draft(YamlTree yaml, Sections sections, Findings findings) {

    static final String LISTENS_FOR = "An interviewer listens for";
    static final String WEAK_ANSWERS_MISS = "A weak answer misses";
    static final String DOCUMENTS = "Documents";

    private static final int PROMPT_LIMIT = 2500;
    private static final int MODEL_LIMIT = 3000;
    private static final int SAID_LIMIT = 300;

    void find(String pointer, String reason) {
        findings.add(yaml.line(pointer), reason);
    }

    String text(String pointer) {
        return yaml.root().at(pointer).asString("");
    }

    List<String> texts(String pointer) {
        return yaml.root().at(pointer).values().stream().map(JsonNode::asString).toList();
    }

    /** The texts every kind has. */
    Body body() {
        String prompt = limited("Question", PROMPT_LIMIT);
        String model = limited("Model answer", MODEL_LIMIT);
        List<String> hints = items("Hints", true);
        List<String> followUps = items("Follow-ups", false);
        Coaching coaching = new Coaching(said(LISTENS_FOR), said(WEAK_ANSWERS_MISS), said(DOCUMENTS));
        return new Body(prompt, hints, model, followUps, coaching);
    }

    private String limited(String title, int limit) {
        return sections.require(title)
                .map(section -> {
                    if (section.text().length() >= limit) {
                        findings.add(
                                section.line(),
                                "`" + title + "` has " + section.text().length() + " characters, it must stay under "
                                        + limit);
                    }
                    section.blocks().stream()
                            .filter(block -> block.node() instanceof Heading)
                            .forEach(block -> findings.add(
                                    block.line(), "a heading here does not survive on every chat platform"));
                    return section.text();
                })
                .orElse("");
    }

    private List<String> items(String title, boolean numbered) {
        return sections.require(title)
                .filter(section -> !section.text().isBlank())
                .map(section -> section.items(numbered, findings))
                .orElse(List.of());
    }

    /** The items of a list that may be left out. */
    private List<String> said(String title) {
        List<String> items = sections.has(title) ? items(title, false) : List.of();
        if (items.stream().anyMatch(item -> item.length() > SAID_LIMIT)) {
            sections.require(title)
                    .ifPresent(section -> findings.add(
                            section.line(), "an item of `" + title + "` has more than " + SAID_LIMIT + " characters"));
        }
        return items;
    }

    Rubric rubric() {
        Set<String> ids = new HashSet<>();
        return new Rubric(points("/rubric/points", ids), points("/rubric/bonus", ids), points("/rubric/redFlags", ids));
    }

    List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (JsonNode node : yaml.root().path("samples").values()) {
            Sample sample = new Sample(
                    node.path("text").asString().strip(),
                    node.path("score").asDouble(),
                    node.path("why").asString());
            if (!texts.add(sample.text())) {
                find("/samples/" + samples.size() + "/text", "two samples read the same");
            }
            samples.add(sample);
        }
        return samples;
    }

    /** The points listed there, whose ids are added to those that are taken. */
    List<Rubric.Point> points(String pointer, Set<String> ids) {
        List<Rubric.Point> points = new ArrayList<>();
        for (JsonNode node : yaml.root().at(pointer).values()) {
            String at = pointer + "/" + points.size();
            Rubric.Point point = new Rubric.Point(
                    node.path("id").asString(),
                    node.path("says").asString(),
                    node.path("weight").asInt(1),
                    texts(at + "/variants"));
            if (!ids.add(point.id())) {
                find(at + "/id", "the rubric has the id `" + point.id() + "` twice");
            }
            Sections.checkSubset(point.says(), yaml.line(at + "/says"), findings);
            points.add(point);
        }
        return points;
    }
}
