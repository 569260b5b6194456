package dev.whetstone.cli.content;

import dev.whetstone.cli.shared.CommandGraders;
import dev.whetstone.cli.shared.CommandSettings;
import dev.whetstone.grading.Grading;
import dev.whetstone.grading.KnownErrors;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.sql.Judge;
import dev.whetstone.grading.sql.SqlQuestionCheck;
import dev.whetstone.plan.PlanLoader;
import dev.whetstone.plan.Plans;
import dev.whetstone.question.Problem;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.SqlQuestion;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.LoadedQuestion;
import dev.whetstone.question.reader.QuestionLoader;
import dev.whetstone.scenario.ScenarioReader;
import dev.whetstone.scenario.Scenarios;
import dev.whetstone.sheet.SheetReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a check of content found, in the order of files and lines. */
record ContentReport(int questions, int plans, int scenarios, List<Problem> problems, List<Problem> warnings) {

    ContentReport {
        problems = problems.stream().sorted().distinct().toList();
        warnings = warnings.stream().sorted().distinct().toList();
    }

    /** The packed content. */
    static ContentReport ofBuiltIn() {
        Files files = new Files(
                ContentConfiguration.packed("content/questions/", ".md"),
                ContentConfiguration.packed("seeds/plans/", ".yaml"),
                ContentConfiguration.packed("content/scenarios/", ".yaml"),
                ContentConfiguration.packed("content/sheets/", ".md"));
        return check(new QuestionLoader(), files, ListCheck.ofBuiltIn().problems());
    }

    /** A folder laid over the packed content; only the folder's files are reported. */
    static ContentReport of(ContentTrees trees) {
        List<Problem> unread = new ArrayList<>();
        Files files = new Files(
                trees.questions().files(".md", unread::add),
                trees.plans().files(".yaml", unread::add),
                trees.scenarios().files(".yaml", unread::add),
                trees.sheets().files(".md", unread::add));
        QuestionLoader loader = new QuestionLoader().layer(ContentConfiguration.packed("content/questions/", ".md"));
        return check(loader, files, unread);
    }

    private static List<LoadedQuestion> own(QuestionLoader loader, Set<String> paths) {
        return loader.loaded().stream()
                .filter(loaded -> paths.contains(loaded.file()))
                .toList();
    }

    private static ContentReport check(QuestionLoader loader, Files files, List<Problem> unread) {
        QuestionBank bank = loader.layer(files.questions()).bank();
        Scenarios scenarios = new ScenarioReader(bank).read(files.scenarios());
        Plans plans = new PlanLoader(bank)
                .sessions(withPacked(bank, scenarios))
                .layer(files.plans())
                .plans();
        Set<String> paths = files.questions().stream().map(ContentFile::path).collect(Collectors.toSet());
        List<LoadedQuestion> own = own(loader, paths);
        Stream<Problem> broken = bank.problems().stream().filter(problem -> paths.contains(problem.file()));
        EmbeddingModel model = EmbeddingModel.of(CommandSettings.model());
        try (CommandGraders graders = CommandGraders.start()) {
            List<Problem> problems = Stream.of(
                            unread.stream(),
                            broken,
                            plans.problems().stream(),
                            scenarios.problems().stream(),
                            new SheetReader().read(files.sheets()).problems().stream(),
                            unfair(own, graders.grading(), model.isPresent()),
                            files.ofWording(),
                            new ChoicePlaces(own).problems(),
                            new ChoiceLengths(own).problems(),
                            new BankCheck(model).problems(own, loader.loaded()))
                    .flatMap(found -> found)
                    .toList();
            return new ContentReport(
                    own.size(), plans.all().size(), scenarios.all().size(), problems, unclear(own, graders.judge()));
        }
    }

    /** What a plan may play: the files' own scenarios and those that come with the program. */
    private static Scenarios withPacked(QuestionBank bank, Scenarios own) {
        Scenarios packed = new ScenarioReader(bank).read(ContentConfiguration.packed("content/scenarios/", ".yaml"));
        return new Scenarios(
                Stream.concat(own.all().stream(), packed.all().stream()).toList(), List.of());
    }

    private static List<Problem> unclear(List<LoadedQuestion> questions, Judge judge) {
        SqlQuestionCheck check = new SqlQuestionCheck(judge);
        List<Problem> warnings = new ArrayList<>();
        for (LoadedQuestion loaded : questions) {
            if (loaded.question() instanceof SqlQuestion sql) {
                check.warnings(sql).forEach(reason -> warnings.add(loaded.problem("/sql", "warning: " + reason)));
            }
        }
        return warnings;
    }

    private static Stream<Problem> unfair(List<LoadedQuestion> questions, Grading grading, boolean byMeaning) {
        return new FairnessCheck(grading, new OwnWords(grading, byMeaning), KnownErrors.shipped()).problems(questions);
    }

    String summary() {
        String read = scenarios == 0
                ? count(questions, "question") + " and " + count(plans, "plan")
                : count(questions, "question") + ", " + count(plans, "plan") + " and " + count(scenarios, "scenario");
        return problems.isEmpty()
                ? read + ", no problems."
                : count(problems.size(), "problem") + "; " + read + " are fine to load.";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private record Files(
            List<ContentFile> questions,
            List<ContentFile> plans,
            List<ContentFile> scenarios,
            List<ContentFile> sheets) {

        /** What is wrong with words, whatever they mean. */
        Stream<Problem> ofWording() {
            SourceRuns sources = SourceRuns.shipped();
            SpellingCheck spelling = SpellingCheck.shipped();
            Stream<Problem> copied = Stream.of(questions, plans, scenarios, sheets)
                    .flatMap(List::stream)
                    .flatMap(file -> sources.problem(file).stream());
            return Stream.concat(
                    copied, Stream.of(questions, sheets).flatMap(List::stream).flatMap(spelling::problems));
        }
    }
}
