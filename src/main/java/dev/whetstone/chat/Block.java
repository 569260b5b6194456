package dev.whetstone.chat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One part of a {@link ChatMessage}; each platform renders every kind by a {@link Renderer}. */
public sealed interface Block {

    /** Calls the renderer's method for this kind of block. */
    <R> R render(Renderer<R> renderer);

    /** A short title line, plain text. */
    record Heading(String text) implements Block {
        @Override
        public <R> R render(Renderer<R> renderer) {
            return renderer.heading(this);
        }
    }

    /**
     * Text in the Markdown subset every platform can show: paragraphs, bold, italic, inline code, links, lists, quotes.
     * Text a person wrote goes through {@link Markdown#escape} first, or into {@link Verbatim}.
     */
    record Prose(String markdown) implements Block {
        @Override
        public <R> R render(Renderer<R> renderer) {
            return renderer.prose(this);
        }
    }

    /** A person's own words, shown exactly as typed: no markup is interpreted and nobody is pinged. */
    record Verbatim(String text) implements Block {
        @Override
        public <R> R render(Renderer<R> renderer) {
            return renderer.verbatim(this);
        }
    }

    /** A block of code; {@code language} may be empty. */
    record Code(String language, String text) implements Block {
        @Override
        public <R> R render(Renderer<R> renderer) {
            return renderer.code(this);
        }
    }

    /** A table of plain text; every row is as long as the header. */
    record Table(List<String> header, List<List<String>> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException(
                            "A row of " + row.size() + " under a header of " + header.size());
                }
            }
        }

        @Override
        public <R> R render(Renderer<R> renderer) {
            return renderer.table(this);
        }
    }

    /**
     * A PNG picture, drawn only when a platform shows it; empty where it cannot be drawn, so that the words beside it stand alone.
     *
     * @param onLight for readers on a light ground
     * @param onDark the same one for readers on a dark ground
     * @param altText says in words what it shows
     */
    record Picture(
            String fileName, Supplier<Optional<byte[]>> onLight, Supplier<Optional<byte[]>> onDark, String altText)
            implements Block {

        /** One for every ground. */
        public Picture(String fileName, byte[] png, String altText) {
            this(fileName, () -> Optional.of(png), () -> Optional.of(png), altText);
        }

        @Override
        public <R> R render(Renderer<R> renderer) {
            return renderer.picture(this);
        }
    }

    /** A text file to keep, such as an export or code too long to read in a chat. */
    record Attachment(String fileName, String text) implements Block {
        @Override
        public <R> R render(Renderer<R> renderer) {
            return renderer.attachment(this);
        }
    }

    /** A point in time such as “Closes at …”, shown in the reader's own zone where the platform can, else in {@code zone}. */
    record Moment(String label, Instant at, ZoneId zone) implements Block {
        @Override
        public <R> R render(Renderer<R> renderer) {
            return renderer.moment(this);
        }
    }

    /** A part that is shown only on request where the platform can hide text, else shown as it is. */
    record Spoiler(String label, List<Block> blocks) implements Block {
        public Spoiler {
            blocks = List.copyOf(blocks);
        }

        @Override
        public <R> R render(Renderer<R> renderer) {
            return renderer.spoiler(this);
        }
    }

    /** A row of buttons; where they stand for texts, a platform shows {@link #legend} just above them or each text by its button. */
    record Choices(List<Choice> choices) implements Block {
        public Choices {
            choices = List.copyOf(choices);
        }

        /** What the buttons stand for, one line each; empty where their labels say it. */
        public Optional<Prose> legend() {
            String lines = choices.stream()
                    .filter(choice -> !choice.says().isEmpty())
                    .map(choice -> "- **" + Markdown.escape(choice.label()) + "** " + Markdown.escape(choice.says()))
                    .collect(Collectors.joining("\n"));
            return lines.isEmpty() ? Optional.empty() : Optional.of(new Prose(lines));
        }

        @Override
        public <R> R render(Renderer<R> renderer) {
            return renderer.choices(this);
        }
    }

    /** One method for every kind of block. */
    interface Renderer<R> {
        R heading(Heading heading);

        R prose(Prose prose);

        R verbatim(Verbatim verbatim);

        R code(Code code);

        R table(Table table);

        R picture(Picture picture);

        R attachment(Attachment attachment);

        R moment(Moment moment);

        R spoiler(Spoiler spoiler);

        R choices(Choices choices);
    }
}
