package dev.whetstone.storage.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database file is damaged, incomplete, of another format or cannot be written; nothing in it was changed. */
public final class UnusableFileException extends RuntimeException {
    private final boolean damaged;

    public UnusableFileException(Path file, String what, boolean damaged, @Nullable Throwable cause) {
        super("The database file %s %s.".formatted(file, what), cause);
        this.damaged = damaged;
    }

    /** Whether a backup, or starting anew, is the way out. */
    public boolean isDamaged() {
        return damaged;
    }
}
