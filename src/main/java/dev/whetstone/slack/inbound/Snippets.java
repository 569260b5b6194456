package dev.whetstone.slack.inbound;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform.Delivery;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.adapter.UnreadFile;
import dev.whetstone.chat.extras.IdentityData;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.slack.outbound.PrivateWords;
import dev.whetstone.storage.Backoff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Messages whose files are still to be read. They are stored before Slack is told that they arrived, and reach whoever takes
 * them with their files' text, also after a crash; a file that cannot be read for a while is left out. A message that makes the bot
 * itself fail ten times stays and is not tried again; {@code setAside} tells since when. What is to be said of such
 * files to the author stays until it was said, refused, or is of no use any more.
 */
public final class Snippets implements AutoCloseable, IdentityData {

    private static final Logger log = LoggerFactory.getLogger(Snippets.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int MOST_TRIES = 6;

    /** A fault of the bot's own that stays is met no more often. */
    private static final int MOST_FAULTS = 10;

    private static final int SWEEP = 30;

    /** Nobody pastes into a thread of yesterday. */
    private static final Duration MEANINGFUL = Duration.ofDays(1);

    private final MongoTemplate mongo;
    private final SnippetReader reader;
    private final Consumer<ChatEvent> then;
    private final PrivateWords words;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor threads;

    Snippets(MongoTemplate mongo, SnippetReader reader, Consumer<ChatEvent> then, PrivateWords words, Clock clock) {
        this.mongo = mongo;
        this.reader = reader;
        this.then = then;
        this.words = words;
        this.clock = clock;
        CustomizableThreadFactory names = new CustomizableThreadFactory("slack-files-");
        names.setDaemon(true);
        this.threads = new ScheduledThreadPoolExecutor(2, names);
        ScheduledFuture<?> unused = threads.scheduleWithFixedDelay(this::work, SWEEP, SWEEP, TimeUnit.SECONDS);
    }

    /**
     * A message that waits for its files; its id is the event's key, so that it is kept once.
     *
     * @param words what is still to be said once it was handed on; null before
     */
    @Document("slack_files")
    record Waiting(
            @Id String id,
            ChatEvent event,
            List<SlackFile> files,
            Instant nextAt,
            int tries,
            @Nullable List<Word> words) {}

    /** A sentence of Markdown on a file, once for its mark. */
    record Word(String mark, String text) {}

    /**
     * Keeps a message until its files are read.
     *
     * @throws ChatInbox.InboxUnavailableException if it could not be stored
     */
    public void accept(ChatEvent event, List<SlackFile> files) {
        try {
            mongo.insert(new Waiting(event.key(), event, files, clock.instant(), 0, null));
        } catch (DuplicateKeyException known) {
            log.debug("Message {} waits for its files already", event.key());
        } catch (DataAccessException e) {
            throw new ChatInbox.InboxUnavailableException(e);
        }
        threads.execute(this::work);
    }

    @Override
    public void forget(MemberRef identity) {
        mongo.remove(
                query(where("event.author.platform")
                        .is(identity.platform())
                        .and("event.author.workspace")
                        .is(identity.workspace())
                        .and("event.author.user")
                        .is(identity.user())),
                Waiting.class);
    }

    /** Does what is due. */
    void work() {
        try {
            for (Optional<Waiting> next = claim(); next.isPresent(); next = claim()) {
                handle(next.get());
            }
        } catch (DataAccessException e) {
            log.warn("Files of messages are read later, because the database is away: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.error("Files of messages could not be read", e);
        }
    }

    private Optional<Waiting> claim() {
        Instant now = clock.instant();
        return Optional.ofNullable(mongo.findAndModify(
                query(where("nextAt").lte(now)).with(Sort.by("nextAt")),
                new Update().set("nextAt", now.plus(LEASE)).inc("tries", 1),
                FindAndModifyOptions.options().returnNew(true),
                Waiting.class));
    }

    private void handle(Waiting waiting) {
        try {
            List<Word> words = waiting.words();
            for (Word word : words == null ? handOn(waiting) : words) {
                if (!isStillMine(waiting)) {
                    return;
                }
                say(waiting.event(), word);
                mongo.updateFirst(byId(waiting), new Update().pull("words", word), Waiting.class);
            }
            mongo.remove(byId(waiting), Waiting.class);
        } catch (ChatException | ChatInbox.InboxUnavailableException e) {
            log.info("What is left to do for message {} is done later: {}", waiting.id(), e.getMessage());
            later(waiting);
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException e) {
            failed(waiting, e);
        }
    }

    private void later(Waiting waiting) {
        Duration pause = Backoff.after(waiting.tries() - 1);
        mongo.updateFirst(byId(waiting), Update.update("nextAt", clock.instant().plus(pause)), Waiting.class);
        ScheduledFuture<?> unused = threads.schedule(this::work, pause.toMillis() + 1, TimeUnit.MILLISECONDS);
    }

    private void failed(Waiting waiting, RuntimeException fault) {
        if (waiting.tries() < MOST_FAULTS) {
            log.warn("Message {} with files failed and is tried again", waiting.id(), fault);
            later(waiting);
        } else {
            log.error("Message {} with files failed {} times and is set aside", waiting.id(), MOST_FAULTS, fault);
            mongo.updateFirst(
                    byId(waiting), new Update().unset("nextAt").set("setAside", clock.instant()), Waiting.class);
        }
    }

    /** Whether nobody has taken it over since, who then says what is left; if so, it is kept for as long again. */
    private boolean isStillMine(Waiting waiting) {
        Query mine = query(where("_id").is(waiting.id()).and("tries").is(waiting.tries()));
        return mongo.updateFirst(mine, Update.update("nextAt", clock.instant().plus(LEASE)), Waiting.class)
                        .getMatchedCount()
                == 1;
    }

    /** Hands the message on and keeps what is to be said of its files. */
    private List<Word> handOn(Waiting waiting) {
        List<Word> words = new ArrayList<>();
        then.accept(read(waiting, words));
        mongo.updateFirst(byId(waiting), Update.update("words", words), Waiting.class);
        return words;
    }

    private ChatEvent read(Waiting waiting, List<Word> words) {
        ChatEvent event = waiting.event();
        try {
            return reader.withFiles(event, waiting.files(), file -> words.add(word(event, file)));
        } catch (ChatException e) {
            if (e.fault() == Fault.UNREACHABLE && waiting.tries() < MOST_TRIES) {
                throw e;
            }
            log.warn("The files of message {} could not be read: {}", waiting.id(), e.getMessage());
            words.clear();
            waiting.files().forEach(file -> words.add(word(event, file.unread(UnreadFile.NOT_TO_BE_HAD))));
            return event;
        }
    }

    private static Word word(ChatEvent event, UnreadFile file) {
        return new Word(file.mark(), file.sentence(event.thread() != null));
    }

    private void say(ChatEvent event, Word word) {
        ThreadRef thread = event.thread();
        ChatMessage sentence = ChatMessage.text(word.text());
        try {
            Delivery unused = thread == null
                    ? words.tell(event.author(), sentence, word.mark())
                    : words.whisper(thread, event.author(), sentence, word.mark());
        } catch (ChatException e) {
            if (e.fault() != Fault.REFUSED
                    && clock.instant().isBefore(event.at().plus(MEANINGFUL))) {
                throw e;
            }
            log.warn("A word on a file of message {} is left unsaid: {}", event.key(), e.getMessage());
        }
    }

    private static Query byId(Waiting waiting) {
        return query(where("_id").is(waiting.id()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
