package dev.whetstone.plan;

import dev.whetstone.plan.StudyPlan.Day;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.Findings;
import dev.whetstone.question.content.YamlSchema;
import dev.whetstone.question.content.YamlTree;
import dev.whetstone.scenario.Scenario;
import dev.whetstone.scenario.Scenarios;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads one plan file; a question the bank lacks is a finding and is left out, and so is a day without any left, or a session that
 * cannot be played.
 */
final class PlanReader {

    private final YamlSchema schema = YamlSchema.resource("/schema/plan.schema.json");
    private final QuestionBank bank;
    private final @Nullable Scenarios scenarios;

    /** @param scenarios null where sessions are not looked at */
    PlanReader(QuestionBank bank, @Nullable Scenarios scenarios) {
        this.bank = bank;
        this.scenarios = scenarios;
    }

    Optional<StudyPlan> read(ContentFile file, Findings findings) {
        file.checkEncoding(findings);
        return schema.read(file.text(), 1, findings).flatMap(yaml -> plan(file, yaml, findings));
    }

    private Optional<StudyPlan> plan(ContentFile file, YamlTree yaml, Findings findings) {
        JsonNode root = yaml.root();
        String id = root.path("id").asString();
        if (!id.equals(file.name())) {
            findings.add(yaml.line("/id"), "`id` must be `" + file.name() + "`, as the file is named");
            return Optional.empty();
        }
        List<Day> days = days(yaml, findings);
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new StudyPlan(
                        id, root.path("title").asString(), root.path("about").asString(), days));
    }

    private List<Day> days(YamlTree yaml, Findings findings) {
        List<Day> days = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        int index = 0;
        for (JsonNode day : yaml.root().path("days").values()) {
            if (day.path("review").asBoolean(false)) {
                review(yaml, index++, day, days, findings);
                continue;
            }
            String at = "/days/" + index++;
            List<String> questions = questions(yaml, at + "/questions", day, seen, findings);
            if (!questions.isEmpty()) {
                days.add(new Day(
                        day.path("theme").asString(), questions, session(yaml, at + "/session", day, findings)));
            }
        }
        return days;
    }

    /** Those of a day that exist and that the plan did not have before. */
    private List<String> questions(
            YamlTree yaml, String at, JsonNode day, Map<String, String> seen, Findings findings) {
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < day.path("questions").size(); i++) {
            String id = day.path("questions").path(i).asString();
            String place = at + "/" + i;
            if (bank.find(id).isEmpty()) {
                findings.add(yaml.line(place), "there is no question `" + id + "`");
            } else if (seen.putIfAbsent(id, place) != null) {
                findings.add(yaml.line(place), "the plan has the question `" + id + "` twice");
            } else {
                questions.add(id);
            }
        }
        return questions;
    }

    /** Empty for none, or for one that nobody could play. */
    private String session(YamlTree yaml, String place, JsonNode day, Findings findings) {
        String id = day.path("session").asString("");
        if (id.isEmpty() || scenarios == null) {
            return id;
        }
        Optional<Scenario> known = scenarios.find(id);
        if (known.isEmpty()) {
            findings.add(yaml.line(place), "there is no scenario `" + id + "`");
        } else if (known.get().minutes() > StudyPlan.LONGEST_SESSION) {
            findings.add(
                    yaml.line(place),
                    "the scenario `%s` takes %d minutes, and a day has room for %d"
                            .formatted(id, known.get().minutes(), StudyPlan.LONGEST_SESSION));
        } else {
            return id;
        }
        return "";
    }

    /** A review needs something before it that can come back. */
    private static void review(YamlTree yaml, int index, JsonNode day, List<Day> days, Findings findings) {
        if (day.has("session")) {
            findings.add(yaml.line("/days/" + index + "/session"), "a review day has no session");
        }
        if (days.isEmpty() || days.get(days.size() - 1).review()) {
            findings.add(yaml.line("/days/" + index), "a review day must come after a day with questions");
        } else {
            days.add(new Day(day.path("theme").asString(), List.of(), true));
        }
    }
}
