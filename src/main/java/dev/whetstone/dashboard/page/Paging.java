package dev.whetstone.dashboard.page;

/**
 * One page of a list.
 *
 * @param page from 0
 * @param size entries on a page
 * @param total entries in all
 */
record Paging(int page, int size, int total) {

    private static final int LAST = 10_000;

    /** The page that was asked for, or the nearest that may be. */
    static int wanted(int asked) {
        return Math.max(0, Math.min(LAST, asked));
    }

    int from() {
        return page * size;
    }

    public boolean hasBefore() {
        return page > 0;
    }

    public boolean hasAfter() {
        return (page + 1L) * size < total;
    }

    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }
}
