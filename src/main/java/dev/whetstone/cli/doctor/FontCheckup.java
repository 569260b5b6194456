package dev.whetstone.cli.doctor;

import dev.whetstone.picture.Typefaces;

/** Whether text can be drawn, for the pictures; the font comes with the bot, but Java needs FreeType to read it. */
final class FontCheckup implements Checkup {

    @Override
    public Diagnosis run() {
        try {
            Typefaces faces = Typefaces.bundled();
            return Diagnosis.ok(
                    "fonts",
                    faces.isAlone()
                            ? "pictures are drawn with the bundled font; the system has none for scripts it lacks"
                            : "pictures are drawn with the bundled font, and with the system's where it lacks letters");
        } catch (LinkageError | RuntimeException | InternalError e) {
            return Diagnosis.warn(
                    "fonts",
                    "Java can read no font (" + e.getMessage() + "): install FreeType (libfreetype6), until then there "
                            + "are no pictures, and the text beside them says the same");
        }
    }
}
