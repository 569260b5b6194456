package dev.whetstone.discord.view;

import dev.whetstone.chat.Block;
import dev.whetstone.discord.view.Unit.Buttons;
import dev.whetstone.discord.view.Unit.Container;
import dev.whetstone.discord.view.Unit.Content;
import dev.whetstone.discord.view.Unit.Look;
import dev.whetstone.discord.view.Unit.Text;
import java.util.ArrayList;
import java.util.List;

/** Takes a message apart into what Discord can show. */
final class BlockUnits implements Block.Renderer<List<Content>> {

    static final int LONGEST_VERBATIM = 3000;
    private static final int BEGINNING = 1500;
    private static final int BUTTONS_IN_A_ROW = 5;

    private BlockUnits() {}

    /** The units in order; a message with a title is a card, and what is hidden stands in a container of its own. */
    static List<Unit> of(List<Block> blocks) {
        Look look = blocks.get(0) instanceof Block.Heading ? Look.CARD : Look.PLAIN;
        List<Unit> units = new ArrayList<>();
        place(blocks, new Container(look, 0), units);
        return units;
    }

    /** Places the blocks and returns the container that what follows them belongs in. */
    private static Container place(List<Block> blocks, Container first, List<Unit> units) {
        Container container = first;
        for (Block block : blocks) {
            Container current = container;
            block.render(new BlockUnits()).forEach(content -> units.add(new Unit(current, content)));
            if (block instanceof Block.Spoiler spoiler) {
                Container last = place(spoiler.blocks(), new Container(Look.HIDDEN, container.number() + 1), units);
                container = new Container(container.look(), last.number() + 1);
            }
        }
        return container;
    }

    @Override
    public List<Content> heading(Block.Heading heading) {
        return tight(Flow.prose("### " + Escape.within(PlainWords.line(heading.text(), 300))));
    }

    @Override
    public List<Content> prose(Block.Prose prose) {
        return loose(Flow.prose(DiscordText.of(prose.markdown())));
    }

    @Override
    public List<Content> verbatim(Block.Verbatim verbatim) {
        String text = PlainWords.wellFormed(verbatim.text());
        if (text.length() <= LONGEST_VERBATIM) {
            return Verbatim.isCode(text) ? tight(Flow.code("", text)) : loose(Verbatim.quote(text));
        }
        List<Content> contents = new ArrayList<>(loose(Verbatim.quote(PlainWords.cut(text, BEGINNING) + "…")));
        contents.addAll(loose(Flow.prose("*This is the beginning; the file holds all of it.*")));
        contents.addAll(AttachedFiles.text("text.txt", text));
        return contents;
    }

    @Override
    public List<Content> code(Block.Code code) {
        return tight(Flow.code(Languages.of(code.language()), PlainWords.wellFormed(code.text())));
    }

    @Override
    public List<Content> table(Block.Table table) {
        return tight(TableText.of(table));
    }

    @Override
    public List<Content> picture(Block.Picture picture) {
        return AttachedFiles.picture(picture);
    }

    @Override
    public List<Content> attachment(Block.Attachment attachment) {
        return AttachedFiles.text(attachment.fileName(), PlainWords.wellFormed(attachment.text()));
    }

    @Override
    public List<Content> moment(Block.Moment moment) {
        long second = moment.at().getEpochSecond();
        return loose(Flow.prose("**%s** <t:%d:f> (<t:%d:R>)".formatted(escaped(moment.label()), second, second)));
    }

    /** The label alone: what is hidden goes into a container of its own. */
    @Override
    public List<Content> spoiler(Block.Spoiler spoiler) {
        return loose(Flow.prose("**%s** – hidden; tap to see it.".formatted(escaped(spoiler.label()))));
    }

    @Override
    public List<Content> choices(Block.Choices choices) {
        List<Content> rows = new ArrayList<>(choices.legend().map(this::prose).orElse(List.of()));
        for (int from = 0; from < choices.choices().size(); from += BUTTONS_IN_A_ROW) {
            int to = Math.min(from + BUTTONS_IN_A_ROW, choices.choices().size());
            rows.add(new Buttons(choices.choices().subList(from, to)));
        }
        return rows;
    }

    private static String escaped(String label) {
        return Escape.lines(PlainWords.line(label, 100));
    }

    private static List<Content> loose(Flow flow) {
        return List.of(new Text(flow, false));
    }

    private static List<Content> tight(Flow flow) {
        return List.of(new Text(flow, true));
    }
}
