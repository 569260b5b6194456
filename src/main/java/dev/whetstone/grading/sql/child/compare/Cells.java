package dev.whetstone.grading.sql.child.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How two cells are compared: by value, whatever their types. NULL matches NULL; exact numbers match exactly, whatever
 * their scale; as soon as one is a floating number nine significant digits decide; true is 1 and false is 0; a date is
 * the midnight that begins it, and matches text that spells it in ISO form; lists and structs match part by part.
 */
public final class Cells {

    private static final MathContext NINE = new MathContext(9);
    private static final double HALF_A_UNIT = 5e-9;
    private static final double NOISE = 1e-12;
    private static final DateTimeFormatter SECONDS = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    /** Text that spells a midnight out. */
    private static final Pattern MIDNIGHT = Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d) 00:00:00(\\.0+)?$");

    private Cells() {}

    static boolean match(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == b;
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            return matchAll(x, y);
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return x.keySet().equals(y.keySet()) && x.keySet().stream().allMatch(k -> match(x.get(k), y.get(k)));
        }
        if (number(a) instanceof Number x && number(b) instanceof Number y) {
            return matchNumbers(x, y);
        }
        boolean times = a instanceof Temporal || b instanceof Temporal;
        return times ? moment(a).equals(moment(b)) : a.equals(b);
    }

    private static String moment(Object cell) {
        return MIDNIGHT.matcher(text(cell)).replaceFirst("$1");
    }

    private static boolean matchAll(List<?> x, List<?> y) {
        Iterator<?> other = y.iterator();
        return x.size() == y.size() && x.stream().allMatch(cell -> match(cell, other.next()));
    }

    private static boolean matchNumbers(Number a, Number b) {
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return x.compareTo(y) == 0;
        }
        double x = a.doubleValue();
        double y = b.doubleValue();
        if (!(Double.isFinite(x) && Double.isFinite(y))) {
            return Double.compare(x, y) == 0;
        }
        double gap = Math.abs(x - y);
        return gap <= NOISE || gap <= Math.max(Math.abs(x), Math.abs(y)) * HALF_A_UNIT;
    }

    private static Object number(Object cell) {
        return cell instanceof Boolean truth ? (truth ? BigDecimal.ONE : BigDecimal.ZERO) : cell;
    }

    /** Cells with the same key match; most that match have the same key. */
    static @Nullable Object key(@Nullable Object cell) {
        if (cell instanceof Double number) {
            return rounded(number);
        }
        if (cell instanceof List<?> list) {
            List<@Nullable Object> keys = new ArrayList<>();
            list.forEach(part -> keys.add(key(part)));
            return keys;
        }
        if (cell instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> keys = new HashMap<>();
            map.forEach((name, part) -> keys.put(name, key(part)));
            return keys;
        }
        if (cell == null) {
            return null;
        }
        Object plain = number(cell) instanceof BigDecimal number ? exact(number) : cell;
        return plain instanceof Temporal ? text(plain) : plain;
    }

    private static Object exact(BigDecimal number) {
        BigDecimal plain = number.scale() == 0 ? number : number.stripTrailingZeros();
        boolean small = plain.scale() <= 0 && plain.precision() - plain.scale() <= 18;
        return small ? (Object) plain.longValue() : plain;
    }

    private static Object rounded(Double number) {
        if (!Double.isFinite(number)) {
            return number;
        }
        boolean whole = Math.abs(number) < 1e9 && Math.rint(number) == number;
        if (whole || Math.abs(number) <= NOISE) {
            return Math.round(number);
        }
        return exact(BigDecimal.valueOf(number).round(NINE));
    }

    /** As members read it: numbers plainly, times in ISO form, a midnight as its date. */
    public static String text(@Nullable Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof LocalTime time) {
            return SECONDS.format(time);
        }
        if (cell instanceof LocalDateTime at) {
            boolean midnight = at.toLocalTime().equals(LocalTime.MIDNIGHT);
            return midnight ? at.toLocalDate().toString() : at.toLocalDate() + " " + text(at.toLocalTime());
        }
        return cell == null ? "NULL" : cell.toString();
    }
}
