package dev.whetstone.playground;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.MongoException;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.Posted;
import dev.whetstone.chat.PrivatePlaces;
import dev.whetstone.chat.Profile;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.mongodb.core.query.UpdateDefinition;
import org.springframework.stereotype.Component;

/** The playground as a chat platform: what the bot says is stored, and the page shows it. */
@Component
@ConditionalOnPlayground
public class Playground implements ChatPlatform {

    static final String ID = "playground";
    static final String WORKSPACE = "local";
    /** The author of the bot's own messages; no member has this id. */
    public static final String BOT = "whetstone";

    private final Messages messages;
    private final Roster roster;
    private final BlockWriter blocks;
    private final LastActs acts;
    private final Clock clock;

    Playground(Messages messages, Roster roster, Files files, LastActs acts, Clock clock) {
        this.messages = messages;
        this.roster = roster;
        this.blocks = new BlockWriter(files);
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Posted post(ChannelRef channel, ChatMessage message, String mark) {
        known(channel);
        return posted(send(Place.of(channel), "", message, mark));
    }

    @Override
    public MessageRef reply(ThreadRef thread, ChatMessage message, String mark) {
        known(thread);
        return ref(send(Place.of(thread), "", message, mark));
    }

    @Override
    public void update(MessageRef message, ChatMessage content) {
        Update update = new Update().set("blocks", blocks.write(content)).set("changed", clock.instant());
        changeExisting(message, here(message).and("author").is(BOT), update);
    }

    @Override
    public void mark(ThreadRef thread, MessageRef message, Mark mark) {
        changeExisting(message, here(message), new Update().set("sign", mark));
    }

    @Override
    public void unmark(ThreadRef thread, MessageRef message) {
        change(here(message), new Update().unset("sign"));
    }

    @Override
    public Delivery whisper(ThreadRef thread, MemberRef to, ChatMessage message, String mark) {
        known(thread);
        return privately(acts.near(thread, to), to, message, mark);
    }

    @Override
    public Delivery tell(MemberRef to, ChatMessage message, String mark) {
        return privately(new Place(Persona.directChannel(to.user()), 0), to, message, mark);
    }

    @Override
    public Optional<Posted> findPost(ChannelRef channel, String mark, Instant since) {
        Criteria criteria =
                Messages.at(Place.of(channel)).and("mark").is(mark).and("at").gte(since.truncatedTo(ChronoUnit.MILLIS));
        return reading(() -> messages.one(criteria)).map(Playground::posted);
    }

    @Override
    public Optional<MessageRef> findReply(ThreadRef thread, String mark) {
        Criteria criteria = Messages.at(Place.of(thread))
                .and("mark")
                .is(mark)
                .and("audience")
                .is("");
        return reading(() -> messages.one(criteria)).map(Playground::ref);
    }

    @Override
    public List<ChatEvent> replies(ThreadRef thread, Instant since) {
        Criteria criteria = Messages.at(Place.of(thread))
                .and("author")
                .ne(BOT)
                .and("changed")
                .gte(since.truncatedTo(ChronoUnit.MILLIS));
        return reading(() -> messages.list(criteria, Sort.Direction.ASC, 100_000)).stream()
                .map(Events::asItStands)
                .toList();
    }

    @Override
    public boolean isDirect(ChannelRef channel, MemberRef member) {
        return channel.channel().equals(Persona.directChannel(member.user()))
                || reading(() -> roster.channel(channel.channel()))
                        .filter(Channel::isPlace)
                        .isPresent();
    }

    @Override
    public Optional<PrivatePlaces> places() {
        return Optional.of(new PagePlaces(roster, clock, this));
    }

    @Override
    public Profile profile(MemberRef member) {
        return reading(() -> roster.persona(member.user()))
                .orElseThrow(() -> refused("There is no member " + member.user() + " on the playground."))
                .profile();
    }

    private Delivery privately(Place place, MemberRef to, ChatMessage message, String mark) {
        if (reading(() -> roster.persona(to.user())).isEmpty()) {
            return Delivery.REFUSED;
        }
        send(place, to.user(), message, mark);
        return Delivery.DELIVERED;
    }

    private Message send(Place place, String audience, ChatMessage content, String mark) {
        long id = reading(messages::next);
        return sending(() ->
                messages.insertOnce(Message.byBot(id, place, audience, mark, blocks.write(content), clock.instant())));
    }

    private Optional<Message> change(Criteria which, UpdateDefinition update) {
        return sending(() -> messages.change(which, update));
    }

    private void changeExisting(MessageRef message, Criteria which, UpdateDefinition update) {
        if (change(which, update).isEmpty()) {
            throw refused("Message " + message.message() + " is gone.");
        }
    }

    private void known(ChannelRef channel) {
        if (reading(() -> roster.channel(channel.channel())).isEmpty()) {
            throw refused("There is no channel " + channel.channel() + " on the playground.");
        }
    }

    private void known(ThreadRef thread) {
        Place place = Place.of(thread);
        Optional<String> channel = reading(() -> messages.channelOf(place.thread()));
        if (!channel.equals(Optional.of(place.channel()))) {
            throw refused("There is no thread " + thread.thread() + " in this channel.");
        }
    }

    private static Criteria here(MessageRef message) {
        return where("_id")
                .is(Place.number(message.message()))
                .and("channel")
                .is(message.channel().channel())
                .and("deleted")
                .is(false);
    }

    private static Posted posted(Message message) {
        return new Posted(ref(message), new ThreadRef(message.place().channelRef(), Long.toString(message.root())));
    }

    private static MessageRef ref(Message message) {
        return message.place().messageRef(message.id());
    }

    static <T> T reading(Supplier<T> work) {
        return attempt(work, Fault.UNREACHABLE);
    }

    static <T> T sending(Supplier<T> work) {
        return attempt(work, Fault.AMBIGUOUS);
    }

    private static <T> T attempt(Supplier<T> work, Fault fault) {
        try {
            return work.get();
        } catch (DataAccessException | MongoException e) {
            throw new ChatException(fault, "The playground's database did not answer.", e);
        }
    }

    private static ChatException refused(String sentence) {
        return new ChatException(Fault.REFUSED, sentence, null);
    }
}
