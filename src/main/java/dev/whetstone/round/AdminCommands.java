package dev.whetstone.round;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.Cadence;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** The admins' hand on the schedule: preview, post, skip and close. */
final class AdminCommands {

    private static final int SUGGESTED = 25;
    private static final int MOST_OPEN = 20;

    private AdminCommands() {}

    private static String title(QuestionBank bank, String id) {
        return "“"
                + Markdown.escape(
                        bank.find(id).map(question -> question.head().title()).orElse(id)) + "”";
    }

    private static Command.Parameter question() {
        return Command.Parameter.optional("question", "a question's id, in place of the plan's next");
    }

    private static List<String> ids(QuestionBank bank, String typed, int most) {
        return bank.like(typed, most).stream().map(Question::id).toList();
    }

    /** Goes on with the question that was named, else with the plan's next; or says what is wrong. */
    private static Reply chosen(
            Call call, StudyGroup group, RoundStarter starter, QuestionBank bank, Function<Question, Reply> then) {
        String named = call.value("question", "");
        if (!named.isEmpty()) {
            return bank.find(named.toLowerCase(Locale.ROOT)).map(then).orElseGet(() -> Reply.say(unknown(bank, named)));
        }
        return starter.upcoming(group, 1).stream()
                .findFirst()
                .flatMap(bank::find)
                .map(then)
                .orElseGet(() -> Reply.say("The plan has no further question; `/prep plan` shows what else there is."));
    }

    private static String unknown(QuestionBank bank, String named) {
        List<String> near = ids(bank, named, 3);
        return "I know no question %s; %s"
                .formatted(
                        Markdown.quoted(named),
                        near.isEmpty()
                                ? "an id looks like `" + String.join("", ids(bank, "", 1)) + "`."
                                : "did you mean `" + String.join("` or `", near) + "`?");
    }

    /** {@code /prep preview}: the next question, or any other, for the caller only. */
    record Preview(GroupDesk desk, RoundStarter starter, QuestionBank bank, RoundTexts texts) implements Command {
        @Override
        public Spec spec() {
            return new Spec(
                    "preview", "Shows you the next question, or any other", Audience.ADMIN, List.of(question()));
        }

        @Override
        public List<String> suggest(String parameter, String typed) {
            return ids(bank, typed, SUGGESTED);
        }

        @Override
        public Reply run(Call call) {
            return desk.with(
                    call,
                    group ->
                            chosen(call, group, starter, bank, question -> new Reply.Private(texts.preview(question))));
        }
    }

    /** {@code /prep post}: the next question, or any other, now. */
    record Post(GroupDesk desk, RoundStarter starter, Rounds rounds, QuestionBank bank) implements Command {
        @Override
        public Spec spec() {
            return new Spec("post", "Posts the next question, or any other, now", Audience.ADMIN, List.of(question()));
        }

        @Override
        public List<String> suggest(String parameter, String typed) {
            return ids(bank, typed, SUGGESTED);
        }

        @Override
        public Reply run(Call call) {
            return desk.with(
                    call, group -> chosen(call, group, starter, bank, question -> post(call, group, question)));
        }

        private Reply post(Call call, StudyGroup group, Question question) {
            if (rounds.of(group.id(), Round.State.OPEN, MOST_OPEN).stream()
                    .anyMatch(round -> round.questionId().equals(question.id()))) {
                return Reply.say(title(bank, question.id()) + " is open already; `/prep today` leads to it.");
            }
            return starter.postNow(group, question.id(), call.id())
                    .map(round -> Reply.say(said(round)))
                    .orElseGet(() -> Reply.say("That question was just posted."));
        }

        private String said(Round round) {
            String title = title(bank, round.questionId());
            return switch (round.state()) {
                case OPEN -> "Posted: " + title + ".";
                case SKIPPED ->
                    "I could not post %s (%s); it comes again next time."
                            .formatted(title, round.skipReason().orElse("unknown"));
                default -> "I could not post " + title + " yet and will try again.";
            };
        }
    }

    /** {@code /prep skip}: leaves out the next question, or the next posting day. */
    record Skip(GroupDesk desk, Groups groups, RoundStarter starter, QuestionBank bank, Clock clock)
            implements Command {
        @Override
        public Spec spec() {
            return new Spec(
                    "skip",
                    "Leaves out the next question, or the next day",
                    Audience.ADMIN,
                    List.of(Parameter.optional("what", "question or day", "question", "day")));
        }

        @Override
        public Reply run(Call call) {
            return desk.with(
                    call, group -> call.value("what", "question").equals("day") ? day(group) : question(group));
        }

        private Reply question(StudyGroup group) {
            List<String> next = starter.upcoming(group, 2);
            if (next.isEmpty()) {
                return Reply.say("The plan has no further question to leave out.");
            }
            groups.change(group.id(), current -> {
                if (starter.upcoming(current, 1).equals(next.subList(0, 1))) {
                    current.moveOn(current.curriculum().advanced(next.subList(0, 1)));
                }
            });
            String then =
                    next.size() > 1 ? "Next comes " + title(bank, next.get(1)) + "." : "That was the plan's last one.";
            return Reply.say("Left out: " + title(bank, next.get(0)) + ". " + then);
        }

        private Reply day(StudyGroup group) {
            if (group.nextSlot().isEmpty()) {
                return Reply.say("No day is planned, so there is none to leave out.");
            }
            LocalDate date = group.nextSlot().get().date();
            StudyGroup changed = groups.change(group.id(), current -> {
                Cadence cadence = current.cadence();
                Set<LocalDate> holidays = new HashSet<>(cadence.holidays());
                holidays.add(date);
                current.follow(
                        new Cadence(
                                cadence.times(),
                                cadence.weekdays(),
                                cadence.zone(),
                                cadence.closeAfter(),
                                cadence.remindBefore(),
                                cadence.sealed(),
                                holidays),
                        clock.instant());
            });
            String next = changed.nextSlot().map(slot -> slot.date().toString()).orElse("none");
            return Reply.say("No question on %s; it is a holiday for the group now. The next posting day: %s."
                    .formatted(date, next));
        }
    }

    /** {@code /prep close}: closes the open questions now and reveals them. */
    record Close(GroupDesk desk, Rounds rounds, RoundWork work, Clock clock) implements Command {
        @Override
        public Spec spec() {
            return new Spec("close", "Closes the open questions now and reveals them", Audience.ADMIN, List.of());
        }

        @Override
        public Reply run(Call call) {
            return desk.with(call, group -> {
                List<Round> open = rounds.of(group.id(), Round.State.OPEN, MOST_OPEN);
                if (open.isEmpty()) {
                    return Reply.say("No question is open.");
                }
                open.forEach(round -> {
                    if (rounds.closeEarly(round.id(), clock.instant())) {
                        work.advance(round.id());
                    }
                });
                return Reply.say(
                        open.size() == 1
                                ? "Closed; the model answer is in the thread."
                                : "Closed %d questions; the model answers are in their threads."
                                        .formatted(open.size()));
            });
        }
    }
}
