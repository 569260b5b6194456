package dev.whetstone.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewState.SelectedOption;
import com.slack.api.model.view.ViewState.Value;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.whetstone.chat.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Forms as Slack's modals: each field is an input whose {@code block_id} is the field's name. */
public final class SlackForms {

    private static final String PLAIN = "plain_text";
    private static final int TITLE = 24;
    private static final int LABEL = 2_000;

    /** Blocks of a modal at most. */
    private static final int MOST = 100;

    private SlackForms() {}

    /**
     * The modal of a form.
     *
     * @param privateMetadata what comes back with the form when it is sent, at most 3,000 characters
     */
    public static View view(Form form, String callbackId, String privateMetadata) {
        return View.builder()
                .type("modal")
                .callbackId(callbackId)
                .privateMetadata(privateMetadata)
                .title(ViewTitle.builder()
                        .type(PLAIN)
                        .text(SlackTexts.line(form.title(), TITLE))
                        .build())
                .submit(ViewSubmit.builder().type(PLAIN).text("Send").build())
                .close(ViewClose.builder().type(PLAIN).text("Cancel").build())
                .blocks(blocks(form))
                .build();
    }

    /** What was filled in, by field name, without what was left empty; {@code null} counts as nothing. */
    public static Map<String, String> values(@Nullable ViewState state) {
        Map<String, String> values = new LinkedHashMap<>();
        if (state != null && state.getValues() != null) {
            state.getValues()
                    .forEach((field, inputs) -> inputs.values().forEach(input -> {
                        String value = value(input);
                        if (!value.isBlank()) {
                            values.put(field, value);
                        }
                    }));
        }
        return values;
    }

    /** A modal takes no files: what is too long for it stands in the message the form belongs to. */
    private static List<LayoutBlock> blocks(Form form) {
        List<LayoutBlock> blocks = new ArrayList<>();
        new BlockRenderer()
                .render(form.about()).stream()
                        .limit(MOST - form.fields().size())
                        .forEach(shown -> blocks.add(shown.block()));
        form.fields().forEach(field -> blocks.add(input(field)));
        return blocks;
    }

    private static LayoutBlock input(Form.Field field) {
        String label = SlackTexts.line(field.label(), LABEL);
        String hint = SlackTexts.line(field.hint(), LABEL);
        return InputBlock.builder()
                .blockId(field.name())
                .label(PlainObjects.text(label.isEmpty() ? field.name() : label))
                .hint(hint.isEmpty() ? null : PlainObjects.text(hint))
                .optional(!field.required())
                .element(FormInputs.element(field))
                .build();
    }

    private static String value(Value input) {
        SelectedOption one = input.getSelectedOption();
        List<SelectedOption> many = input.getSelectedOptions();
        if (one != null) {
            return one.getValue();
        }
        if (many != null) {
            return many.stream().map(SelectedOption::getValue).collect(Collectors.joining(","));
        }
        String text = input.getValue();
        return text == null ? "" : text;
    }
}
