package dev.whetstone.grading.sql.child.engine;

import dev.whetstone.grading.sql.child.compare.Cells;
import dev.whetstone.grading.sql.child.compare.ResultRow;
import dev.whetstone.grading.sql.child.compare.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;

/** Turns the driver's objects into plain values: BigDecimal, Double, Boolean, java.time, lists, maps and text. */
final class ResultReader {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private ResultReader() {}

    /** Reads at most {@code limit} rows. */
    static Table read(ResultSet result, int limit) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        int width = meta.getColumnCount();
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            names.add(meta.getColumnLabel(i));
            types.add(meta.getColumnTypeName(i));
        }
        List<Boolean> json = types.stream().map("JSON"::equals).toList();
        List<ResultRow> rows = new ArrayList<>();
        boolean more = false;
        while (!more && result.next()) {
            more = rows.size() == limit;
            if (!more) {
                rows.add(row(result, json));
            }
        }
        return new Table(names, types, rows, more);
    }

    /** A number within JSON is a number. */
    private static Object number(String text) {
        return text.length() < 40 && NUMBER.matcher(text).matches() ? new BigDecimal(text) : text;
    }

    private static ResultRow row(ResultSet result, List<Boolean> json) throws SQLException {
        @Nullable Object[] cells = new @Nullable Object[json.size()];
        for (int i = 0; i < json.size(); i++) {
            Object cell = plain(result.getObject(i + 1));
            cells[i] = json.get(i) && cell instanceof String text ? number(text) : cell;
        }
        return new ResultRow(cells);
    }

    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Timestamp stamp) {
            return stamp.toLocalDateTime();
        }
        if (value instanceof OffsetDateTime at) {
            return LocalDateTime.ofInstant(at.toInstant(), ZoneOffset.UTC);
        }
        if (value instanceof java.time.temporal.Temporal) {
            return value;
        }
        return nested(value);
    }

    private static Object number(Number number) {
        if (number instanceof Float || number instanceof Double) {
            return number.doubleValue();
        }
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof BigInteger big ? new BigDecimal(big) : BigDecimal.valueOf(number.longValue());
    }

    private static Object nested(Object value) throws SQLException {
        if (value instanceof Array array) {
            return list((Object[]) array.getArray());
        }
        if (value instanceof DuckDBStruct struct) {
            return map(struct.getMap());
        }
        if (value instanceof Struct struct) {
            return list(struct.getAttributes());
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof Blob blob) {
            return HexFormat.of().formatHex(blob.getBytes(1, (int) blob.length()));
        }
        return value.toString();
    }

    private static List<@Nullable Object> list(@Nullable Object[] parts) throws SQLException {
        List<@Nullable Object> plain = new ArrayList<>();
        for (Object part : parts) {
            plain.add(plain(part));
        }
        return plain;
    }

    private static Map<Object, @Nullable Object> map(Map<?, ?> map) throws SQLException {
        Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            plain.put(Cells.text(plain(entry.getKey())), plain(entry.getValue()));
        }
        return plain;
    }
}
