package dev.whetstone.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ordered study days; {@code about} is one sentence. A position counts the plan's questions from 0, across its days. */
public record StudyPlan(String id, String title, String about, List<Day> days) {

    /** Minutes a session of a day may take, which is what the weekly hours of pairs have room for. */
    public static final int LONGEST_SESSION = 60;

    public StudyPlan {
        days = List.copyOf(days);
    }

    /**
     * One day: its theme and the ids of its questions, in order; a review day has none, because what the group got worst comes back.
     * Positions count questions alone, so that a review day that is put into a plan moves no group that follows it.
     *
     * @param session the scenario to play on it, empty for none
     */
    public record Day(String theme, List<String> questions, boolean review, String session) {
        public Day {
            questions = List.copyOf(questions);
        }

        public Day(String theme, List<String> questions) {
            this(theme, questions, false, "");
        }

        public Day(String theme, List<String> questions, boolean review) {
            this(theme, questions, review, "");
        }

        public Day(String theme, List<String> questions, String session) {
            this(theme, questions, false, session);
        }
    }

    /** The scenarios of so many days, from the one on that the question at a position belongs to, in order. */
    public List<String> sessions(int position, int most) {
        int first = position < size() ? at(position).day() - 1 : days.size();
        return days.stream()
                .skip(first)
                .limit(most)
                .map(Day::session)
                .filter(session -> !session.isEmpty())
                .toList();
    }

    /** The scenario to play on the day that a question begins, empty for none. */
    public String sessionWith(String question) {
        return days.stream()
                .filter(day ->
                        !day.questions().isEmpty() && day.questions().get(0).equals(question))
                .findFirst()
                .map(Day::session)
                .orElse("");
    }

    /** A question with the day (from 1) it belongs to and the day's theme. */
    public record Item(String question, int day, String theme) {}

    /** The number of questions. */
    public int size() {
        return days.stream().mapToInt(day -> day.questions().size()).sum();
    }

    /** Whether a question stands in the plan. */
    public boolean holds(String question) {
        return days.stream().anyMatch(day -> day.questions().contains(question));
    }

    /** The question at a position, 0 up to but not including {@link #size()}. */
    public Item at(int position) {
        return upcoming(position, 1).get(0);
    }

    /** The review day that comes just before the question at a position, or after the last one, as an item without a question. */
    public Optional<Item> review(int position) {
        int before = position < size() ? at(position).day() - 1 : days.size();
        boolean begins = position < 1 || position >= size() || at(position - 1).day() <= before;
        return begins && before > 0 && days.get(before - 1).review()
                ? Optional.of(new Item("", before, days.get(before - 1).theme()))
                : Optional.empty();
    }

    /** Up to {@code most} questions from a position on. */
    public List<Item> upcoming(int position, int most) {
        return items().skip(position).limit(most).toList();
    }

    /**
     * The questions to post at one of the day's times: a plan day's remaining questions are spread evenly over the posting
     * times that remain, so one time takes them all and two times take half each.
     *
     * @param position the first question not posted yet
     * @param timesLeft the posting times left today, this one included
     */
    public List<Item> batch(int position, int timesLeft) {
        List<Item> rest = items().skip(position).toList();
        if (rest.isEmpty()) {
            return List.of();
        }
        int day = rest.get(0).day();
        int ofDay = (int) rest.stream().filter(item -> item.day() == day).count();
        return rest.subList(0, (ofDay + timesLeft - 1) / timesLeft);
    }

    private Stream<Item> items() {
        return IntStream.range(0, days.size()).boxed().flatMap(number -> {
            Day day = days.get(number);
            return day.questions().stream().map(question -> new Item(question, number + 1, day.theme()));
        });
    }
}
