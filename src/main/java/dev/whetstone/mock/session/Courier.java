package dev.whetstone.mock.session;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.PrivatePlaces;
import dev.whetstone.group.Member;
import dev.whetstone.group.Members;
import dev.whetstone.group.Reach;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a message of a session to its member or its place; one that may have been sent before is looked for first. */
final class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private final Members members;
    private final Reach reach;

    Courier(Members members, Reach reach) {
        this.members = members;
        this.reach = reach;
    }

    /** What became of a message. */
    enum Outcome {
        /** There is nothing left to do about it. */
        DONE,
        LATER,
        /** The place takes no words any more. */
        LOST
    }

    Outcome bring(MockSession session, Cue cue, ChatMessage message) {
        String mark = "mock:" + session.id() + ":" + cue.number();
        try {
            return cue.isForPlace() ? say(session, cue, message, mark) : tell(cue, message, mark);
        } catch (ChatException e) {
            log.info("Cue {} of mock interview {} could not be said: {}", cue.number(), session.id(), e.getMessage());
            return e.fault() == Fault.REFUSED ? Outcome.DONE : Outcome.LATER;
        }
    }

    private Outcome tell(Cue cue, ChatMessage message, String mark) {
        Optional<Member> member = members.find(cue.to());
        boolean delivered = member.isPresent() && reach.tellOnce(member.get().reach(), message, mark, cue.tried());
        log.debug("{}: {}", mark, delivered);
        return Outcome.DONE;
    }

    private Outcome say(MockSession session, Cue cue, ChatMessage message, String mark) {
        ChannelRef place = session.place;
        Optional<PrivatePlaces> places = place == null
                ? Optional.empty()
                : reach.platforms().isOn(place.platform())
                        ? reach.platforms().of(place).places()
                        : Optional.empty();
        if (place == null || places.isEmpty()) {
            return Outcome.LOST;
        }
        try {
            places.get().say(place, message, mark, cue.tried());
        } catch (ChatException e) {
            if (e.fault() == Fault.REFUSED) {
                log.info("The place of mock interview {} is lost: {}", session.id(), e.getMessage());
                return Outcome.LOST;
            }
            throw e;
        }
        if (cue.kind() == Cue.Kind.CLOSE) {
            places.get().close(place);
        }
        return Outcome.DONE;
    }
}
