package dev.whetstone.slack.install;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** All workspaces the bot is installed in, with their tokens in the clear on this side and encrypted in the database. */
final class Installations {

    private final MongoTemplate mongo;
    private final TokenCipher cipher;

    Installations(MongoTemplate mongo, TokenCipher cipher) {
        this.mongo = mongo;
        this.cipher = cipher;
    }

    Optional<Installation> find(String team) {
        return Optional.ofNullable(mongo.findById(team, Installation.class));
    }

    List<String> teams() {
        Query all = new Query().with(Sort.by("_id"));
        return mongo.find(all, Installation.class).stream()
                .map(Installation::team)
                .toList();
    }

    /** Stores a new installation in place of an earlier one; its tokens come in the clear. */
    void save(Installation fresh) {
        String refresh = fresh.refreshToken();
        mongo.save(new Installation(
                fresh.team(),
                fresh.name(),
                fresh.appId(),
                fresh.botId(),
                fresh.botUser(),
                cipher.encrypt(fresh.token(), tokenPlace(fresh.team())),
                refresh == null ? null : cipher.encrypt(refresh, refreshPlace(fresh.team())),
                fresh.expiresAt(),
                Instant.EPOCH,
                fresh.installedAt()));
    }

    /** Repeating it changes nothing. */
    void remove(String team) {
        mongo.remove(query(where("_id").is(team)), Installation.class);
    }

    String token(Installation installation) {
        return cipher.decrypt(installation.token(), tokenPlace(installation.team()));
    }

    String refreshToken(Installation installation) {
        return cipher.decrypt(Objects.requireNonNull(installation.refreshToken()), refreshPlace(installation.team()));
    }

    /** True for the one process that may rotate the token of this installation until then. */
    boolean claim(Installation installation, Instant now, Instant until) {
        Query free = asRead(installation).addCriteria(where("rotatingUntil").lte(now));
        return mongo.updateFirst(free, Update.update("rotatingUntil", until), Installation.class)
                        .getModifiedCount()
                == 1;
    }

    void release(Installation installation) {
        mongo.updateFirst(asRead(installation), Update.update("rotatingUntil", Instant.EPOCH), Installation.class);
    }

    /** Stores the next tokens, unless the workspace was installed anew or left meanwhile. */
    void rotated(Installation installation, String token, String refreshToken, Instant expiresAt) {
        String team = installation.team();
        mongo.updateFirst(
                asRead(installation),
                Update.update("token", cipher.encrypt(token, tokenPlace(team)))
                        .set("refreshToken", cipher.encrypt(refreshToken, refreshPlace(team)))
                        .set("expiresAt", expiresAt)
                        .set("rotatingUntil", Instant.EPOCH),
                Installation.class);
    }

    /** The installation as long as its refresh token, which is different each time, is the one that was read. */
    private static Query asRead(Installation installation) {
        return query(where("_id").is(installation.team()).and("refreshToken").is(installation.refreshToken()));
    }

    private static String tokenPlace(String team) {
        return team + "|token";
    }

    private static String refreshPlace(String team) {
        return team + "|refresh";
    }
}
