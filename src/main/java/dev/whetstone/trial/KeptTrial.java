package dev.whetstone.trial;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.round.Round;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A program that is being tried and whose author has not been told yet, kept until they are; {@code nextFireAt} and {@code fence}
 * stand beside it.
 *
 * <pre>{@code
 * { _id: "interaction's id", roundId: "g1:2026-03-02:0900", memberId: "m7", author: …, channel: …, text: "def …", said: null }
 * }</pre>
 *
 * @param id of the command or form it came by
 * @param author as whom, and {@code channel} where, it was sent
 * @param said what came of it, once that is known
 */
@Document(KeptTrial.COLLECTION)
record KeptTrial(
        @Id String id,
        String roundId,
        String memberId,
        MemberRef author,
        ChannelRef channel,
        String text,
        @Nullable String said) {

    static final String COLLECTION = "running_trials";

    static KeptTrial of(Round round, String memberId, Call call, String text) {
        return new KeptTrial(call.id(), round.id(), memberId, call.member(), call.channel(), text, null);
    }

    KeptTrial saying(String words) {
        return new KeptTrial(id, roundId, memberId, author, channel, text, words);
    }
}
