package dev.whetstone.picture;

import java.util.Optional;

/** What a picture shows, as plain data. */
public sealed interface Card permits BoardCard, MemberCard, RecapCard, SeasonCard, FameCard {

    /** Such as {@code board.png}. */
    String fileName();

    /** All the picture says, in words. */
    String alt();

    /** In points; every card is {@link Canvas#WIDTH} wide. */
    int height();

    /** Draws it onto an empty ground. */
    void paint(Canvas canvas);

    /** Empty where this machine cannot draw text at all; the words say the same. */
    default Optional<Picture> draw(Look look) {
        return Drawing.of(this, look);
    }
}
