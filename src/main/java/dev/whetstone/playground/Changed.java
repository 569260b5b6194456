package dev.whetstone.playground;

/** Something on the page looks different now. */
public record Changed() {}
