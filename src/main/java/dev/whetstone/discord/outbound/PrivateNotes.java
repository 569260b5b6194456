package dev.whetstone.discord.outbound;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.discord.api.Rest;
import dev.whetstone.discord.api.RestFault;
import java.time.Clock;
import java.util.Optional;
import net.dv8tion.jda.api.requests.Route;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Private words for members who take no direct messages: one note for each of them in a thread, whose button shows the words to
 * them alone and takes the note away.
 */
public final class PrivateNotes {

    /** The button's action; no action of the bot's desk is called so. */
    public static final String READ = "read-note";

    private final MongoTemplate mongo;
    private final PartSender sender;
    private final Rest rest;
    private final NoteEnvelope envelope;
    private final Clock clock;

    PrivateNotes(MongoTemplate mongo, PartSender sender, Rest rest, NoteEnvelope envelope, Clock clock) {
        this.mongo = mongo;
        this.sender = sender;
        this.rest = rest;
        this.envelope = envelope;
        this.clock = clock;
    }

    /** Leaves words for a member; those with a mark that waits already are not left twice. */
    void leave(ThreadRef thread, MemberRef to, ChatMessage words, String about) {
        String mark = PartSender.privateMark(about, words);
        String id = thread.thread() + "-" + to.user();
        Criteria fresh = where("_id").is(id);
        PrivateNote waiting = mongo.findById(id, PrivateNote.class);
        if (waiting == null || !waiting.marks().contains(mark)) {
            waiting = mongo.findAndModify(
                    query(fresh),
                    new Update()
                            .setOnInsert("guild", to.workspace())
                            .setOnInsert("thread", thread.thread())
                            .setOnInsert("user", to.user())
                            .setOnInsert("message", "")
                            .set("at", clock.instant())
                            .push("words", words)
                            .push("marks", mark),
                    FindAndModifyOptions.options().upsert(true).returnNew(true),
                    PrivateNote.class);
        }
        if (waiting != null && waiting.message().isEmpty()) {
            String message = sender.single(
                    thread.thread(),
                    envelope.of(to),
                    "note " + id + waiting.marks().get(0));
            mongo.updateFirst(query(fresh), Update.update("message", message), PrivateNote.class);
        }
    }

    /** The words that wait for a member in a thread. */
    public Optional<PrivateNote> find(String thread, String user) {
        return Optional.ofNullable(mongo.findById(thread + "-" + user, PrivateNote.class));
    }

    /** Takes away a note that was read, and its message in the thread. */
    public void remove(PrivateNote note, String message) {
        mongo.remove(query(where("_id").is(note.id())), PrivateNote.class);
        try {
            rest.call(Route.Messages.DELETE_MESSAGE.compile(note.thread(), message));
        } catch (RestFault e) {
            if (!e.is(RestFault.UNKNOWN_MESSAGE, RestFault.UNKNOWN_CHANNEL, RestFault.ARCHIVED)) {
                throw e;
            }
        }
    }
}
