package dev.whetstone.mock.feedback;

import dev.whetstone.chat.Form;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a candidate is looked at for: four technical and four personal criteria, each from 1 to 4 with an anchor in words. */
enum Criterion {
    PROBLEM_SOLVING(
            "Problem solving",
            "starts without understanding the task",
            "gets somewhere with much help",
            "asks, plans, finds a sound way",
            "weighs several ways and edge cases unasked"),
    KNOWLEDGE(
            "Technical knowledge",
            "basic terms are missing",
            "knows the terms, not why they matter",
            "explains how it works and when to use it",
            "explains limits and costs from experience"),
    CODE_QUALITY(
            "Code quality",
            "does not run or cannot be read",
            "runs in the simple case",
            "correct, readable, named well",
            "also tested and easy to change"),
    SYSTEM_THINKING(
            "System thinking",
            "sees the single step only",
            "names parts without how they fit",
            "sees load, failure and data flow",
            "designs for failure, growth and cost"),
    COMMUNICATION(
            "Communication",
            "hard to follow",
            "understandable when asked again",
            "clear and in order, thinks aloud",
            "fits depth and words to the listener"),
    COLLABORATION(
            "Collaboration",
            "ignores what the interviewer says",
            "takes hints late",
            "takes hints and builds on them",
            "makes it a talk between colleagues"),
    GROWTH(
            "Growth",
            "defends mistakes",
            "admits mistakes when shown",
            "learns within the session",
            "names own gaps and how to close them"),
    PROFESSIONALISM(
            "Professionalism",
            "unprepared or impolite",
            "some preparation",
            "prepared, on time, fair about others",
            "would be trusted in front of customers");

    static final int BEST = 4;

    private final String label;
    private final String one;
    private final String two;
    private final String three;
    private final String four;

    Criterion(String label, String one, String two, String three, String four) {
        this.label = label;
        this.one = one;
        this.two = two;
        this.three = three;
        this.four = four;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String label() {
        return label;
    }

    String anchor(int score) {
        return List.of(one, two, three, four).get(score - 1);
    }

    Form.Field field() {
        List<Form.Option> scale = IntStream.rangeClosed(1, BEST)
                .mapToObj(score -> new Form.Option(String.valueOf(score), score + ": " + anchor(score)))
                .toList();
        return Form.Field.select(id(), label, "3", scale);
    }

    static Optional<Criterion> of(String id) {
        return Stream.of(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    static List<Criterion> technical() {
        return List.of(PROBLEM_SOLVING, KNOWLEDGE, CODE_QUALITY, SYSTEM_THINKING);
    }

    static List<Criterion> personal() {
        return List.of(COMMUNICATION, COLLABORATION, GROWTH, PROFESSIONALISM);
    }
}
