package dev.whetstone.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.attempt.Act;
import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.AnswerFold;
import dev.whetstone.attempt.Answers;
import dev.whetstone.attempt.Attempt;
import dev.whetstone.attempt.Folded;
import dev.whetstone.attempt.Terms;
import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ThreadReplyListener;
import dev.whetstone.feedback.Feedback;
import dev.whetstone.feedback.Telling;
import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grading;
import dev.whetstone.group.Members;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import dev.whetstone.testing.Crashes;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random histories of three members: whatever the order in which they arrive, repeated, cut by a crash and shared by two
 * processes, they come to what the orderly run comes to. {@code -Dwhetstone.histories=10000} tries more of them,
 * {@code -Dwhetstone.seed=…} one again.
 */
class AnswerHistoriesTests {

    private static final int HISTORIES = Integer.getInteger("whetstone.histories", 1_000);

    /** Those that go through the database as well; all of them where a number is given. */
    private static final int STORED = Integer.getInteger("whetstone.histories", 200);

    /** So many histories share a round. */
    private static final int TOGETHER = 25;

    private static final long SEED = Long.getLong("whetstone.seed", 20_260_302L);
    private static final List<String> PLANS = List.of("just-lazy", "just-print", "just-pick", "just-story");
    private static final List<String> TEXTS = List.of(
            "It builds a plan, score=0.4",
            "It waits for an action, score=0.8",
            "nothing at all to see here, score=0",
            "hmm tricky one, score=0",
            "What does lazy mean?",
            "answer: it is lazy, score=0.6",
            "> somebody said\nand I agree with every word, score=0.2",
            "[1, 2]",
            "B",
            "inner join",
            "it is, unsure, score=0.5",
            "fully right, score=1");

    private final World world = World.begin();

    /** What one history came to, for all that matters to its members. */
    private record Outcome(List<String> attempts, int points) {}

    @Test
    void theFoldOfAnyOrderIsTheFoldOfTheOrderlyOne() {
        Question question = world.bean(QuestionBank.class).find("lazy").orElseThrow();
        for (int n = 0; n < HISTORIES; n++) {
            Random random = new Random(SEED + n);
            List<Act> acts = acts(random);
            List<Act> other = new ArrayList<>(acts);
            other.addAll(acts.subList(0, random.nextInt(acts.size())));
            Collections.shuffle(other, random);
            assertThat(folded(question, unique(other))).as("seed %d", SEED + n).isEqualTo(folded(question, acts));
        }
    }

    /** As they are kept: each once, whatever the order. */
    private static List<Act> unique(List<Act> acts) {
        Answer answer = Answer.empty("r", "g", "m");
        acts.forEach(act -> answer.add(List.of(act)));
        return answer.acts();
    }

    private Folded folded(Question question, List<Act> acts) {
        Instant end = World.NINE.plus(Duration.ofHours(10));
        return folded(
                new Terms(question, at -> at.isBefore(end), false, world.bean(Grading.class), new LinkedHashMap<>()),
                acts);
    }

    private static Folded folded(Terms terms, List<Act> acts) {
        Folded folded = AnswerFold.of(terms, acts);
        for (Attempt missing = folded.missing(); missing != null; missing = folded.missing()) {
            terms.grades().put(missing.digest(), terms.grading().grade(terms.question(), missing.text()));
            folded = AnswerFold.of(terms, acts);
        }
        return folded;
    }

    /** Hints and a look at the model answer among them. */
    private List<Act> acts(Random random) {
        List<Act> acts = new ArrayList<>(
                history(random, "ada", null).stream().map(Act::of).toList());
        acts.addAll(help(random, acts.get(0)));
        return acts;
    }

    private static List<Act> help(Random random, Act any) {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            Act.Kind kind = random.nextInt(4) == 0 ? Act.Kind.PEEK : Act.Kind.HINT;
            Instant at = World.NINE.plusSeconds(random.nextInt(1_500));
            acts.add(new Act(kind, kind + ":" + i, any.message(), "0", null, any.author(), at, "", "", null, null));
        }
        return acts;
    }

    @Test
    void whateverHappensOnTheWayAnswersGradesAndLedgerAreThoseOfTheOrderlyRun() {
        for (int from = 0; from < STORED; from += TOGETHER) {
            run(PLANS.get(from / TOGETHER % PLANS.size()), from);
        }
    }

    /** Some histories of three members each, in one round, so that they are in each other's way as well. */
    private static void run(String plan, int from) {
        World fresh = World.begin();
        Round round = fresh.openFirst(plan);
        Map<String, List<Act>> histories = new LinkedHashMap<>();
        List<ChatEvent> events = new ArrayList<>();
        List<Deed> deeds = new ArrayList<>();
        for (int n = from; n < from + TOGETHER; n++) {
            for (String name : List.of("ada", "ben", "cleo")) {
                Random random = new Random((SEED + n) * 31 + name.hashCode());
                List<ChatEvent> history = history(random, name + n, round);
                List<Act> acts = new ArrayList<>(history.stream().map(Act::of).toList());
                List<Act> help = help(random, acts.get(0));
                acts.addAll(help);
                histories.put(name + n, acts);
                events.addAll(history);
                history.forEach(event -> deeds.add(process -> process.service().onEvent(event)));
                help.forEach(act -> deeds.add(process -> process.help(fresh, round, act)));
            }
        }
        fresh.clock.set(World.NINE.plus(Duration.ofHours(9)));
        keepInTheInbox(fresh, events);
        deliverHard(fresh, deeds, new Random(SEED + from));
        histories.forEach((user, acts) -> assertThat(stored(fresh, round, user))
                .as("seed %d, %s, %s", SEED, plan, user)
                .isEqualTo(orderly(fresh, round, acts)));
    }

    /** One thing a member does, handled by a process. */
    private interface Deed {
        void by(Worker process);
    }

    /** What a worker of a process handles things with. */
    private record Worker(AnswerService service, GradingSteps steps, Points points) {

        void help(World fresh, Round round, Act act) {
            Question question =
                    fresh.bean(QuestionBank.class).find(round.questionId()).orElseThrow();
            String member = fresh.bean(Members.class).of(act.author()).id();
            Answer answer = steps.help(round, question, member, act);
            points.settle(round, question, answer);
        }
    }

    /** Strangers' events are looked up there, so everything is there before it is handled. */
    private static void keepInTheInbox(World fresh, List<ChatEvent> events) {
        events.forEach(event -> fresh.mongo.save(
                new Document("_id", event.key())
                        .append(
                                "place",
                                event.thread() == null
                                        ? "round:" + event.round()
                                        : event.thread().key())
                        .append("event", fresh.mongo.getConverter().convertToMongoType(event))
                        .append("attempts", 0)
                        .append("acceptedAt", Date.from(World.NINE)),
                "inbox"));
    }

    /** What the acts come to one after the other, worked out without a database. */
    private static Outcome orderly(World fresh, Round round, List<Act> acts) {
        Question question =
                fresh.bean(QuestionBank.class).find(round.questionId()).orElseThrow();
        Map<String, Grade> grades = new LinkedHashMap<>();
        Grading grading = fresh.bean(Grading.class);
        Answer answer = Answer.empty(round.id(), round.groupId(), "m");
        acts.stream().sorted(Act.AS_SAID).forEach(act -> answer.add(List.of(act)));
        Folded folded = folded(Terms.of(round, question, grading, grades), answer.acts());
        if (folded.attempts().stream().noneMatch(attempt -> attempt.counts() || attempt.late())) {
            return new Outcome(List.of(), 0);
        }
        answer.folded(folded, grades);
        int streak = answer.isGiven() && !answer.hasPeeked() ? 1 : 0;
        int base = question.head().difficulty().basePoints();
        return new Outcome(told(answer), answer.points(base) + streak);
    }

    private static Outcome stored(World fresh, Round round, String user) {
        String member =
                fresh.bean(Members.class).idOf(MemoryPlatform.member(user)).orElse("nobody");
        int points = fresh.bean(Ledger.class).since(round.groupId(), member, java.time.LocalDate.EPOCH).stream()
                .mapToInt(Award::points)
                .sum();
        return fresh.bean(Answers.class)
                .find(round.id(), member)
                .filter(answer -> answer.attempts().stream().anyMatch(attempt -> attempt.counts() || attempt.late()))
                .map(answer -> new Outcome(told(answer), points))
                .orElse(new Outcome(List.of(), points));
    }

    private static List<String> told(Answer answer) {
        return answer.attempts().stream()
                .map(attempt -> "%s %s %s %d %s"
                        .formatted(
                                attempt.message().message(),
                                attempt.state(),
                                attempt.digest(),
                                attempt.hints(),
                                attempt.grade() == null ? "?" : attempt.grade().score()))
                .toList();
    }

    /** In any order, parts twice, by two processes of which each dies now and then between two writes. */
    private static void deliverHard(World fresh, List<Deed> deeds, Random random) {
        List<Deed> delivered = new ArrayList<>(deeds);
        deeds.stream().filter(deed -> random.nextInt(3) == 0).forEach(delivered::add);
        Collections.shuffle(delivered, random);
        Deque<Deed> left = new ArrayDeque<>(delivered);
        List<Worker> processes = new ArrayList<>(List.of(process(fresh), process(fresh)));
        Crashes crashes = fresh.bean(Crashes.class);
        for (int tries = 0; !left.isEmpty(); tries++) {
            assertThat(tries).as("deliveries").isLessThan(50_000);
            Deed deed = left.removeFirst();
            int who = random.nextInt(2);
            crashes.after(random.nextInt(6) == 0 ? random.nextInt(4) : Integer.MAX_VALUE);
            try {
                deed.by(processes.get(who));
            } catch (Crashes.CrashException dead) {
                processes.set(who, process(fresh));
                left.addLast(deed);
            } catch (ThreadReplyListener.NotYetException held) {
                fresh.clock.move(Duration.ofSeconds(31));
                left.addLast(deed);
            } finally {
                crashes.after(Integer.MAX_VALUE);
            }
        }
    }

    private static Worker process(World fresh) {
        Answers answers = fresh.bean(Answers.class);
        Points points = new Points(
                fresh.bean(Ledger.class), fresh.bean(Rounds.class), fresh.bean(Members.class), fresh.clock, answers);
        Feedback feedback = new Feedback(fresh.bean(ChatPlatforms.class));
        GradingSteps steps = new GradingSteps(
                answers,
                new AttemptGrading(
                        fresh.bean(Grading.class), List.of(fresh.bean(GroupSamples.class)), Optional.empty(), feedback),
                points,
                new Telling(feedback),
                fresh.clock);
        AnswerService service = new AnswerService(
                fresh.bean(RoundFinder.class),
                fresh.bean(QuestionBank.class),
                fresh.bean(Members.class),
                steps,
                fresh.clock);
        return new Worker(service, steps, points);
    }

    /** Posts, edits, deletes, submits and presses of one member, at different moments, some of them close together. */
    private static List<ChatEvent> history(Random random, String user, @Nullable Round round) {
        var thread = round == null ? new ThreadRef(MemoryPlatform.channel(World.CHANNEL), "t") : World.thread(round);
        String roundId = round == null ? "r" : round.id();
        Instant at = World.NINE.plusSeconds(random.nextInt(300) + 1).plusMillis(user.hashCode() & 63);
        List<ChatEvent> events = new ArrayList<>();
        for (int i = 0; i < 3 + random.nextInt(6); i++) {
            at = at.plusSeconds(random.nextInt(4) == 0 ? 400 : 1 + random.nextInt(100));
            List<ChatEvent> posted = events.stream()
                    .filter(event -> event.kind() == ChatEvent.Kind.POSTED)
                    .toList();
            String text = inOwnWords(TEXTS.get(random.nextInt(TEXTS.size())), user);
            int what = posted.isEmpty() ? 0 : random.nextInt(10);
            ChatEvent about = posted.isEmpty() ? null : posted.get(random.nextInt(posted.size()));
            if (about == null || what < 5) {
                events.add(new ChatEvent(
                        what == 4 ? ChatEvent.Kind.SUBMITTED : ChatEvent.Kind.POSTED,
                        new MessageRef(thread.channel(), user + (i + 1)),
                        "0",
                        what == 4 ? null : thread,
                        MemoryPlatform.member(user),
                        text,
                        what == 4 ? roundId : null,
                        at,
                        null));
            } else {
                events.add(followUp(about, what, text, at, i));
            }
        }
        return events.stream()
                .collect(Collectors.toMap(ChatEvent::key, event -> event, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** No two members say the same, or one of them would not be paid. */
    private static String inOwnWords(String text, String user) {
        return text.contains("score=") ? text.replaceAll("(\\w+ \\w+) ", "$1 " + user + " ") : text;
    }

    private static ChatEvent followUp(ChatEvent about, int what, String text, Instant at, int revision) {
        return switch (what) {
            case 5, 6, 7 ->
                new ChatEvent(
                        ChatEvent.Kind.EDITED,
                        about.message(),
                        Integer.toString(revision),
                        about.thread(),
                        about.author(),
                        text,
                        null,
                        at,
                        null);
            case 8 ->
                new ChatEvent(
                        ChatEvent.Kind.DELETED,
                        about.message(),
                        "deleted",
                        about.thread(),
                        about.author(),
                        "",
                        null,
                        at,
                        null);
            default -> ChatEvent.pressed(about.message(), about.thread(), about.author(), at);
        };
    }
}
