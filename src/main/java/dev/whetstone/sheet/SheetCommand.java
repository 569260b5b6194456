package dev.whetstone.sheet;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.RichText;
import java.util.ArrayList;
import java.util.List;

/** {@code /prep sheet}: one page to read before an interview, for the caller alone. */
record SheetCommand(List<Sheet> sheets) implements Command {
    SheetCommand {
        sheets = List.copyOf(sheets);
    }

    @Override
    public Spec spec() {
        String[] names = sheets.stream().map(Sheet::name).toArray(String[]::new);
        return new Spec(
                "sheet",
                "Shows one page to read before an interview",
                Audience.ANYONE,
                List.of(Parameter.required("name", "the name of a sheet", names)));
    }

    @Override
    public boolean isAboutGroup() {
        return false;
    }

    @Override
    public Reply run(Call call) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(call.value("name", "")))
                .findFirst()
                .<Reply>map(sheet -> new Reply.Private(message(sheet)))
                .orElseGet(() -> Reply.say("There is no such sheet."));
    }

    static ChatMessage message(Sheet sheet) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(sheet.title()));
        blocks.addAll(RichText.blocks(sheet.text()));
        return new ChatMessage(blocks);
    }
}
