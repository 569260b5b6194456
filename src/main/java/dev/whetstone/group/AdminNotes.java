package dev.whetstone.group;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.MemberRef;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Tells a group's admins something, at most once. */
public final class AdminNotes {

    private static final Logger log = LoggerFactory.getLogger(AdminNotes.class);
    private static final String COLLECTION = "admin_notes";

    private final MongoTemplate mongo;
    private final ChatPlatforms platforms;

    public AdminNotes(MongoTemplate mongo, ChatPlatforms platforms) {
        this.mongo = mongo;
        this.platforms = platforms;
    }

    /** Sends a sentence of Markdown to every admin unless the same note was sent before; a failure is only logged. */
    public void tell(StudyGroup group, String note, String markdown) {
        try {
            mongo.insert(new Document("_id", note).append("group", group.id()), COLLECTION);
        } catch (DuplicateKeyException told) {
            return;
        }
        for (String admin : group.admins()) {
            MemberRef ref = MemberRef.parse(admin);
            try {
                platforms
                        .of(ref.platform())
                        .tell(
                                ref,
                                ChatMessage.text("**" + Markdown.escape(group.name()) + "**: " + markdown),
                                note + "|" + ref.user());
            } catch (ChatException e) {
                log.warn("Admin {} of group {} could not be told: {}", admin, group.id(), e.getMessage());
            }
        }
    }
}
