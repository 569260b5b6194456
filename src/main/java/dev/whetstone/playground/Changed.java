package dev.whetstone.playground;

/** Something on the page looks different now. */
record Changed() {}
