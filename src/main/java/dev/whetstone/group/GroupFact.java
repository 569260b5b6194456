package dev.whetstone.group;

/** What a feature adds to a group's settings as they are shown: one line of Markdown without a full stop. */
public interface GroupFact {

    String about(StudyGroup group);
}
