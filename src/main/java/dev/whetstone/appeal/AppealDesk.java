package dev.whetstone.appeal;

import dev.whetstone.answer.Judgements;
import dev.whetstone.appeal.Cases.Case;
import dev.whetstone.appeal.waiting.WaitingGroups;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Reply;
import dev.whetstone.feedback.GivenAnswer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes appeals: one for each text, against a result that is not full, as long as there is somebody who can decide it. */
public record AppealDesk(
        Appeals appeals, Judgements judgements, Deciders deciders, WaitingGroups waiting, Clock clock) {

    public static final String GONE = "That appeal is no longer there; nothing was changed.";

    /** Whether the member could appeal in this round. */
    boolean isOpenTo(String memberId, String roundId) {
        return judgements
                .result(roundId, memberId)
                .filter(result ->
                        result.isAppealable() && appeals.find(Appeal.id(result)).isEmpty())
                .isPresent();
    }

    Reply open(Case about, String memberId) {
        if (!about.round().isRevealed()) {
            return Reply.say("Appeals open with the reveal; until then you can still improve your answer.");
        }
        Optional<GivenAnswer> result = judgements.result(about.round().id(), memberId);
        if (result.isEmpty()) {
            return Reply.say("You have no result for %s that could be better.".formatted(title(about)));
        }
        return refusal(about, result.get()).orElseGet(() -> appeal(about, result.get()));
    }

    private Optional<Reply> refusal(Case about, GivenAnswer result) {
        Optional<Appeal> before = appeals.find(Appeal.id(result));
        if (before.isPresent()) {
            return Optional.of(Reply.say(
                    before.get().isOpen()
                            ? "Your appeal for %s is open already; I tell you when it is decided."
                                    .formatted(title(about))
                            : "There is one appeal for each answer, and yours for %s has ended."
                                    .formatted(title(about))));
        }
        if (result.isFull()) {
            return Optional.of(Reply.say("Your result for %s is full already.".formatted(title(about))));
        }
        return result.isWithPeers()
                ? Optional.of(Reply.say(
                        "Your answer to %s is still with your peers: two of them score it, then it can be appealed."
                                .formatted(title(about))))
                : Optional.empty();
    }

    private Reply appeal(Case about, GivenAnswer result) {
        boolean forPeers = deciders.admins(about.group(), result.memberId()).isEmpty();
        if (forPeers
                && deciders.peers(about.round(), result.memberId(), Set.of(), Appeal.PEERS)
                                .size()
                        < Appeal.PEERS) {
            return Reply.say("Nobody could decide it: this group has no other admin, and fewer than two other members"
                    + " answered %s.".formatted(title(about)));
        }
        Appeal appeal = Appeal.against(result, forPeers, clock.instant());
        if (!appeals.open(appeal)) {
            return Reply.say("Your appeal for %s is in already.".formatted(title(about)));
        }
        waiting.expect(about.group().id());
        String who = forPeers ? "two members who answered it too" : "the group's admins";
        return new Reply.Private(ChatMessage.of(
                new Block.Prose(
                        "I ask %s to look at your answer to %s, without your name. You hear from me what they say,"
                                        .formatted(who, title(about))
                                + " within two weeks%s. An appeal never lowers a grade. There is one for each answer, also if you take it back."
                                        .formatted(forPeers ? "" : ", or else whom I ask instead")),
                new Block.Choices(List.of(Choice.of("Take it back", "appeal-back", appeal.id())))));
    }

    Reply takeBack(String id, String memberId) {
        Optional<Appeal> mine =
                appeals.find(id).filter(appeal -> appeal.memberId().equals(memberId));
        if (mine.isEmpty()) {
            return Reply.say(GONE);
        }
        Appeal after = appeals.change(id, appeal -> appeal.withdraw(clock.instant()) && appeal.done())
                .orElse(mine.get());
        return Reply.say(
                after.state() == Appeal.State.WITHDRAWN
                        ? "Your appeal is taken back; the grade stays as it is, and this answer cannot be appealed again."
                        : "It has been decided already, so there is nothing to take back.");
    }

    private static String title(Case about) {
        return CaseFile.title(about.question());
    }
}
