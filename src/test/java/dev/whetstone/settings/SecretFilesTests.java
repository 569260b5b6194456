package dev.whetstone.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTests {
    @TempDir
    Path folder;

    @Test
    void aSecretIsReadFromTheFileThatIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "xoxb-1\n");
        assertThat(SecretFiles.read(Map.of("SLACK_BOT_TOKEN_FILE", file, "OTHER_FILE", "/nowhere")))
                .containsExactly(Map.entry("SLACK_BOT_TOKEN", "xoxb-1"));
    }

    @Test
    void aVariableThatIsSetItselfWins() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "from the file");
        assertThat(SecretFiles.read(Map.of("DISCORD_TOKEN_FILE", file, "DISCORD_TOKEN", "set")))
                .isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SecretFiles.read(Map.of("SPRING_MONGODB_URI_FILE", folder.resolve("none"))))
                .withMessage("SPRING_MONGODB_URI_FILE names %s, which cannot be read.", folder.resolve("none"));
    }
}
