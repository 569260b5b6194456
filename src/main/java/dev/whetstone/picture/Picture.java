package dev.whetstone.picture;

/**
 * A drawn picture.
 *
 * @param png at twice the size it is to be shown in
 * @param alt all it says, in words
 */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(byte[] png, String alt) {}
