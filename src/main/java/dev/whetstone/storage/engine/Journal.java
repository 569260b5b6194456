package dev.whetstone.storage.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32C;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A write-ahead log: what was changed in the store's maps since it was last written whole. One {@link #flush} makes one batch
 * of the file, which counts as a whole or not at all. Every change says what stands there afterwards, so that a batch may be
 * applied again to a store that holds it already.
 */
final class Journal implements AutoCloseable {
    static final byte NAME = 0;
    static final byte PUT = 1;
    static final byte REMOVE = 2;
    static final byte DROP = 3;
    /** Length and checksum. */
    static final int HEADER = 8;

    /** Stands for a map that has no number any more. */
    private static final int GONE = -1;

    private final JournalFiles files;
    private final Set<Integer> named = new HashSet<>();
    private WriteBuffer batch = new WriteBuffer();
    private long number;
    private FileChannel channel;
    private long written;

    Journal(JournalFiles files) {
        this.files = files;
        this.number = files.last() + 1;
        this.channel = open(files.file(number));
        batch.position(HEADER);
    }

    private static FileChannel open(Path file) {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes what stands in a map under a key now; null where nothing does any more. */
    synchronized <K, V> void note(MVMap<K, V> map, K key, @Nullable V value) {
        int id = map.getId();
        if (named.add(id)) {
            int length = begin(NAME, id);
            text(map.getName());
            end(length);
        }
        int length = begin(value == null ? REMOVE : PUT, id);
        map.getKeyType().write(batch, key);
        if (value != null) {
            map.getValueType().write(batch, value);
        }
        end(length);
    }

    /** Notes that a map is gone with all that stood in it. */
    synchronized void drop(String name) {
        int length = begin(NAME, GONE);
        text(name);
        end(length);
        end(begin(DROP, GONE));
    }

    /** Returns where the length goes. */
    private int begin(byte kind, int map) {
        batch.put(kind).putInt(map);
        int length = batch.position();
        batch.putInt(0);
        return length;
    }

    private void text(String text) {
        batch.put(text.getBytes(StandardCharsets.UTF_8));
    }

    private void end(int length) {
        batch.putInt(length, batch.position() - length - Integer.BYTES);
    }

    /**
     * Gives all that was noted to the operating system, so that it survives this process; call it while no command is half
     * done. What could not be written stays noted.
     */
    synchronized void flush() {
        int end = batch.position();
        if (end == HEADER) {
            return;
        }
        ByteBuffer bytes = batch.getBuffer();
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.duplicate().limit(end).position(HEADER));
        batch.putInt(0, end - HEADER).putInt(Integer.BYTES, (int) checksum.getValue());
        ByteBuffer out = batch.getBuffer().duplicate().limit(end).position(0);
        try {
            for (long at = written; out.hasRemaining(); ) {
                at += channel.write(out, at);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written += end;
        batch = batch.capacity() > 1 << 20 ? new WriteBuffer() : batch.clear();
        batch.position(HEADER);
    }

    /** Bytes since the last {@link #rotate}. */
    synchronized long size() {
        return written;
    }

    /** Goes on in a new file; the one before holds everything up to now. Call it while no command is half done. */
    synchronized Full rotate() {
        flush();
        FileChannel next = open(files.file(number + 1));
        Full before = new Full(number, channel);
        number++;
        channel = next;
        written = 0;
        named.clear();
        return before;
    }

    /** A file that gets nothing more. */
    record Full(long number, FileChannel channel) {
        /** Forces it to the disk, for the time until the store holds all of it. */
        void close() {
            try (channel) {
                channel.force(false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Forgets what was noted and not written, because the store holds it. */
    synchronized void forget() {
        batch.clear();
        batch.position(HEADER);
        named.clear();
    }

    /** Forces what was flushed to the disk. */
    void sync() {
        try {
            current().force(false);
        } catch (ClosedChannelException rotated) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized FileChannel current() {
        return channel;
    }

    /** Deletes all files before the current one, because the store holds what they hold. */
    synchronized void deleteOlder() {
        files.delete(number - 1);
    }

    /** Ends it together with a store that holds everything: no file is needed any more. */
    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.delete(number);
    }
}
