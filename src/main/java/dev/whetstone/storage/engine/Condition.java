package dev.whetstone.storage.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query asks of one field, as far as an index can help. */
sealed interface Condition {
    /** The field equals one of the values. */
    record AnyOf(List<@Nullable Object> values) implements Condition {
        @Override
        public boolean isExact() {
            return values.stream().allMatch(SortKey::isExact);
        }
    }

    /** The field, of the bounds' kind, lies between them. */
    record Between(@Nullable Bound low, @Nullable Bound high) implements Condition {
        @Override
        public boolean isExact() {
            return (low == null || SortKey.isExact(low.value())) && (high == null || SortKey.isExact(high.value()));
        }

        SortKey.Kind kind() {
            Bound bound = low != null ? low : high;
            return SortKey.Kind.of(bound == null ? null : bound.value());
        }

        KeyRange within(byte[] prefix, boolean ascending) {
            byte[] kind = KeyRange.join(prefix, SortKey.of(kind(), ascending));
            Bound first = ascending ? low : high;
            Bound last = ascending ? high : low;
            byte[] from = first == null ? kind : first.start(prefix, ascending);
            byte[] to = last == null ? KeyRange.after(kind) : last.end(prefix, ascending);
            return new KeyRange(from, to);
        }
    }

    /** One end of a range. */
    record Bound(Object value, boolean included) {
        byte[] start(byte[] prefix, boolean ascending) {
            byte[] key = key(prefix, ascending);
            byte[] after = KeyRange.after(key);
            return isInclusive() || after == null ? key : after;
        }

        byte @Nullable [] end(byte[] prefix, boolean ascending) {
            byte[] key = key(prefix, ascending);
            return isInclusive() ? KeyRange.after(key) : key;
        }

        /** A bound that shares its bytes with neighbours must let them in; the query itself sorts them out. */
        private boolean isInclusive() {
            return included || !SortKey.isExact(value);
        }

        private byte[] key(byte[] prefix, boolean ascending) {
            return KeyRange.join(prefix, SortKey.of(value, ascending));
        }
    }

    /** Whether the documents in the condition's key ranges are the matching ones and no others. */
    boolean isExact();
}
