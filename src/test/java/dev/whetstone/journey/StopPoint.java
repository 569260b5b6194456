package dev.whetstone.journey;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** A write after which the bot can be made to halt: the database has it, and the bot does not know yet. */
public enum StopPoint {
    CLAIMED,
    POSTED,
    TAKEN_IN,
    GRADED,
    AWARDED,
    CLOSED,
    REVEAL_POSTED,
    BADGE_TOLD,
    RECAP_POSTED,
    SEASON_POSTED;

    boolean isReachedBy(BsonDocument command) {
        return switch (this) {
            case CLAIMED -> inserted(command, "rounds") != null;
            case POSTED -> isMarked(command, "round:");
            case TAKEN_IN -> inserted(command, "inbox") != null;
            case GRADED -> isGraded(inserted(command, "answers"));
            case AWARDED -> inserted(command, "awards") != null;
            case CLOSED -> text(replacement(command, "rounds"), "state").equals("CLOSED");
            case REVEAL_POSTED -> isMarked(command, "reveal:");
            case BADGE_TOLD -> isMarked(command, "badge:");
            case RECAP_POSTED -> isMarked(command, "recap:");
            case SEASON_POSTED -> isMarked(command, "season:");
        };
    }

    private static boolean isMarked(BsonDocument command, String mark) {
        return text(inserted(command, "playground_messages"), "mark").startsWith(mark);
    }

    private static @Nullable BsonDocument inserted(BsonDocument command, String collection) {
        return isOn(command, "insert", collection) ? first(command.getArray("documents")) : null;
    }

    private static @Nullable BsonDocument replacement(BsonDocument command, String collection) {
        return isOn(command, "update", collection)
                ? first(command.getArray("updates")).getDocument("u")
                : null;
    }

    private static boolean isOn(BsonDocument command, String name, String collection) {
        return command.get(name, BsonNull.VALUE).equals(new BsonString(collection));
    }

    private static BsonDocument first(BsonArray documents) {
        return documents.get(0).asDocument();
    }

    private static String text(@Nullable BsonDocument document, String field) {
        BsonValue value = document == null ? BsonNull.VALUE : document.get(field, BsonNull.VALUE);
        return value.isString() ? value.asString().getValue() : "";
    }

    private static boolean isGraded(@Nullable BsonDocument answer) {
        return answer != null
                && answer.getArray("attempts", new BsonArray()).stream()
                        .map(BsonValue::asDocument)
                        .anyMatch(attempt -> attempt.containsKey("grade"));
    }
}
