package dev.whetstone.slack.view;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.whetstone.slack.view.Piece.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pieces as rich text blocks: nothing in a block's text is mark-up, so what somebody typed shows as typed. */
final class RichTexts {

    private static final int MOST = 3_000;
    private static final int HEAVIEST = 7_000;
    private static final int DEEPEST = 8;

    private RichTexts() {}

    static List<Shown> blocks(List<Piece> pieces) {
        List<Shown> blocks = new ArrayList<>();
        List<Piece> group = new ArrayList<>();
        for (Piece piece : parts(pieces)) {
            if (!group.isEmpty() && !fits(group, piece)) {
                blocks.add(block(group));
                group.clear();
            }
            group.add(piece);
        }
        if (!group.isEmpty()) {
            blocks.add(block(group));
        }
        return blocks;
    }

    private static List<Piece> parts(List<Piece> pieces) {
        return pieces.stream()
                .flatMap(piece -> piece.split().stream())
                .filter(part -> part.length() > 0)
                .toList();
    }

    private static boolean fits(List<Piece> group, Piece piece) {
        int length = group.stream().mapToInt(Piece::length).sum();
        int weight = group.stream().mapToInt(Piece::weight).sum();
        int gaps = 2 * (group.size() + 1);
        int frames = 120 * (group.size() + 1);
        return length + gaps + piece.length() <= MOST && weight + frames + piece.weight() <= HEAVIEST;
    }

    private static Shown block(List<Piece> group) {
        List<BlockElement> elements = new ArrayList<>();
        for (int from = 0; from < group.size(); ) {
            int to = from + 1;
            while (to < group.size() && isOne(group.get(from), group.get(to))) {
                to++;
            }
            elements.add(element(group.subList(from, to), from > 0));
            from = to;
        }
        return Shown.of(
                RichTextBlock.builder().elements(elements).build(),
                group.stream().map(Piece::text).collect(Collectors.joining("\n")));
    }

    /** Whether two neighbours belong to the same paragraphs, quote or list. */
    private static boolean isOne(Piece one, Piece next) {
        return one.shape() == next.shape() && one.indent() == next.indent() && one.shape() != Shape.CODE;
    }

    private static BlockElement element(List<Piece> pieces, boolean follows) {
        Piece first = pieces.get(0);
        return switch (first.shape()) {
            case PARAGRAPH ->
                RichTextSectionElement.builder()
                        .elements(paragraphs(pieces, follows))
                        .build();
            case QUOTE ->
                RichTextQuoteElement.builder()
                        .elements(paragraphs(pieces, false))
                        .build();
            case CODE ->
                RichTextPreformattedElement.builder().elements(first.elements()).build();
            case BULLET -> list(pieces, "bullet").build();
            case ORDERED -> list(pieces, "ordered").offset(offset(first)).build();
        };
    }

    private static @Nullable Integer offset(Piece first) {
        return first.number() > 1 ? first.number() - 1 : null;
    }

    private static RichTextListElement.RichTextListElementBuilder list(List<Piece> items, String style) {
        List<RichTextElement> sections = new ArrayList<>();
        items.forEach(item -> sections.add(
                RichTextSectionElement.builder().elements(item.elements()).build()));
        return RichTextListElement.builder()
                .style(style)
                .indent(Math.min(DEEPEST, items.get(0).indent()))
                .elements(sections);
    }

    private static List<RichTextElement> paragraphs(List<Piece> pieces, boolean follows) {
        List<RichTextElement> elements = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0 || follows) {
                elements.add(Run.plain(i > 0 ? "\n\n" : "\n").element());
            }
            elements.addAll(pieces.get(i).elements());
        }
        return elements;
    }
}
