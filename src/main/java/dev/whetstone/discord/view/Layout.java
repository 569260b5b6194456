package dev.whetstone.discord.view;

import dev.whetstone.discord.view.Unit.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Distributes what is to be shown over as few messages as Discord's limits allow, in its order. */
final class Layout {

    /** A text is not cut for less room than this: it goes on in the next message instead. */
    private static final int WORTH_CUTTING = 800;

    private static final String CUT_SHORT = "*This is cut short; the file holds all of it.*";

    private Layout() {}

    static List<Part> of(List<Unit> units) {
        List<Part> parts = new ArrayList<>();
        Deque<Unit> rest =
                new ArrayDeque<>(units.stream().filter(Layout::isVisible).toList());
        MessageCanvas sheet = new MessageCanvas();
        while (!rest.isEmpty()) {
            if (sheet.fits(rest.getFirst())) {
                sheet.add(rest.removeFirst());
                continue;
            }
            if (rest.getFirst().content() instanceof Text text
                    && sheet.hasPlace(rest.getFirst())
                    && (sheet.isEmpty() || sheet.room() >= WORTH_CUTTING)) {
                Unit whole = rest.removeFirst();
                Flow.Cut cut = text.flow().cut(sheet.room());
                sheet.add(with(whole, cut.head(), text.tight()));
                rest.addFirst(with(whole, cut.tail(), text.tight()));
            }
            parts.add(sheet.part());
            sheet = new MessageCanvas();
        }
        if (!sheet.isEmpty() || parts.isEmpty()) {
            parts.add(sheet.isEmpty() ? nothing() : sheet.part());
        }
        return parts;
    }

    /** All of it in one message: text for which there is no room is left to a file with the whole text. */
    static Part single(List<Unit> units) {
        List<Part> parts = of(units);
        return parts.size() == 1 ? parts.get(0) : shortened(units);
    }

    /** What is hidden stays so: its text stands in the file alone, and that is hidden too. */
    private static Part shortened(List<Unit> units) {
        Unit.Container container = units.get(0).container();
        boolean hides = units.stream().anyMatch(Layout::isHidden);
        Flow beginning =
                Flow.prose(text(units.stream().filter(unit -> !isHidden(unit)).toList()));
        int room = new MessageCanvas().room() - CUT_SHORT.length() - 2;
        MessageCanvas sheet = new MessageCanvas();
        sheet.add(text(
                container,
                beginning.text().length() > room ? beginning.cut(room).head() : beginning));
        sheet.add(text(container, Flow.prose(CUT_SHORT)));
        sheet.add(new Unit(
                hides ? new Unit.Container(Unit.Look.HIDDEN, 1) : container,
                new Unit.Download(AttachedFiles.file("all-of-it.md", text(units).getBytes(StandardCharsets.UTF_8)))));
        units.stream()
                .filter(unit -> !(unit.content() instanceof Text))
                .map(unit -> new Unit(new Unit.Container(container.look(), 2), unit.content()))
                .filter(sheet::fits)
                .forEach(sheet::add);
        return sheet.part();
    }

    private static String text(List<Unit> units) {
        return units.stream()
                .map(Unit::content)
                .filter(Text.class::isInstance)
                .map(content -> ((Text) content).flow().text())
                .collect(Collectors.joining("\n\n"));
    }

    private static Unit text(Unit.Container container, Flow flow) {
        return new Unit(container, new Text(flow, false));
    }

    private static boolean isHidden(Unit unit) {
        return unit.container().look() == Unit.Look.HIDDEN;
    }

    private static Unit with(Unit unit, Flow flow, boolean tight) {
        return new Unit(unit.container(), new Text(flow, tight));
    }

    private static boolean isVisible(Unit unit) {
        return !(unit.content() instanceof Text text) || !text.flow().text().isBlank();
    }

    private static Part nothing() {
        MessageCanvas sheet = new MessageCanvas();
        sheet.add(text(new Unit.Container(Unit.Look.PLAIN, 0), Flow.prose("–")));
        return sheet.part();
    }
}
