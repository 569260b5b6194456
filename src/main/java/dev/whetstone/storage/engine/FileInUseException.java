package dev.whetstone.storage.engine;

import java.nio.file.Path;

/** Another process, or another part of this one, has the database file open. */
public final class FileInUseException extends RuntimeException {
    public FileInUseException(Path file, Throwable cause) {
        super("The database file %s is in use by another process.".formatted(file), cause);
    }
}
