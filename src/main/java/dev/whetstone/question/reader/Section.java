package dev.whetstone.question.reader;

import dev.whetstone.question.content.Findings;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;

/** One section of a question file: its heading, the line that stands on, its source text and its top-level blocks. */
record Section(String title, int line, String text, List<PlacedBlock> blocks) {

    Section {
        blocks = List.copyOf(blocks);
    }

    /** A block and the line of the file it starts on. */
    record PlacedBlock(Block node, int line, List<String> source) {}

    /** The fenced blocks at the top level of the section, in order. */
    List<FencedCodeBlock> fences() {
        return blocks.stream()
                .map(PlacedBlock::node)
                .filter(FencedCodeBlock.class::isInstance)
                .map(FencedCodeBlock.class::cast)
                .toList();
    }

    /** The texts of the only list in the section, which holds nothing else; a finding says if it is not so. */
    List<String> items(boolean numbered, Findings findings) {
        String wanted = numbered ? "a numbered list" : "a list";
        if (blocks.size() != 1 || !(blocks.get(0).node() instanceof ListBlock list)) {
            findings.add(line, "`" + title + "` must be " + wanted + " and nothing else");
            return List.of();
        }
        if (numbered != list instanceof OrderedList || numbered == list instanceof BulletList) {
            findings.add(line, "`" + title + "` must be " + wanted + " and nothing else");
        }
        List<String> items = new ItemTexts(blocks.get(0)).all();
        if (items.size() > 3) {
            findings.add(line, "`" + title + "` takes at most 3 items");
        }
        if (items.stream().anyMatch(String::isBlank)) {
            findings.add(line, "`" + title + "` has an empty item");
        }
        return items;
    }
}
