package dev.whetstone.mock.assessment;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Member;
import dev.whetstone.group.StudyGroup;
import java.util.List;
import java.util.Optional;

/** {@code /prep mock assess}: begins the month's assessment, shows the open question of one that runs, or what it came to. */
record AssessCommand(GroupDesk groups, AssessmentDesk desk, AssessmentTexts texts, AssessmentOffers offers)
        implements Command {

    private static final String MONTHLY = "monthly";
    private static final String NEVER = "never";

    @Override
    public Spec spec() {
        return new Spec(
                "mock assess",
                "Twelve questions in an hour: where you stand, in private",
                Audience.ANYONE,
                List.of(Parameter.optional("offer", "whether I offer it each month", MONTHLY, NEVER)));
    }

    @Override
    public Reply run(Call call) {
        return groups.with(call, group -> {
            Member member = desk.members().of(call.member());
            return switch (call.value("offer", "")) {
                case MONTHLY -> monthly(group, member);
                case NEVER -> never(group, member);
                default -> reply(group, member);
            };
        });
    }

    private Reply monthly(StudyGroup group, Member member) {
        offers.wish(
                member.id(),
                group.id(),
                AssessmentOffers.next(member.zone(), desk.clock().instant()));
        return Reply.say("I offer you an assessment once a month, in private; `/prep mock assess never` ends that.");
    }

    private Reply never(StudyGroup group, Member member) {
        offers.wish(member.id(), group.id(), null);
        return Reply.say("I do not offer it any more; `/prep mock assess` still begins one whenever you want.");
    }

    private Reply reply(StudyGroup group, Member member) {
        Optional<Assessment> running = desk.assessments().running(member.id());
        if (running.isPresent()) {
            return texts.question(running.get(), desk.clock().instant())
                    .<Reply>map(Reply.Private::new)
                    .orElseGet(() -> Reply.say("No more answers are taken; the result comes in a moment."));
        }
        Optional<Assessment> done = desk.assessments().find(Assessment.id(member.id(), desk.month(group)));
        return done.<Reply>map(one -> new Reply.Private(
                        texts.results().of(one).plus(new Block.Prose("The next one can begin next month."))))
                .orElseGet(() -> offer(group, member));
    }

    private Reply offer(StudyGroup group, Member member) {
        return desk.hindrance(group, member.id())
                .map(Reply::say)
                .orElseGet(() -> new Reply.Private(ChatMessage.of(
                        new Block.Prose(AssessmentDesk.RULES),
                        new Block.Choices(List.of(new Choice("Begin", BeginAction.NAME, group.id(), true))))));
    }
}
