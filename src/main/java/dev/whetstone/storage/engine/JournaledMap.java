package dev.whetstone.storage.engine;

import java.nio.ByteBuffer;
import java.util.Map;
import org.h2.mvstore.CursorPos;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;

/** A map of the store that notes each change in the journal. Changes to the same key must not run side by side. */
final class JournaledMap<K, V> extends MVMap<K, V> {
    private final Journal journal;

    private JournaledMap(Map<String, Object> config, DataType<K> keys, DataType<V> values, Journal journal) {
        super(config, keys, values);
        this.journal = journal;
    }

    @Override
    public @Nullable V operate(K key, @Nullable V value, DecisionMaker<? super V> decisionMaker) {
        Outcome<V> outcome = new Outcome<>(decisionMaker);
        V before = super.operate(key, value, outcome);
        if (outcome.decision == Decision.PUT) {
            journal.note(this, key, outcome.chosen);
        } else if (outcome.decision == Decision.REMOVE) {
            journal.note(this, key, null);
        }
        return before;
    }

    /** Makes a change of the journal again. */
    void redo(Redo.Change change) {
        ByteBuffer bytes = change.bytes();
        K key = getKeyType().read(bytes);
        if (change.kind() == Journal.PUT) {
            super.operate(key, getValueType().read(bytes), DecisionMaker.PUT);
        } else {
            super.operate(key, null, DecisionMaker.REMOVE);
        }
    }

    /** Remembers what was decided last, which is what was done. */
    private static final class Outcome<V> extends DecisionMaker<V> {
        private final DecisionMaker<? super V> maker;
        private @Nullable Decision decision;
        private @Nullable V chosen;

        Outcome(DecisionMaker<? super V> maker) {
            this.maker = maker;
        }

        @Override
        public Decision decide(V existing, V provided, CursorPos<?, ?> tip) {
            return noted(maker.decide(existing, provided, tip), provided);
        }

        @Override
        public Decision decide(V existing, V provided) {
            return noted(maker.decide(existing, provided), provided);
        }

        private Decision noted(Decision made, V provided) {
            decision = made;
            chosen = provided;
            return made;
        }

        @Override
        public <T extends V> T selectValue(T existing, T provided) {
            T selected = maker.selectValue(existing, provided);
            chosen = selected;
            return selected;
        }

        @Override
        public void reset() {
            maker.reset();
        }
    }

    /** Opens maps of this kind. */
    static final class Builder<K, V> extends BasicBuilder<JournaledMap<K, V>, K, V> {
        private final Journal journal;

        Builder(Journal journal) {
            this.journal = journal;
        }

        @Override
        protected JournaledMap<K, V> create(Map<String, Object> config) {
            return new JournaledMap<>(config, getKeyType(), getValueType(), journal);
        }
    }
}
