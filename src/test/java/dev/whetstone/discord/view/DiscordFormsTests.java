package dev.whetstone.discord.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Form.Field;
import dev.whetstone.chat.Form.Input;
import dev.whetstone.chat.Form.Option;
import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

class DiscordFormsTests {

    @Test
    void aFormLooksAsItDid() {
        Form form = new Form(
                "Start a study group",
                "setup",
                "",
                List.of(
                        Field.select("plan", "Study plan", "b", List.of(new Option("a", "A"), new Option("b", "B"))),
                        Field.line("time", "Posting time", "such as 09:00", true, "09:00"),
                        Field.paragraph("text", "Answer", "A few sentences", ""),
                        Field.many(
                                "points", "Key points", "", List.of(new Option("1", "One"), new Option("2", "Two")))));
        DiscordGolden.check("form", List.of(Limits.json(DiscordForms.modal(form, DiscordActionIds.encode(form)))));
    }

    @Test
    void everyTextIsCutToWhatDiscordTakes() {
        String rocket = "\uD83D\uDE80";
        String longText = "x" + rocket.repeat(5_000);
        List<Option> options = IntStream.range(0, 40)
                .mapToObj(i -> new Option("v" + i, longText))
                .toList();
        Form form = new Form(
                longText,
                "a",
                "b",
                List.of(
                        new Field("one", longText, longText, Input.LINE, true, longText, 9_000, List.of()),
                        new Field("two", "", "", Input.PARAGRAPH, false, " ", 0, List.of()),
                        Field.many("three", longText, longText, options),
                        Field.select("four", "Four", "v3", options)));
        JsonObject modal = Limits.json(DiscordForms.modal(form, DiscordActionIds.encode(form)));
        assertThat(modal.get("title").getAsString()).hasSizeBetween(1, 45);
        List<JsonObject> labels = modal.getAsJsonArray("components").asList().stream()
                .map(one -> one.getAsJsonObject())
                .toList();
        assertThat(labels).hasSize(4).allSatisfy(label -> {
            assertThat(label.get("label").getAsString()).hasSizeBetween(1, 45);
            assertThat(label.get("description").isJsonNull()
                            || label.get("description").getAsString().length() <= 100)
                    .isTrue();
        });
        JsonObject line = labels.get(0).getAsJsonObject("component");
        assertThat(line.get("value").getAsString()).hasSizeLessThanOrEqualTo(4_000);
        assertThat(line.get("max_length").getAsInt()).isEqualTo(4_000);
        assertThat(labels.get(1).getAsJsonObject("component").has("value")).isFalse();
        JsonObject many = labels.get(2).getAsJsonObject("component");
        assertThat(many.getAsJsonArray("options")).hasSize(25);
        assertThat(many.get("min_values").getAsInt()).isZero();
        assertThat(many.get("max_values").getAsInt()).isEqualTo(25);
        assertThat(modal.toString().codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                .isTrue();
    }

    @Test
    void whatWasSentComesBackByName() {
        assertThat(DiscordForms.values(List.of(
                        sent("{'type':4,'id':1,'custom_id':'text','value':'  as typed\\n'}"),
                        sent("{'type':4,'id':2,'custom_id':'empty','value':''}"),
                        sent("{'type':3,'id':3,'custom_id':'plan','values':['sql']}"),
                        sent("{'type':3,'id':4,'custom_id':'points','values':['a','b']}"),
                        sent("{'type':3,'id':5,'custom_id':'none','values':[]}"))))
                .containsOnly(
                        java.util.Map.entry("text", "  as typed\n"),
                        java.util.Map.entry("plan", "sql"),
                        java.util.Map.entry("points", "a,b"));
    }

    @SuppressWarnings("NullAway") // the interaction is asked for files and mentions alone
    private static ModalMapping sent(String json) {
        return new ModalMapping(null, DataObject.empty(), DataObject.fromJson(json.replace('\'', '"')));
    }
}
