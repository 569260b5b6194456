package dev.whetstone.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.util.json.GsonFactory;
import dev.whetstone.chat.Form;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms as modals. */
class SlackFormsTests {

    private static final Gson GSON = GsonFactory.createSnakeCase();

    static java.util.stream.Stream<String> hostile() {
        return HostileTexts.all();
    }

    private static List<Form.Option> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Form.Option("v" + i, "Option " + i))
                .toList();
    }

    @Test
    void everyKindOfFieldIsAnInput() {
        View view = SlackForms.view(
                new Form(
                        "Settings of your study group",
                        "settings",
                        "g1",
                        List.of(
                                Form.Field.line("time", "Posting time", "such as 09:00", true, "09:00"),
                                Form.Field.paragraph("text", "Answer", "", ""),
                                Form.Field.select("plan", "Plan", "v1", options(3)),
                                Form.Field.many("days", "Days", "any", options(7)),
                                Form.Field.many("topics", "Topics", "", options(40)))),
                "settings",
                "{\"g\":1}");
        BlockKit.accepts(view);
        SlackGolden.matches("form", BlockKit.golden(view));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextFits(String text) {
        BlockKit.accepts(SlackForms.view(
                new Form(
                        text.isBlank() ? "x" : text,
                        "a",
                        "b",
                        List.of(
                                Form.Field.line("one", text, text, false, text),
                                Form.Field.paragraph("two", text, text, text),
                                Form.Field.select("three", text, "v150", options(200)),
                                Form.Field.select("four", text, "none", List.of()),
                                Form.Field.many("five", text, text, List.of(new Form.Option("v", text))))),
                "form",
                ""));
    }

    @Test
    void theInitialOptionIsAlwaysAmongThose() {
        View view = SlackForms.view(
                new Form("F", "a", "b", List.of(Form.Field.select("plan", "Plan", "v150", options(200)))), "f", "");
        assertThat(BlockKit.golden(view)).contains("\"initial_option\"").contains("v150");
    }

    @Test
    void whatWasFilledInIsReadByFieldAndWhatWasLeftEmptyIsNotThere() {
        ViewState state = GSON.fromJson("""
                {"values": {
                  "text": {"value": {"type": "plain_text_input", "value": "<b> & so on"}},
                  "empty": {"value": {"type": "plain_text_input"}},
                  "blank": {"value": {"type": "plain_text_input", "value": "  "}},
                  "plan": {"value": {"type": "static_select", "selected_option": {"value": "sql"}}},
                  "none": {"value": {"type": "static_select", "selected_option": null}},
                  "days": {"value": {"type": "checkboxes", "selected_options": [{"value": "mon"}, {"value": "tue"}]}},
                  "topics": {"value": {"type": "multi_static_select", "selected_options": []}}
                }}
                """, ViewState.class);
        assertThat(SlackForms.values(state))
                .containsOnly(
                        java.util.Map.entry("text", "<b> & so on"),
                        java.util.Map.entry("plan", "sql"),
                        java.util.Map.entry("days", "mon,tue"));
        assertThat(SlackForms.values(null)).isEmpty();
    }
}
