/** Words as English has them: tokens, stems, abbreviations, and the words a question expects. */
@NamedInterface("language")
@NullMarked
package dev.whetstone.grading.text.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
