package dev.whetstone.chat;

/** What pressing a button or sending a form does. The name is part of button ids, so it never changes. */
public interface Action {

    String name();

    /** Runs within a second or hands the work on. For a form, {@link Call#values()} holds its fields. */
    Reply run(Call call);
}
