package dev.whetstone.storage.schema;

/** The database was written by a newer program. */
public final class SchemaTooNewException extends RuntimeException {
    SchemaTooNewException(int database, int program) {
        super("The database has schema version %d, this program knows version %d.".formatted(database, program));
    }
}
