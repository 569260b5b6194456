package dev.whetstone.picture;

import java.awt.Color;
import java.util.List;

/** The colours of a picture, for readers on a light or a dark ground; either is opaque and can be read on both. */
public enum Look {
    LIGHT(0xFFFFFF, 0xD1D9E0, 0x1F2328, 0x59636E, List.of(0xEBEEF1, 0xB9DFD2, 0x76BCA5, 0x3A937A, 0x1F6B57)),
    DARK(0x1E1F22, 0x43464D, 0xF2F3F5, 0xA9B1BC, List.of(0x2E3035, 0x1F4D40, 0x2C7461, 0x409C83, 0x5CC2A2));

    private static final int MOST = 4;

    final Color ground;
    final Color line;
    final Color ink;
    final Color muted;
    final Color accent;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Integer> heat;

    Look(int ground, int line, int ink, int muted, List<Integer> heat) {
        this.ground = new Color(ground);
        this.line = new Color(line);
        this.ink = new Color(ink);
        this.muted = new Color(muted);
        this.heat = List.copyOf(heat);
        this.accent = heat(MOST);
    }

    /** From 0, nothing, to 4, the most. */
    Color heat(int level) {
        return new Color(heat.get(level));
    }

    /** Nothing of something. */
    Color empty() {
        return heat(0);
    }

    /** The accent, let through. */
    Color wash() {
        return new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), 60);
    }
}
