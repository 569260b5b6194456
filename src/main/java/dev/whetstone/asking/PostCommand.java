package dev.whetstone.asking;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundMachine;
import dev.whetstone.round.Rounds;
import java.util.List;

/** {@code /prep post}: the next question, or any other, now. */
record PostCommand(GroupDesk desk, NamedQuestion named, RoundStarter starter, Rounds rounds) implements Command {

    private static final int MOST_OPEN = 20;

    @Override
    public Spec spec() {
        return new Spec(
                "post",
                "Posts the next question, or any other, now",
                Audience.ADMIN,
                List.of(NamedQuestion.parameter()));
    }

    @Override
    public List<String> suggest(String parameter, String typed) {
        return named.suggest(typed);
    }

    @Override
    public Reply run(Call call) {
        return desk.with(call, group -> named.choose(call, group, question -> post(call, group, question)));
    }

    private Reply post(Call call, StudyGroup group, Question question) {
        if (rounds.of(group.id(), Round.State.OPEN, MOST_OPEN).stream()
                .anyMatch(round -> round.questionId().equals(question.id()))) {
            return Reply.say(named.title(question.id()) + " is open already; `/prep today` leads to it.");
        }
        if (rounds.isOpenElsewhere(question.id(), group.id(), group.channels())) {
            return Reply.say(
                    named.title(question.id())
                            + " is open in another group here, whose members would see its answer with yours; post it when it is closed there.");
        }
        return starter.postNow(group, question.id(), call.id())
                .map(round -> Reply.say(said(group, round)))
                .orElseGet(() -> Reply.say("That question was just posted."));
    }

    /** What stands by now, and what does not. */
    private String said(StudyGroup group, Round round) {
        String title = named.title(round.questionId());
        int all = group.channels().size();
        String refusal = round.steps().refusal("").orElse("it did not answer");
        return switch (round.state()) {
            case SKIPPED -> "I could not post %s (%s); it comes again next time.".formatted(title, refusal);
            case SCHEDULED -> "I could not post " + title + " yet and will try again.";
            default ->
                round.posts().size() == all
                        ? "Posted: " + title + "."
                        : "Posted: %s, but in %d of %d channels only (%s).%s"
                                .formatted(title, round.posts().size(), all, refusal, again(group, round));
        };
    }

    private static String again(StudyGroup group, Round round) {
        boolean more = group.channels().stream()
                .anyMatch(channel -> round.steps()
                        .waitsUntil(RoundMachine.POST + channel.key())
                        .isPresent());
        return more ? " I go on trying." : "";
    }
}
