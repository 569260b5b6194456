package dev.whetstone.playground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The people and channels of {@code seeds/demo/members.yaml}. */
record Seed(String home, List<Member> members, List<Room> channels) {

    record Member(String id, String name, ZoneId zone, boolean admin) {}

    record Room(String id, String name, String topic) {}

    static Seed read() {
        try {
            var sources = new YamlPropertySourceLoader().load("demo", new ClassPathResource("seeds/demo/members.yaml"));
            return new Binder(sources.stream()
                            .map(ConfigurationPropertySource::from)
                            .toList())
                    .bind("", Seed.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException("The playground's people could not be read", e);
        }
    }

    List<Persona> personas() {
        return IntStream.range(0, members.size())
                .mapToObj(i -> persona(members.get(i), i))
                .toList();
    }

    List<Channel> rooms() {
        return IntStream.range(0, channels.size())
                .mapToObj(i -> room(channels.get(i), i))
                .toList();
    }

    private static Persona persona(Member member, int position) {
        return new Persona(member.id(), member.name(), member.zone().getId(), member.admin(), position);
    }

    private static Channel room(Room room, int position) {
        return new Channel(room.id(), room.name(), room.topic(), "", position, null);
    }
}
