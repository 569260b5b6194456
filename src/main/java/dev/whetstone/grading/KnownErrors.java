package dev.whetstone.grading;

import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.Findings;
import dev.whetstone.question.content.YamlSchema;
import dev.whetstone.question.content.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** The questions of which it is known that their samples are graded worse than they should, with the measured mean errors. */
public final class KnownErrors {

    /** No question may be worse than the bound. */
    public static final KnownErrors NONE = new KnownErrors(Map.of(), 0);

    private static final String FILE = "content/known-errors.yaml";

    private final Map<String, Double> byQuestion;

    private final double farOff;

    private KnownErrors(Map<String, Double> byQuestion, double farOff) {
        this.byQuestion = Map.copyOf(byQuestion);
        this.farOff = farOff;
    }

    /** The list that ships with the content. */
    public static KnownErrors shipped() {
        try (InputStream in = Objects.requireNonNull(KnownErrors.class.getResourceAsStream("/" + FILE), FILE)) {
            return read(ContentFile.of(FILE, in.readAllBytes()), new Findings(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads {@code content/known-errors.yaml}; what is wrong with it is a finding. */
    public static KnownErrors read(ContentFile file, Findings findings) {
        return YamlSchema.resource("/schema/known-errors.schema.json")
                .read(file.text(), 1, findings)
                .map(yaml -> new KnownErrors(
                        errors(yaml, findings), yaml.root().path("farOff").asDouble()))
                .orElse(NONE);
    }

    private static Map<String, Double> errors(YamlTree yaml, Findings findings) {
        Map<String, Double> errors = new LinkedHashMap<>();
        int index = 0;
        for (JsonNode known : yaml.root().path("questions").values()) {
            String id = known.path("question").asString();
            if (errors.put(id, known.path("error").asDouble()) != null) {
                findings.add(yaml.line("/questions/" + index), "`" + id + "` is listed twice");
            }
            index++;
        }
        return errors;
    }

    /** The share of the bank's samples that is known to be far off without being marked unsure, 0 if none is listed. */
    public double farOff() {
        return farOff;
    }

    /** The mean error that was measured for a question, empty if it is held to the bound like the rest. */
    public OptionalDouble of(String question) {
        Double error = byQuestion.get(question);
        return error == null ? OptionalDouble.empty() : OptionalDouble.of(error);
    }
}
