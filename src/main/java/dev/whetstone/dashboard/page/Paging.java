package dev.whetstone.dashboard.page;

/**
 * One page of a list.
 *
 * @param page from 0
 * @param pages how many there are, at least 1
 * @param total entries in all
 */
record Paging(int page, int pages, int total) {

    private static final int LAST = 10_000;

    static Paging of(int page, int size, int total) {
        return new Paging(page, Math.max(1, (total + size - 1) / size), total);
    }

    /** The page that was asked for, or the nearest there can be. */
    static int wanted(String asked) {
        return asked.matches("\\d{1,5}") ? Math.min(LAST, Integer.parseInt(asked)) : 0;
    }
}
