package dev.whetstone.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardsTests {

    private static final int MOST_BYTES = 300_000;

    private static String alt(String name) {
        return Objects.requireNonNull(Samples.all().get(name)).alt();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void everyCardIsTwiceItsSizeAndSmallEnoughToSend(Look look) throws IOException {
        for (PictureCard card : Samples.all().values()) {
            Picture picture = card.draw(look).orElseThrow();
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
            assertThat(picture.png().length).as(card.alt()).isLessThan(MOST_BYTES);
            assertThat(image.getWidth()).isEqualTo(2 * Canvas.WIDTH);
            assertThat(image.getHeight()).isEqualTo(2 * card.height());
            assertThat(picture.alt()).isEqualTo(card.alt()).isNotBlank();
        }
    }

    @Test
    void aBoardSaysItsPlaces() {
        assertThat(new BoardCard("March 2026", List.of(Samples.place(1, "李小龙", 12), Samples.place(2, "Ben", 1))).alt())
                .isEqualTo("March 2026: 1. 李小龙, 12 points; 2. Ben, 1 point");
        assertThat(alt("board-0")).isEqualTo("March 2026: nobody has points yet");
        assertThat(alt("board-40"))
                .contains("20. ", "; 31. Member of the group, no. 30, 0 points; and 19 more")
                .doesNotContain("21. ", "32. ");
    }

    @Test
    void aMembersCardSaysItsFiguresWeeksDaysAndTopics() {
        assertThat(alt("member"))
                .startsWith("Ada Lovelace, Prep for March, March 2026. Place: 2nd of 14; Points: 1,234; ")
                .contains("Points by week, this one last: 62, 66, ", "Days with points in the last half year: ")
                .endsWith("Topics: spark 90 %, sql 75 %, python 100 %, data-modelling-and-warehouses 40 %, "
                        + "system-design 0 %, airflow 60 %.");
        assertThat(alt("member-new")).contains("half year: 0").endsWith("No topics yet.");
        assertThat(alt("member-signs"))
                .endsWith(
                        " Signs: Technical: all topics: 71 %; Interview skills: 3.1 of 4; Preparation: days in two weeks: 12 of 14.");
    }

    @Test
    void anAssessmentSaysItsTopicsBesideThoseBefore() {
        assertThat(alt("assessment"))
                .isEqualTo(
                        "Assessment of March 2026: 62 % on average, after 48 % in February 2026. By topic: airflow 100 % after 50 %, "
                                + "data-modelling-and-warehouses 0 % after 25 %, python 55 % after 0 %, sql 90 %.");
        assertThat(alt("assessment-first")).isEqualTo("Assessment of March 2026: 40 % on average. By topic: sql 40 %.");
    }

    @Test
    void aSeasonAWeekAndTheHallOfFameSayWhoWon() {
        assertThat(alt("season-1")).startsWith("March 2026. Champion: Ada. 1. Ada, 410 points; ");
        assertThat(alt("season-many")).contains("Champions: Ada, Б, ", " and 3 more. 1. ");
        assertThat(alt("season-hidden")).contains("Champion: somebody who stays off the board");
        assertThat(alt("recap")).contains(": Champion: Ada with 35 points; Most improved: ", "; 1. Ada, 410 points");
        assertThat(alt("fame"))
                .startsWith("Hall of fame. Month 1: Ada with 100 points among 1; Month 2: Ada and Б with ");
    }
}
