package dev.whetstone.storage;

import com.mongodb.MongoTimeoutException;
import dev.whetstone.storage.engine.FileInUseException;
import dev.whetstone.storage.engine.UnusableFileException;
import dev.whetstone.storage.schema.SchemaTooNewException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in a sentence why the bot cannot start on its database, and what to do about it. */
public final class StorageFailureAnalyzer implements FailureAnalyzer {
    private static final String DAMAGED = "Nothing was changed. Restore the last backup (`restore --replace FILE`, "
            + "the nightly ones are in the folder `backups`), or start anew with --accept-loss: the file is then set aside.";

    private static final String EARLIER =
            "Nothing was changed. If an earlier version wrote it, have that version's jar serve it"
                    + " (`database --port 27027 --data FOLDER`), copy it with this one"
                    + " (`backup FILE --uri mongodb://127.0.0.1:27027/whetstone`), stop that, move the folder away, and `restore FILE`."
                    + " If not, restore the last backup (`restore --replace FILE`), or start anew with --accept-loss: the file is then"
                    + " set aside.";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String action = action(cause);
            if (action != null) {
                return new FailureAnalysis(String.valueOf(cause.getMessage()), action, cause);
            }
        }
        return null;
    }

    static @Nullable public String action(Throwable cause) {
        if (cause instanceof FileInUseException) {
            return "Stop the other process, choose another folder with WHETSTONE_DATA, "
                    + "or run the database on its own (`database`) and point SPRING_MONGODB_URI at it.";
        }
        if (cause instanceof UnusableFileException unusable) {
            if (String.valueOf(unusable.getMessage()).contains("of an earlier version")) {
                return EARLIER;
            }
            return unusable.isDamaged()
                    ? DAMAGED
                    : "Make the folder writable, or choose another one with WHETSTONE_DATA.";
        }
        if (cause instanceof SchemaTooNewException) {
            return "Start the newer version of the program, or use another database.";
        }
        if (cause instanceof MongoTimeoutException) {
            return "Start MongoDB or correct SPRING_MONGODB_URI; without it the embedded database is used.";
        }
        return null;
    }
}
