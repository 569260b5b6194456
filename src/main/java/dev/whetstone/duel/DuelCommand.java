package dev.whetstone.duel;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.group.GroupDesk;
import dev.whetstone.group.Member;
import dev.whetstone.group.NamedMember;
import dev.whetstone.group.StudyGroup;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code /prep duel}: challenges a member, or shows how one's duel stands. */
record DuelCommand(GroupDesk groupDesk, DuelDesk desk, NamedMember named, DuelPicker picker, DuelView view)
        implements Command {

    private static final int MOST = 25;
    private static final int MOST_A_DAY = 3;
    private static final int LOOKED_AT = 50;

    @Override
    public Spec spec() {
        return new Spec(
                "duel",
                "Challenges a member to a duel: the same three questions in private",
                Audience.ANYONE,
                List.of(
                        Parameter.optional("member", "@member, or their name; how your duel stands if left out"),
                        Parameter.rest("topic", "what it is about; anything if left out", false)));
    }

    @Override
    public List<String> suggest(String parameter, String typed) {
        return parameter.equals("topic")
                ? picker.topics().stream()
                        .filter(topic -> topic.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)))
                        .limit(MOST)
                        .toList()
                : List.of();
    }

    @Override
    public Reply run(Call call) {
        return groupDesk.with(call, group -> {
            Member caller = desk.members().of(call.member());
            String words = (call.value("member", "") + " " + call.value("topic", "")).strip();
            return words.isEmpty()
                    ? view.standing(caller.id())
                    : challenge(call, group, caller, named.meant(call, group, words));
        });
    }

    private Reply challenge(Call call, StudyGroup group, Member caller, NamedMember.Meant meant) {
        Member other = meant.member();
        if (other.id().equals(caller.id())) {
            return Reply.wrong("member", "That is you; a duel takes somebody else.");
        }
        Set<String> taking = desk.members().inGroup(group.id(), List.of(caller.id(), other.id()));
        if (!taking.contains(caller.id())) {
            return Reply.say("You take no part in this group yet; answer a question or use `/prep join` first.");
        }
        if (!taking.contains(other.id())) {
            return Reply.wrong("member", "%s takes no part in this group.".formatted(name(group, other)));
        }
        Optional<String> topic = topic(meant.rest());
        if (topic.isEmpty()) {
            return Reply.wrong(
                    "topic",
                    "There is no topic %s for a duel; there are %s."
                            .formatted(Markdown.quoted(meant.rest()), String.join(", ", picker.topics())));
        }
        return offer(call, group, new Duel.Pair(caller.id(), other.id()), topic.get());
    }

    private Optional<String> topic(String typed) {
        return typed.isEmpty()
                ? Optional.of("")
                : picker.topics().stream().filter(typed::equalsIgnoreCase).findFirst();
    }

    private Reply offer(Call call, StudyGroup group, Duel.Pair pair, String topic) {
        boolean crosswise =
                desk.duels().openOf(pair.challenger()).stream().anyMatch(duel -> duel.seatOf(pair.challenged()) == 0);
        if (crosswise) {
            return view.standing(pair.challenger());
        }
        if (isNagging(pair, call)) {
            return Reply.say("You have challenged them %d times within a day; give them a rest.".formatted(MOST_A_DAY));
        }
        String id = UUID.nameUUIDFromBytes(call.id().getBytes(StandardCharsets.UTF_8))
                .toString();
        int free = picker.pick(group, pair, topic, group.cadence().dateOf(call.at()), id)
                .size();
        if (free < Duel.QUESTIONS) {
            return tooFew(free, topic);
        }
        if (!desk.places().take(pair.challenger(), id)) {
            return Reply.say(DuelDesk.BUSY);
        }
        desk.duels().insert(Duel.offer(pair, id, group.id(), topic, call.at()));
        return sent(group, pair, id);
    }

    private static Reply tooFew(int free, String topic) {
        return Reply.wrong(
                "topic",
                "A duel takes three questions, and %s left%s that neither of you had lately and that are not ahead."
                        .formatted(
                                free == 0 ? "none is" : "only %d %s".formatted(free, free == 1 ? "is" : "are"),
                                topic.isEmpty() ? "" : " on " + Markdown.escape(topic)));
    }

    private Reply sent(StudyGroup group, Duel.Pair pair, String id) {
        return new Reply.Private(ChatMessage.of(
                new Block.Prose("Your challenge goes to %s, who has a day to accept."
                        .formatted(desk.members()
                                .find(pair.challenged())
                                .map(other -> name(group, other))
                                .orElse("them"))),
                new Block.Choices(List.of(Choice.of("Withdraw", DuelActions.WITHDRAW, id)))));
    }

    /** Whatever became of the challenges. */
    private boolean isNagging(Duel.Pair pair, Call call) {
        return desk.duels().of(pair.challenger(), LOOKED_AT).stream()
                        .filter(duel -> duel.seatOf(pair.challenged()) == 1
                                && duel.until().isAfter(call.at()))
                        .count()
                >= MOST_A_DAY;
    }

    private String name(StudyGroup group, Member member) {
        return "**" + Markdown.escape(named.called(group.id(), member)) + "**";
    }
}
