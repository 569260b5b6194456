package dev.whetstone.chat;

import java.util.function.Function;

/** What pressing a button or sending a form does. The name is part of button ids, so it never changes. */
public interface Action {

    String name();

    /** Runs within a second or hands the work on. For a form, {@link Call#values()} holds its fields. */
    Reply run(Call call);

    /** An action that does what one method does. */
    static Action of(String name, Function<Call, Reply> deed) {
        return new Action() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Reply run(Call call) {
                return deed.apply(call);
            }
        };
    }
}
