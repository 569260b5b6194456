package dev.whetstone.question.reader;

import dev.whetstone.question.content.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** The level-2 sections of a question file, by title; a {@code ##} inside a code fence is not a heading. */
final class Sections {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

    private final Map<String, Section> byTitle = new LinkedHashMap<>();
    private final List<String> source;
    private final int firstLine;
    private final Findings findings;
    private final int lastLine;

    private Sections(String markdown, int firstLine, Findings findings) {
        this.source = markdown.lines().toList();
        this.firstLine = firstLine;
        this.findings = findings;
        this.lastLine = firstLine + Math.max(0, source.size() - 1);
    }

    /** The sections of a text whose first line is line {@code firstLine} of its file. */
    static Sections parse(String markdown, int firstLine, Findings findings) {
        Sections sections = new Sections(markdown, firstLine, findings);
        Node document = PARSER.parse(markdown);
        sections.collect(document);
        document.accept(new SubsetCheck(firstLine, findings));
        return sections;
    }

    /** The section, which must be there. */
    Optional<Section> require(String title) {
        Section section = byTitle.get(title);
        if (section == null) {
            findings.add(lastLine, "the section `" + title + "` is missing");
        } else if (section.text().isBlank()) {
            findings.add(section.line(), "the section `" + title + "` is empty");
        }
        return Optional.ofNullable(section);
    }

    boolean has(String title) {
        return byTitle.containsKey(title);
    }

    /** Reports sections that are none of these. */
    void allowOnly(List<String> titles) {
        byTitle.values().stream()
                .filter(section -> !titles.contains(section.title()))
                .forEach(section -> findings.add(
                        section.line(), "`" + section.title() + "` is not a section of this kind of question"));
    }

    private void collect(Node document) {
        Heading heading = null;
        List<Section.PlacedBlock> blocks = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading next && next.getLevel() == 2) {
                close(heading, blocks, span(next, true));
                heading = next;
                blocks = new ArrayList<>();
            } else if (node instanceof Block block && !block.getSourceSpans().isEmpty()) {
                blocks.add(placed(block));
            }
        }
        close(heading, blocks, source.size());
    }

    private void close(@org.jspecify.annotations.Nullable Heading heading, List<Section.PlacedBlock> blocks, int end) {
        if (heading == null) {
            if (!blocks.isEmpty()) {
                findings.add(blocks.get(0).line(), "text before the first section");
            }
            return;
        }
        String title = PLAIN.render(heading).strip();
        int line = firstLine + span(heading, true);
        String text =
                String.join("\n", source.subList(span(heading, false) + 1, end)).strip();
        if (byTitle.put(title, new Section(title, line, text, blocks)) != null) {
            findings.add(line, "the section `" + title + "` stands here twice");
        }
    }

    private Section.PlacedBlock placed(Block block) {
        int from = span(block, true);
        return new Section.PlacedBlock(block, firstLine + from, source.subList(from, span(block, false) + 1));
    }

    private static int span(Block block, boolean first) {
        List<SourceSpan> spans = block.getSourceSpans();
        return spans.get(first ? 0 : spans.size() - 1).getLineIndex();
    }

    /** Checks a single piece of Markdown that is not a section. */
    static void checkSubset(String markdown, int line, Findings findings) {
        checkSubset(markdown, new SubsetCheck(line, line, findings));
    }

    static void checkSubset(String markdown, SubsetCheck check) {
        PARSER.parse(markdown).accept(check);
    }
}
