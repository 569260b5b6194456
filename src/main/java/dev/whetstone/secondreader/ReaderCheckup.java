package dev.whetstone.secondreader;

import dev.whetstone.chat.extras.PlatformCheckup;
import dev.whetstone.question.Body;
import dev.whetstone.question.Difficulty;
import dev.whetstone.question.Head;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.ShortQuestion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;

/** Whether the second reader, where one is connected, reads soundly: it is asked about an answer of nobody's. */
public final class ReaderCheckup implements PlatformCheckup {

    private static final String SUBJECT = "second reader";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ONE_TRIAL = 1;

    @Override
    public List<Finding> run(UnaryOperator<String> settings) {
        String url = settings.apply("whetstone.reader.url");
        if (url.isBlank()) {
            return List.of();
        }
        try {
            ReaderProperties properties = new ReaderProperties(
                    url,
                    settings.apply("whetstone.reader.model"),
                    settings.apply("whetstone.reader.key"),
                    ReaderUse.UNSURE,
                    PATIENCE,
                    ONE_TRIAL);
            return List.of(tried(properties));
        } catch (IllegalArgumentException wrong) {
            return List.of(new Finding(Health.FAIL, SUBJECT, String.valueOf(wrong.getMessage())));
        }
    }

    private static Finding tried(ReaderProperties properties) {
        ReaderConnection connection = new ReaderConnection(properties, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        ReaderTask<Opinion> task = new GradingTask(trial(), trial().points(), "Only the rows that have a match.");
        try {
            Object unused = connection.ask(task, false);
        } catch (ReaderFault first) {
            if (first.kind() != ReaderFault.Kind.FORM) {
                return unwell(properties, first);
            }
            try {
                Object unused = connection.ask(task, true);
            } catch (ReaderFault second) {
                return unwell(properties, second);
            }
        }
        boolean open = ReaderAddress.of(properties.url()).isOpenOnTheWay();
        return new Finding(
                open ? Health.WARN : Health.OK,
                SUBJECT,
                properties.name() + " reads soundly"
                        + (open ? ", but not over https: answers can be read on their way" : ""));
    }

    private static Finding unwell(ReaderProperties properties, ReaderFault fault) {
        return new Finding(
                Health.WARN,
                SUBJECT,
                properties.name() + " is of no use now (" + fault.getMessage()
                        + "): answers keep the grader's own grades; look at WHETSTONE_READER_URL, _MODEL and _KEY");
    }

    private static ShortQuestion trial() {
        Rubric.Point point =
                new Rubric.Point("match", "It keeps the rows that have a match on both sides.", 1, List.of());
        return new ShortQuestion(
                new Head("trial", "Trial", "sql", Difficulty.EASY, 1, LocalDate.EPOCH, List.of()),
                new Body("Which rows does an inner join keep?", List.of(), point.says(), List.of()),
                new Rubric(List.of(point), List.of(), List.of()));
    }
}
