package dev.whetstone.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyGroupTests {

    private static final Instant MONDAY_MORNING = Instant.parse("2026-03-02T06:00:00Z");

    private static StudyGroup group(Cadence cadence, Instant now) {
        return StudyGroup.found(
                "g",
                "Group",
                "plan",
                cadence,
                new ChannelRef("test", "w", "c"),
                new MemberRef("test", "w", "admin"),
                now);
    }

    private static LocalDate next(StudyGroup group) {
        return group.nextSlot().orElseThrow().date();
    }

    private static void fire(StudyGroup group) {
        group.fired(group.nextSlot().orElseThrow(), group.curriculum());
    }

    @Test
    void aNewGroupStartsWithTheNextSlot() {
        StudyGroup group = group(CadenceTests.daily("UTC", "09:00"), Instant.parse("2026-03-02T09:00:01Z"));
        assertThat(next(group)).isEqualTo("2026-03-03");
    }

    @Test
    void firingMovesToTheFollowingSlotOfTheSameDay() {
        StudyGroup group = group(CadenceTests.daily("UTC", "09:00", "18:00"), MONDAY_MORNING);
        fire(group);
        assertThat(group.nextSlot()).map(Slot::label).contains("1800");
        fire(group);
        assertThat(next(group)).isEqualTo("2026-03-03");
    }

    @Test
    void aPausedGroupHasNoSlotAndResumesWithTheNextOne() {
        StudyGroup group = group(CadenceTests.daily("UTC", "09:00"), MONDAY_MORNING);
        group.pause();
        assertThat(group.nextSlot()).isEmpty();
        group.follow(CadenceTests.daily("UTC", "10:00"), MONDAY_MORNING);
        assertThat(group.nextSlot())
                .as("a change of times does not end a pause")
                .isEmpty();
        group.resume(Instant.parse("2026-03-05T12:00:00Z"));
        assertThat(next(group)).isEqualTo("2026-03-06");
    }

    @Test
    void resumingOnADateThatHadItsQuestionWaitsForTheNextDate() {
        StudyGroup group = group(CadenceTests.daily("UTC", "09:00"), MONDAY_MORNING);
        fire(group);
        group.pause();
        group.follow(CadenceTests.daily("UTC", "20:00"), Instant.parse("2026-03-02T10:00:00Z"));
        group.resume(Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(next(group)).isEqualTo("2026-03-03");
    }

    @Test
    void aSecondTimeAddedAtNoonIsTodaysSecondQuestion() {
        StudyGroup group = group(CadenceTests.daily("UTC", "09:00"), MONDAY_MORNING);
        fire(group);
        group.follow(CadenceTests.daily("UTC", "09:00", "18:00"), Instant.parse("2026-03-02T12:00:00Z"));
        assertThat(group.nextSlot()).map(Slot::at).contains(Instant.parse("2026-03-02T18:00:00Z"));
    }

    @Test
    void aChangeInTheSecondASlotIsDueDoesNotLoseTheSlot() {
        StudyGroup group = group(CadenceTests.daily("UTC", "09:00"), MONDAY_MORNING);
        Cadence shorter = new Cadence(
                group.cadence().times(),
                group.cadence().weekdays(),
                group.cadence().zone(),
                Duration.ofHours(4),
                Duration.ZERO,
                true,
                Set.of());
        group.follow(shorter, Instant.parse("2026-03-02T09:00:00.400Z"));
        assertThat(next(group)).isEqualTo("2026-03-02");
    }

    @Test
    void movingWestInMidDayPostsNoDateTwice() {
        StudyGroup group = group(CadenceTests.daily("Asia/Tokyo", "09:00"), Instant.parse("2026-03-09T22:00:00Z"));
        fire(group); // 10 March in Tokyo, still the 9th in Los Angeles
        group.follow(CadenceTests.daily("America/Los_Angeles", "09:00"), Instant.parse("2026-03-10T01:00:00Z"));
        assertThat(next(group)).isEqualTo("2026-03-11");
    }

    @Test
    void movingEastInMidDayPostsTheDateItHasNotHadYet() {
        StudyGroup group =
                group(CadenceTests.daily("America/Los_Angeles", "09:00"), Instant.parse("2026-03-10T12:00:00Z"));
        fire(group); // 10 March, 16:00 UTC
        group.follow(CadenceTests.daily("Asia/Tokyo", "09:00"), Instant.parse("2026-03-10T17:00:00Z"));
        assertThat(group.nextSlot()).map(Slot::at).contains(Instant.parse("2026-03-11T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverZonesAGroupMovesThroughItsDatesNeverRepeatNorGoBack(long seed) {
        Random random = new Random(seed);
        List<String> zones =
                List.of("Pacific/Kiritimati", "Asia/Kathmandu", "Europe/Berlin", "America/Santiago", "Pacific/Niue");
        StudyGroup group = group(CadenceTests.daily("UTC", "09:00"), MONDAY_MORNING);
        List<LocalDate> posted = new ArrayList<>();
        Instant now = MONDAY_MORNING;
        for (int step = 0; step < 400; step++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(60 * 30)));
            while (group.nextSlot().map(Slot::at).filter(now::isAfter).isPresent()) {
                posted.add(next(group));
                fire(group);
            }
            String zone = zones.get(random.nextInt(zones.size()));
            String time = "%02d:30".formatted(random.nextInt(24));
            group.follow(CadenceTests.daily(zone, time), now);
        }
        assertThat(posted).hasSizeGreaterThan(100).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aFinishedGroupGoesOnWithAnotherPlan() {
        StudyGroup group = group(CadenceTests.daily("UTC", "09:00"), MONDAY_MORNING);
        group.finish();
        assertThat(group.nextSlot()).isEmpty();
        group.study(Curriculum.of("other"), Instant.parse("2026-03-04T10:00:00Z"));
        assertThat(group.status()).isEqualTo(StudyGroup.Status.ACTIVE);
        assertThat(next(group)).isEqualTo("2026-03-05");
    }

    @Test
    void anotherPlanDoesNotEndAPause() {
        StudyGroup group = group(CadenceTests.daily("UTC", "09:00"), MONDAY_MORNING);
        group.pause();
        group.study(Curriculum.of("other"), MONDAY_MORNING);
        assertThat(group.status()).isEqualTo(StudyGroup.Status.PAUSED);
        assertThat(group.nextSlot()).isEmpty();
    }

    @Test
    void theUsualCadenceRestsAtWeekends() {
        StudyGroup group = group(Cadence.usual(ZoneId.of("UTC")), Instant.parse("2026-03-06T12:00:00Z"));
        assertThat(next(group).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    }

    @Test
    void takenQuestionsAreCountedAndCarriedOnesComeOffTheirList() {
        Curriculum start = Curriculum.of("plan").carrying("late").carrying("late");
        assertThat(start.carry()).containsExactly("late");
        Curriculum after = start.advanced(List.of("late", "first", "second"));
        assertThat(after.carry()).isEmpty();
        assertThat(after.position()).isEqualTo(2);
    }
}
