package dev.whetstone.discord.view;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.ModalTopLevelComponent;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/** Turns forms into Discord's modals, and what was sent back into values. */
public final class DiscordForms {

    private static final int LONGEST_ABOUT = 3_500;
    private static final int WORTH_CUTTING = 300;
    private static final String REST = "*There is more of it in the message this form belongs to.*";

    private DiscordForms() {}

    /** The form with every text cut to what Discord takes. */
    public static Modal modal(Form form, String customId) {
        return Modal.create(customId, PlainWords.line(form.title(), Modal.MAX_TITLE_LENGTH))
                .addComponents(components(form))
                .build();
    }

    /** What is read above the fields takes a place among them, of which there are five. */
    private static List<ModalTopLevelComponent> components(Form form) {
        List<ModalTopLevelComponent> components = new ArrayList<>();
        String about = about(form.about());
        if (!about.isEmpty() && form.fields().size() < Modal.MAX_COMPONENTS) {
            components.add(TextDisplay.of(about));
        }
        form.fields().forEach(field -> components.add(label(field)));
        return components;
    }

    /** The texts that find room; who reads more of it has the message before them. */
    private static String about(List<Block> blocks) {
        List<String> shown = new ArrayList<>();
        int room = LONGEST_ABOUT;
        for (Flow flow : texts(blocks)) {
            String text = flow.text();
            if (text.length() > room) {
                if (room > WORTH_CUTTING) {
                    shown.add(flow.cut(room).head().text());
                }
                shown.add(REST);
                break;
            }
            shown.add(text);
            room -= text.length() + 2;
        }
        return String.join("\n\n", shown);
    }

    private static List<Flow> texts(List<Block> blocks) {
        return Stream.of(blocks)
                .filter(some -> !some.isEmpty())
                .flatMap(some -> BlockUnits.of(some).stream())
                .map(Unit::content)
                .filter(Unit.Text.class::isInstance)
                .map(content -> ((Unit.Text) content).flow())
                .toList();
    }

    /** The fields' values by name, without the empty ones. */
    public static Map<String, String> values(Collection<ModalMapping> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        for (ModalMapping field : sent) {
            String value = field.getType() == Component.Type.STRING_SELECT
                    ? String.join(",", field.getAsStringList())
                    : field.getAsString();
            if (!value.isEmpty()) {
                values.put(field.getCustomId(), value);
            }
        }
        return values;
    }

    private static Label label(Form.Field field) {
        String hint = PlainWords.line(field.hint(), Label.DESCRIPTION_MAX_LENGTH);
        return Label.of(
                PlainWords.line(field.label(), Label.LABEL_MAX_LENGTH),
                field.hint().isBlank() ? null : hint,
                field.options().isEmpty() ? input(field) : menu(field));
    }

    private static LabelChildComponent input(Form.Field field) {
        int most = Math.max(1, Math.min(field.maxLength(), TextInput.MAX_VALUE_LENGTH));
        String initial = PlainWords.cut(PlainWords.wellFormed(field.initial()), most);
        return TextInput.create(
                        field.name(),
                        field.input() == Form.Input.PARAGRAPH ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT)
                .setRequired(field.required())
                .setMaxLength(most)
                .setValue(initial.isBlank() ? null : initial)
                .build();
    }

    private static LabelChildComponent menu(Form.Field field) {
        List<SelectOption> options = options(field);
        boolean many = field.input() == Form.Input.MANY;
        return StringSelectMenu.create(field.name())
                .addOptions(options)
                .setRequiredRange(field.required() ? 1 : 0, many ? options.size() : 1)
                .setRequired(field.required())
                .build();
    }

    private static List<SelectOption> options(Form.Field field) {
        Map<String, SelectOption> options = new LinkedHashMap<>();
        for (Form.Option option : field.options()) {
            options.putIfAbsent(
                    option.value(),
                    SelectOption.of(PlainWords.line(option.label(), SelectOption.LABEL_MAX_LENGTH), option.value())
                            .withDefault(option.value().equals(field.initial())));
        }
        return options.values().stream().limit(SelectMenu.OPTIONS_MAX_AMOUNT).toList();
    }
}
