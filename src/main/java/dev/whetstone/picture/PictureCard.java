package dev.whetstone.picture;

import dev.whetstone.chat.Block;
import java.util.Optional;

/** What a picture shows, as plain data. */
public sealed interface PictureCard permits AssessmentCard, BoardCard, MemberCard, RecapCard, SeasonCard, FameCard {

    /** Such as {@code board.png}. */
    String fileName();

    /** All the picture says, in words. */
    String alt();

    /** In points; every card is {@link Canvas#WIDTH} wide. */
    int height();

    /** Draws it onto an empty ground. */
    void paint(Canvas canvas);

    /** For a chat, in either look; nothing is drawn before it is shown. */
    default Block block() {
        return new Block.Picture(
                fileName(),
                () -> draw(Look.LIGHT).map(Picture::png),
                () -> draw(Look.DARK).map(Picture::png),
                alt());
    }

    /** Empty where this machine cannot draw text at all; the words say the same. */
    default Optional<Picture> draw(Look look) {
        return CardDrawing.of(this, look);
    }
}
