package dev.whetstone.storage;

import dev.whetstone.storage.engine.FileInUseException;
import dev.whetstone.storage.engine.UnusableFileException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the embedded database's file is like, found by reading all of it.
 *
 * @param state whether the bot can start on it
 * @param says the reason in a sentence and what to do, empty where it is whole
 */
public record DatabaseFile(State state, String says) {

    /** Whether a bot can start on the file. */
    public enum State {
        NONE,
        WHOLE,
        IN_USE,
        UNUSABLE
    }

    /** Looks at the file in a folder and changes nothing; where there is none, none is made. */
    public static DatabaseFile in(Path folder) {
        if (!Files.exists(EmbeddedDatabase.file(folder)) && !Files.exists(EmbeddedDatabase.checksums(folder))) {
            return new DatabaseFile(State.NONE, "");
        }
        try {
            EmbeddedDatabase.open(folder).close();
            return new DatabaseFile(State.WHOLE, "");
        } catch (FileInUseException e) {
            return new DatabaseFile(State.IN_USE, e.getMessage() + " " + StorageFailureAnalyzer.action(e));
        } catch (UnusableFileException e) {
            return new DatabaseFile(State.UNUSABLE, e.getMessage() + " " + StorageFailureAnalyzer.action(e));
        }
    }
}
