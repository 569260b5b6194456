package dev.whetstone.storage.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/**
 * The store's file, and beside it {@code .sums}: the version that was last acknowledged (8 bytes), its checksum (4), and
 * the checksum of each block of 4 KiB (4 bytes each), which is written before the block.
 */
final class CheckedFile extends SingleFileStore {
    private static final int BLOCK = 4 << 10;
    private static final int HEAD = Long.BYTES + Integer.BYTES;
    private final FileChannel sums;

    CheckedFile(Path file, Map<String, Object> settings) throws IOException {
        super(settings);
        sums = FileChannel.open(sums(file), StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Begins the file of checksums of a store that has nothing in it yet. */
    static void create(Path file) throws IOException {
        Path begun = Files.write(sums(file).resolveSibling(file.getFileName() + ".new"), head(0).array());
        Files.move(begun, sums(file), StandardCopyOption.ATOMIC_MOVE);
    }

    static Path sums(Path file) {
        return file.resolveSibling(file.getFileName() + ".sums");
    }

    @Override
    protected void writeFully(SFChunk chunk, long position, ByteBuffer source) {
        ByteBuffer checks = checks(source.duplicate());
        DataUtils.writeFully(sums, place(position), checks);
        super.writeFully(chunk, position, source);
    }

    private static long place(long position) {
        return HEAD + position / BLOCK * Integer.BYTES;
    }

    private static ByteBuffer checks(ByteBuffer blocks) {
        ByteBuffer checks = ByteBuffer.allocate(blocks.remaining() / BLOCK * Integer.BYTES);
        int end = blocks.limit();
        for (int from = blocks.position(); from < end; from += BLOCK) {
            checks.putInt(check(blocks.limit(from + BLOCK).position(from)));
        }
        return checks.flip();
    }

    private static int check(ByteBuffer bytes) {
        CRC32C check = new CRC32C();
        check.update(bytes);
        return (int) check.getValue();
    }

    /** Remembers that all writes up to a version are told to be kept. */
    void acknowledge(long version) {
        DataUtils.writeFully(sums, 0, head(version));
    }

    private static ByteBuffer head(long version) {
        ByteBuffer head = ByteBuffer.allocate(HEAD).putLong(version);
        return head.putInt(check(head.duplicate().flip())).flip();
    }

    long acknowledged() throws IOException {
        ByteBuffer head = read(0, HEAD);
        if (check(head.duplicate().limit(Long.BYTES)) != head.getInt(Long.BYTES)) {
            throw new IOException("the file of checksums is damaged");
        }
        return head.getLong();
    }

    /** @throws IOException if a block in use is not as it was written */
    void requireAsWritten() throws IOException {
        for (SFChunk chunk : getChunks().values()) {
            long position = chunk.block * BLOCK;
            boolean used = !"0".equals(DataUtils.parseMap(chunk.asString()).get("livePages"));
            if (used
                    && !checks(readFully(chunk, position, chunk.len * BLOCK))
                            .equals(read(place(position), chunk.len * Integer.BYTES))) {
                throw new IOException("what stands at byte " + position + " is not what was written there");
            }
        }
    }

    private ByteBuffer read(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && sums.read(bytes, from + bytes.position()) > 0) {}
        if (bytes.hasRemaining()) {
            throw new IOException("the file of checksums is too short");
        }
        return bytes.flip();
    }

    @Override
    public void sync() {
        super.sync();
        try {
            sums.force(false);
        } catch (IOException e) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "{0}", e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try (sums) {
            super.close();
        } catch (IOException e) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "{0}", e.getMessage(), e);
        }
    }
}
