package dev.whetstone.secondreader;

import dev.whetstone.question.Rubric;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server's reply, taken for an opinion only if it is exactly what was asked for: one choice that ended by itself, without tool
 * calls, whose whole content is one JSON object, such as one with a score from 0 to 1, ids of the rubric, and a reason.
 */
final class ReaderReply {

    private static final int LONGEST_REASON = 300;
    private static final Set<String> FIELDS = Set.of("score", "met", "reason");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ReaderReply() {}

    static Set<String> ids(Rubric rubric) {
        return Stream.concat(rubric.points().stream(), rubric.bonus().stream())
                .map(Rubric.Point::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The JSON object that was said.
     *
     * @throws ReaderFault if the reply is anything else
     */
    static JsonNode said(byte[] body) {
        JsonNode choices = parse(body).path("choices");
        if (!choices.isArray() || choices.size() != 1) {
            throw unusable("not one choice");
        }
        JsonNode choice = choices.get(0);
        JsonNode message = choice.path("message");
        if (isSaid(message.path("refusal"))
                || choice.path("finish_reason").asString("").equals("content_filter")) {
            throw new ReaderFault(ReaderFault.Kind.DECLINED, "the model declined");
        }
        if (isSaid(message.path("tool_calls")) || isSaid(message.path("function_call"))) {
            throw unusable("a tool call");
        }
        JsonNode finish = choice.path("finish_reason");
        if (!finish.isMissingNode() && !finish.isNull() && !finish.asString("").equals("stop")) {
            throw unusable("a reply that did not end by itself");
        }
        if (!message.path("content").isString()) {
            throw unusable("no content");
        }
        return parse(message.path("content").asString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static boolean isSaid(JsonNode node) {
        return !node.isMissingNode()
                && !node.isNull()
                && !(node.isContainer() && node.isEmpty())
                && !(node.isString() && node.asString().isBlank());
    }

    /** @throws ReaderFault if it is not exactly what was asked for */
    static Opinion opinion(JsonNode said, Rubric rubric) {
        if (!said.isObject() || !Set.copyOf(said.propertyNames()).equals(FIELDS)) {
            throw unusable("other fields than were asked for");
        }
        JsonNode score = said.path("score");
        if (!score.isNumber() || !(score.asDouble() >= 0 && score.asDouble() <= 1)) {
            throw unusable("no score from 0 to 1");
        }
        JsonNode met = said.path("met");
        Set<String> points = new LinkedHashSet<>();
        if (!met.isArray() || !met.valueStream().allMatch(id -> id.isString() && points.add(id.asString()))) {
            throw unusable("no list of points");
        }
        if (!ids(rubric).containsAll(points)) {
            throw unusable("points that the rubric does not have");
        }
        if (!said.path("reason").isString()) {
            throw unusable("no reason");
        }
        return new Opinion(
                score.asDouble(),
                points.stream().toList(),
                line(said.path("reason").asString()));
    }

    /** One line of at most 300 characters. */
    static String line(String reason) {
        String line = reason.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_REASON
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_REASON)) + "…";
    }

    private static JsonNode parse(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw unusable("no JSON");
        }
    }

    static ReaderFault unusable(String what) {
        return new ReaderFault(ReaderFault.Kind.UNUSABLE, "the reply was unusable: " + what);
    }
}
