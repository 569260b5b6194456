package dev.whetstone.cli.doctor;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Whether text can be drawn, for the pictures of boards. */
final class FontCheckup implements Checkup {

    private static final int SIZE = 32;

    @Override
    public Diagnosis run() {
        try {
            return drawsText()
                    ? Diagnosis.ok("fonts", "text can be drawn")
                    : Diagnosis.warn(
                            "fonts",
                            "text comes out blank: install a font such as DejaVu Sans, "
                                    + "until then boards have no pictures");
        } catch (LinkageError | RuntimeException | InternalError e) {
            return Diagnosis.warn(
                    "fonts",
                    "text cannot be drawn (" + e + "): install fontconfig and a font such as DejaVu "
                            + "Sans, until then boards have no pictures");
        }
    }

    private static boolean drawsText() {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, SIZE - 8));
        graphics.drawString("W", 2, SIZE - 6);
        graphics.dispose();
        int[] pixels = image.getRGB(0, 0, SIZE, SIZE, null, 0, SIZE);
        return java.util.Arrays.stream(pixels).anyMatch(pixel -> (pixel & 0xFFFFFF) != 0);
    }
}
