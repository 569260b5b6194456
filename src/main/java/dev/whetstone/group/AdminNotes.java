package dev.whetstone.group;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.storage.Once;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a group's admins something, at most once, wherever they can be reached: a platform that is away cannot tell of itself. */
public final class AdminNotes {

    private static final Logger log = LoggerFactory.getLogger(AdminNotes.class);

    private final Once told;
    private final Members members;
    private final Reach reach;

    AdminNotes(Once told, Members members, Reach reach) {
        this.told = told;
        this.members = members;
        this.reach = reach;
    }

    /** Sends a sentence of Markdown to every admin unless the same note was sent before; a failure is only logged. */
    public void tell(StudyGroup group, String note, String markdown) {
        ChatMessage message = ChatMessage.text("**" + Markdown.escape(group.name()) + "**: " + markdown);
        told.done(
                note,
                () -> group.admins().stream()
                        .map(MemberRef::parse)
                        .map(this::identities)
                        .distinct()
                        .forEach(identities -> tell(group, identities, message, note)));
    }

    private void tell(StudyGroup group, List<MemberRef> identities, ChatMessage message, String note) {
        MemberRef first = identities.get(0);
        try {
            if (!reach.tell(identities, identity -> message, note + "|" + first.user())) {
                log.warn("Admin {} of group {} takes no private messages", first.key(), group.id());
            }
        } catch (ChatException e) {
            log.warn("Admin {} of group {} could not be told: {}", first.key(), group.id(), e.getMessage());
        }
    }

    /** All identities of the person, the one they used last first; the appointed one where they are not known any more. */
    private List<MemberRef> identities(MemberRef admin) {
        return members.known(admin).map(Member::reach).orElseGet(() -> List.of(admin));
    }
}
