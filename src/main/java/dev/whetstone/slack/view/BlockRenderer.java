package dev.whetstone.slack.view;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Renders each neutral block as Slack's blocks and sets the files aside. */
final class BlockRenderer implements Block.Renderer<List<Shown>> {

    private static final int HEADER = 150;
    /** What of one long text is shown in the chat itself; the rest stands in a file. */
    private static final int SHOWN = 6_000;

    private static final Map<String, String> ENDINGS =
            Map.of("sql", "sql", "python", "py", "pyspark", "py", "java", "java", "json", "json", "yaml", "yaml");

    private final List<Block.Picture> pictures = new ArrayList<>();
    private final List<Block.Attachment> attachments = new ArrayList<>();

    List<Shown> render(List<Block> blocks) {
        return blocks.stream().flatMap(block -> block.render(this).stream()).toList();
    }

    List<Block.Picture> pictures() {
        return pictures;
    }

    List<Block.Attachment> attachments() {
        return attachments;
    }

    /** A message needs words, also where it is nothing but a file. */
    List<Shown> inPlaceOfNothing() {
        String words = Stream.concat(
                        pictures.stream().map(Block.Picture::altText),
                        attachments.stream().map(Block.Attachment::fileName))
                .map(SlackTexts::line)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("…");
        return RichTexts.blocks(List.of(Piece.paragraph(Run.plain(words))));
    }

    @Override
    public List<Shown> heading(Block.Heading heading) {
        String text = SlackTexts.line(heading.text(), HEADER);
        return text.isEmpty()
                ? List.of()
                : List.of(Shown.of(
                        HeaderBlock.builder().text(PlainObjects.text(text)).build(), text));
    }

    @Override
    public List<Shown> prose(Block.Prose prose) {
        return RichTexts.blocks(MarkdownPieces.of(prose.markdown()));
    }

    @Override
    public List<Shown> verbatim(Block.Verbatim verbatim) {
        return literal(verbatim.text(), "answer", "txt");
    }

    @Override
    public List<Shown> code(Block.Code code) {
        return literal(code.text(), "code", ENDINGS.getOrDefault(code.language().toLowerCase(Locale.ROOT), "txt"));
    }

    private List<Shown> literal(String text, String name, String ending) {
        String whole = SlackTexts.wellFormed(text);
        if (whole.isEmpty()) {
            return List.of();
        }
        if (whole.length() <= SHOWN) {
            return RichTexts.blocks(codePieces(whole));
        }
        String file = name + (attachments.isEmpty() ? "" : "-" + (attachments.size() + 1)) + "." + ending;
        attachments.add(new Block.Attachment(file, whole));
        List<Piece> pieces = new ArrayList<>(codePieces(whole.substring(0, SlackTexts.cut(whole, SHOWN))));
        pieces.add(Piece.paragraph(
                new Run("This is only the beginning; the whole text is in the file ", false, true, false, null),
                new Run(file, false, true, true, null)));
        return RichTexts.blocks(pieces);
    }

    /** Cut here already, because a line end between two code blocks would show as an empty line. */
    private static List<Piece> codePieces(String text) {
        return SlackTexts.pieces(text, Piece.MOST).stream()
                .map(part -> part.endsWith("\n") && part.length() > 1 ? part.substring(0, part.length() - 1) : part)
                .map(Piece::code)
                .toList();
    }

    @Override
    public List<Shown> table(Block.Table table) {
        return RichTexts.blocks(TablePieces.of(table));
    }

    @Override
    public List<Shown> picture(Block.Picture picture) {
        pictures.add(picture);
        return List.of();
    }

    @Override
    public List<Shown> attachment(Block.Attachment attachment) {
        attachments.add(new Block.Attachment(attachment.fileName(), SlackTexts.wellFormed(attachment.text())));
        return List.of();
    }

    @Override
    public List<Shown> moment(Block.Moment moment) {
        String text = Moments.mrkdwn(moment);
        MarkdownTextObject element =
                MarkdownTextObject.builder().text(text).verbatim(true).build();
        return List.of(
                new Shown(ContextBlock.builder().elements(List.of(element)).build(), text));
    }

    /** Slack cannot hide a part of a message, so a rule and its label tell where it begins. */
    @Override
    public List<Shown> spoiler(Block.Spoiler spoiler) {
        List<Shown> blocks = new ArrayList<>();
        blocks.add(Shown.of(DividerBlock.builder().build(), ""));
        blocks.addAll(RichTexts.blocks(List.of(Piece.paragraph(Run.bold(SlackTexts.line(spoiler.label()))))));
        blocks.addAll(render(spoiler.blocks()));
        return blocks;
    }

    @Override
    public List<Shown> choices(Block.Choices choices) {
        List<Shown> rows = new ArrayList<>(choices.legend().map(this::prose).orElse(List.of()));
        List<Choice> all = choices.choices();
        for (int from = 0; from < all.size(); from += Buttons.IN_A_ROW) {
            rows.add(Buttons.row(all.subList(from, Math.min(all.size(), from + Buttons.IN_A_ROW))));
        }
        return rows;
    }
}
