package dev.whetstone.playground;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.trial.DemoRoster;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The people and channels of this playground: those of the seed, and whatever was added to the database. */
@Component("playgroundRoster")
@ConditionalOnPlayground
public class Roster implements DemoRoster {

    private final MongoOperations mongo;
    private final Seed seed = Seed.read();
    private final FoundOnce<String, Persona> personas = new FoundOnce<>();
    private final FoundOnce<String, Channel> channels = new FoundOnce<>();

    Roster(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Puts the seed's people and channels into the database; what is there already is brought up to date. */
    void plant() {
        seed.rooms().forEach(mongo::save);
        for (Persona persona : seed.personas()) {
            mongo.save(persona);
            mongo.save(Channel.direct(persona));
        }
    }

    @Override
    public ChannelRef home() {
        return new ChannelRef(Playground.ID, Playground.WORKSPACE, seed.home());
    }

    @Override
    public List<MemberRef> members() {
        return seed.personas().stream().map(Persona::ref).toList();
    }

    public List<Persona> personas() {
        return mongo.find(inOrder(), Persona.class);
    }

    /** The channels a member sees, direct messages last. */
    public List<Channel> channels(Persona reader) {
        return mongo.find(inOrder(), Channel.class).stream()
                .filter(channel -> channel.isOpenTo(reader))
                .toList();
    }

    public Optional<Persona> persona(String id) {
        return personas.find(id, () -> Optional.ofNullable(mongo.findById(id, Persona.class)));
    }

    public Optional<Channel> channel(String id) {
        return channels.find(id, () -> Optional.ofNullable(mongo.findById(id, Channel.class)));
    }

    /** Adds a channel, unless there is one of its id. */
    void add(Channel channel) {
        try {
            mongo.insert(channel);
        } catch (DuplicateKeyException known) {
            // another call, or another process, was faster with the same one
        }
    }

    private static Query inOrder() {
        return new Query().with(Sort.by("position", "_id"));
    }
}
