package dev.whetstone.deck;

import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Reads tables of a SQLite database from memory, by its published file format (sqlite.org/fileformat2.html): table b-trees with
 * overflow pages, no indexes, no journal. A page is looked at once, so that a crafted file ends.
 */
final class SqliteFile {

    private static final String MAGIC = "SQLite format 3\0";
    private static final int HEADER = 100;
    private static final int INTERIOR = 5;
    private static final int LEAF = 13;

    private final ByteBuffer file;
    private final int pageSize;
    private final int usable;
    private final Charset charset;
    private final BitSet seen = new BitSet();

    private SqliteFile(byte[] bytes) {
        this.file = ByteBuffer.wrap(bytes);
        int size = file.getShort(16) & 0xFFFF;
        this.pageSize = size == 1 ? 65_536 : size;
        this.usable = pageSize - (bytes[20] & 0xFF);
        this.charset = switch (file.getInt(56)) {
            case 2 -> StandardCharsets.UTF_16LE;
            case 3 -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }

    static SqliteFile of(byte[] bytes) throws UnreadableDeckException {
        boolean isOne = bytes.length > HEADER
                && new String(bytes, 0, MAGIC.length(), StandardCharsets.ISO_8859_1).equals(MAGIC);
        SqliteFile file = isOne ? new SqliteFile(bytes) : null;
        if (file == null || file.pageSize < 512 || file.usable < 480) {
            throw new UnreadableDeckException("its collection is no SQLite database");
        }
        return file;
    }

    /** The rows of a table, each with its columns: Long, Double, String, byte[] or an empty string for NULL. */
    List<List<Object>> rows(String table, int most) throws UnreadableDeckException {
        try {
            for (List<Object> entry : tree(1, most)) {
                if (entry.size() > 3
                        && entry.get(0).equals("table")
                        && entry.get(1).equals(table)) {
                    return tree(((Long) entry.get(3)).intValue(), most);
                }
            }
        } catch (IndexOutOfBoundsException
                | BufferUnderflowException
                | BufferOverflowException
                | IllegalArgumentException
                | ArithmeticException
                | ClassCastException e) {
            throw new UnreadableDeckException("its database is damaged");
        }
        throw new UnreadableDeckException("its database has no table " + table);
    }

    private List<List<Object>> tree(int root, int most) throws UnreadableDeckException {
        seen.clear();
        List<List<Object>> rows = new ArrayList<>();
        List<Integer> pages = new ArrayList<>(List.of(root));
        while (!pages.isEmpty()) {
            int page = pages.remove(pages.size() - 1);
            look(page);
            readPage(page, pages, rows);
            if (rows.size() > most) {
                throw new UnreadableDeckException("it has more than %,d cards".formatted(most));
            }
        }
        return rows;
    }

    /** Adds the rows of a leaf, or the children of an interior page so that the leftmost is taken next. */
    private void readPage(int page, List<Integer> pages, List<List<Object>> rows) throws UnreadableDeckException {
        int at = (page - 1) * pageSize;
        int head = at + (page == 1 ? HEADER : 0);
        int kind = file.get(head);
        int cells = file.getShort(head + 3) & 0xFFFF;
        if (kind == INTERIOR) {
            pages.add(file.getInt(head + 8));
            for (int i = cells - 1; i >= 0; i--) {
                pages.add(file.getInt(cell(at, head + 12, i)));
            }
        } else if (kind == LEAF) {
            for (int i = 0; i < cells; i++) {
                rows.add(SqliteRecord.read(payload(cell(at, head + 8, i)), charset));
            }
        } else {
            throw new IllegalArgumentException("page kind");
        }
    }

    private int cell(int page, int pointers, int number) {
        return page + (file.getShort(pointers + 2 * number) & 0xFFFF);
    }

    private void look(int page) {
        if (page < 1 || seen.get(page)) {
            throw new IllegalArgumentException("page number");
        }
        seen.set(page);
    }

    /** A cell's bytes, those on overflow pages included. */
    private ByteBuffer payload(int cell) {
        ByteBuffer at = file.duplicate().position(cell);
        long length = SqliteRecord.varint(at);
        SqliteRecord.varint(at);
        if (length > file.capacity()) {
            throw new IllegalArgumentException("payload");
        }
        int local = local((int) length);
        ByteBuffer payload = ByteBuffer.allocate((int) length);
        payload.put(file.slice(at.position(), local));
        int next = local < length ? file.getInt(at.position() + local) : 0;
        while (payload.hasRemaining()) {
            look(next);
            int start = (next - 1) * pageSize;
            payload.put(file.slice(start + 4, Math.min(usable - 4, payload.remaining())));
            next = file.getInt(start);
        }
        return payload.flip();
    }

    private int local(int length) {
        int most = usable - 35;
        int least = (usable - 12) * 32 / 255 - 23;
        int kept = least + (length - least) % (usable - 4);
        return length <= most ? length : kept <= most ? kept : least;
    }
}
