package dev.whetstone;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The classes that a compiled class names, as the JVM's specification lays them out in its constant pool. */
final class ClassNames {

    private static final int TEXT = 1;
    private static final int CLASS = 7;

    private ClassNames() {}

    /** In the form {@code java/lang/String}; arrays are left out. */
    static List<String> in(byte[] compiled) {
        ByteBuffer pool = ByteBuffer.wrap(compiled).position(8);
        int[] places = new int[pool.getShort() & 0xffff];
        List<Integer> classes = new ArrayList<>();
        for (int i = 1; i < places.length; i++) {
            int tag = pool.get();
            places[i] = pool.position();
            if (tag == CLASS) {
                classes.add(pool.getShort(places[i]) & 0xffff);
            }
            pool.position(places[i] + (tag == TEXT ? 2 + (pool.getShort(places[i]) & 0xffff) : length(tag)));
            i += length(tag) == 8 ? 1 : 0;
        }
        return classes.stream()
                .filter(text -> compiled[places[text] + 2] != '[')
                .map(text -> text(compiled, places[text]))
                .toList();
    }

    private static String text(byte[] compiled, int place) {
        int length = ByteBuffer.wrap(compiled).getShort(place) & 0xffff;
        return new String(compiled, place + 2, length, StandardCharsets.UTF_8);
    }

    /** Numbers of eight bytes take two places. */
    private static int length(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 5, 6 -> 8;
            default -> 4;
        };
    }
}
