package dev.whetstone.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Answers;
import dev.whetstone.attempt.Attempt;
import dev.whetstone.attempt.Folded;
import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.award.Standings;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.grading.Grade;
import dev.whetstone.group.Members;
import dev.whetstone.question.Question;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class PointsRaceTests {

    private static final Instant AT = Instant.parse("2026-03-02T09:30:00Z");

    @AutoClose
    private final TestDatabase database = DatabaseServers.embedded().fresh();

    private final MongoTemplate mongo = database.template();
    private final Rounds rounds = new Rounds(mongo);
    private final Answers answers = new Answers(mongo);
    private final Ledger ledger = new Ledger(mongo, new Standings(mongo), Clock.systemUTC());
    private final Points points = new Points(
            ledger,
            rounds,
            new Members(mongo, new ChatPlatforms(List.of()), Clock.systemUTC()),
            Clock.systemUTC(),
            answers);

    @Test
    void whoSettlesAnOlderAnswerLastDoesNotTakeItsLaterPointsBack() {
        Round round = round();
        Answer older = answers.change(round, "m", answer -> add(answer, "1", 0.4));
        Answer newer = answers.change(round, "m", answer -> add(answer, "2", 1));
        points.settle(round, question(), newer);
        points.settle(round, question(), older);
        int sum = ledger.since("g", "m", java.time.LocalDate.EPOCH).stream()
                .filter(line -> line.kind() == Award.Kind.ANSWER)
                .mapToInt(Award::points)
                .sum();
        assertThat(sum).isEqualTo(newer.points(10));
    }

    private static boolean add(Answer answer, String message, double score) {
        ChannelRef channel = new ChannelRef("test", "w", "c");
        Attempt attempt = new Attempt(
                new MessageRef(channel, message),
                null,
                new MemberRef("test", "w", "m"),
                AT,
                "text",
                message,
                0,
                Attempt.State.COUNTS,
                Grade.certain(score, "verdict", ""));
        List<Attempt> all =
                Stream.concat(answer.attempts().stream(), Stream.of(attempt)).toList();
        answer.folded(new Folded(all, List.of(), List.of(), 0, false, null), Map.of());
        return true;
    }

    private Round round() {
        mongo.insert(
                new Document("_id", "r")
                        .append("groupId", "g")
                        .append("date", "2026-03-02")
                        .append("questionId", "pyspark-filter-null")
                        .append("theme", "")
                        .append("planDay", 1)
                        .append("sealed", false)
                        .append("zone", "UTC")
                        .append("dueAt", Date.from(AT))
                        .append("closesAt", Date.from(AT.plusSeconds(3600)))
                        .append("state", "OPEN"),
                "rounds");
        return rounds.find("r").orElseThrow();
    }

    private static Question question() {
        return new QuestionLoader()
                .layer(ContentConfiguration.packed("content/questions/pyspark/", ".md"))
                .bank()
                .find("pyspark-filter-null")
                .orElseThrow();
    }
}
