package dev.whetstone.mock.session;

/** Where a session is held. */
enum Ground {
    /** In direct messages that are kept in step. */
    DIRECT,
    /** A place is to be opened. */
    WANTED,
    /** In its place. */
    OPEN,
    /** In direct messages, since the place was lost or is no longer needed. */
    LEFT
}
