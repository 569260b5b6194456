package dev.whetstone.sheet;

/** One page on a subject; {@code name} is what one types, {@code text} Markdown below the title. */
public record Sheet(String name, String title, String text) {}
