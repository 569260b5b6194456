package dev.whetstone.storage.engine;

import de.bwaldvogel.mongo.MongoBackend;
import org.h2.mvstore.MVStore;

/** The embedded database's backend without its file, for tests that never open again what they wrote. */
public final class MemoryBackend extends IndexedBackend {

    private MemoryBackend() {
        super(new MVStore.Builder().autoCommitDisabled().open());
    }

    /** One with nothing in it. */
    public static MongoBackend empty() {
        return new MemoryBackend();
    }
}
