package dev.whetstone.slack.view;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Form.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a member types into or chooses from. */
final class FormInputs {

    private static final String ACTION = "value";
    private static final int TYPED = 3_000;
    private static final int OPTIONS = 100;
    private static final int CHECKBOXES = 10;
    private static final int OPTION = 75;

    private FormInputs() {}

    /** A choice of nothing becomes a line to type, since Slack takes no empty list. */
    static BlockElement element(Field field) {
        return switch (field.options().isEmpty() ? textual(field) : field.input()) {
            case LINE -> typed(field, false);
            case PARAGRAPH -> typed(field, true);
            case SELECT ->
                StaticSelectElement.builder()
                        .actionId(ACTION)
                        .options(options(field, OPTIONS))
                        .initialOption(initial(field))
                        .build();
            case MANY -> many(field);
        };
    }

    private static Form.Input textual(Field field) {
        return field.input() == Form.Input.PARAGRAPH ? Form.Input.PARAGRAPH : Form.Input.LINE;
    }

    private static BlockElement typed(Field field, boolean lines) {
        int most = Math.max(1, Math.min(field.maxLength(), TYPED));
        String initial = SlackTexts.shortened(SlackTexts.wellFormed(field.initial()), most);
        return PlainTextInputElement.builder()
                .actionId(ACTION)
                .multiline(lines)
                .maxLength(most)
                .initialValue(initial.isEmpty() ? null : initial)
                .build();
    }

    private static BlockElement many(Field field) {
        return field.options().size() <= CHECKBOXES
                ? CheckboxesElement.builder()
                        .actionId(ACTION)
                        .options(options(field, CHECKBOXES))
                        .build()
                : MultiStaticSelectElement.builder()
                        .actionId(ACTION)
                        .options(options(field, OPTIONS))
                        .build();
    }

    /** At most so many options, the initial one always among them: Slack refuses one that is not. */
    private static List<OptionObject> options(Field field, int most) {
        List<Form.Option> all = new ArrayList<>(field.options());
        if (all.size() > most) {
            all.sort(java.util.Comparator.comparing(option -> !option.value().equals(field.initial())));
        }
        return all.stream().limit(most).map(FormInputs::option).toList();
    }

    private static @Nullable OptionObject initial(Field field) {
        return field.options().stream()
                .filter(option -> option.value().equals(field.initial()))
                .findFirst()
                .map(FormInputs::option)
                .orElse(null);
    }

    private static OptionObject option(Form.Option option) {
        String label = SlackTexts.line(option.label(), OPTION);
        return OptionObject.builder()
                .text(PlainObjects.text(label.isEmpty() ? "–" : label))
                .value(option.value())
                .build();
    }
}
