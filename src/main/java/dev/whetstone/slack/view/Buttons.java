package dev.whetstone.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.whetstone.chat.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A row of buttons. */
final class Buttons {

    /** Slack takes up to 25; more than five in a row wrap into a heap on a phone. */
    static final int IN_A_ROW = 5;

    private static final int LABEL = 75;

    private Buttons() {}

    /** Only a single primary button stands out: a row of nothing but green ones tells nobody what to press. */
    static Shown row(List<Choice> choices) {
        boolean oneStandsOut = choices.stream().filter(Choice::primary).count() == 1;
        List<BlockElement> buttons = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            buttons.add(ButtonElement.builder()
                    .text(PlainObjects.text(label(choice)))
                    .actionId(SlackActionIds.encode(i, choice))
                    .value(choice.argument().isEmpty() ? null : choice.argument())
                    .style(oneStandsOut && choice.primary() ? "primary" : null)
                    .build());
        }
        return Shown.of(
                ActionsBlock.builder().elements(buttons).build(),
                choices.stream().map(choice -> "[" + label(choice) + "]").collect(Collectors.joining(" ")));
    }

    private static String label(Choice choice) {
        String label = SlackTexts.line(choice.label(), LABEL);
        return label.isEmpty() ? "…" : label;
    }
}
