package dev.whetstone.scenario;

import dev.whetstone.question.Problem;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.Findings;
import dev.whetstone.question.content.YamlSchema;
import dev.whetstone.question.content.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads scenario files; one whose minutes do not add up or that plays a question the bank lacks is left out. */
public final class ScenarioReader {

    private final YamlSchema schema = YamlSchema.resource("/schema/scenario.schema.json");
    private final QuestionBank bank;

    public ScenarioReader(QuestionBank bank) {
        this.bank = bank;
    }

    public Scenarios read(List<ContentFile> files) {
        List<Scenario> scenarios = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (ContentFile file : files) {
            Findings findings = new Findings(file.path());
            file.checkEncoding(findings);
            Optional<Scenario> scenario =
                    schema.read(file.text(), 1, findings).map(yaml -> scenario(file, yaml, findings));
            if (findings.isEmpty()) {
                scenario.ifPresent(scenarios::add);
            }
            problems.addAll(findings.list());
        }
        return new Scenarios(scenarios, problems);
    }

    private Scenario scenario(ContentFile file, YamlTree yaml, Findings findings) {
        JsonNode root = yaml.root();
        String id = root.path("id").asString();
        if (!id.equals(file.name())) {
            findings.add(yaml.line("/id"), "`id` must be `" + file.name() + "`, as the file is named");
        }
        List<ScenarioPart> parts = parts(yaml, findings);
        int minutes = root.path("minutes").asInt();
        int sum = parts.stream().mapToInt(ScenarioPart::minutes).sum();
        if (sum != minutes) {
            findings.add(yaml.line("/minutes"), "the parts add up to " + sum + " minutes and not to " + minutes);
        }
        return new Scenario(
                id,
                root.path("title").asString(),
                root.path("about").asString(),
                root.path("level").asString(),
                minutes,
                parts,
                lines(root.path("criteria")));
    }

    private List<ScenarioPart> parts(YamlTree yaml, Findings findings) {
        List<ScenarioPart> parts = new ArrayList<>();
        for (JsonNode part : yaml.root().path("parts").values()) {
            String question = part.path("question").asString("");
            if (!question.isEmpty() && bank.find(question).isEmpty()) {
                int line = yaml.line("/parts/" + parts.size() + "/question");
                findings.add(line, "there is no question `" + question + "`");
            }
            parts.add(new ScenarioPart(
                    part.path("title").asString(),
                    part.path("minutes").asInt(),
                    part.path("task").asString(),
                    question,
                    lines(part.path("script")),
                    lines(part.path("expects")),
                    lines(part.path("followUps")),
                    lines(part.path("hints"))));
        }
        return parts;
    }

    private static List<String> lines(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }
}
