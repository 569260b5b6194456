package dev.whetstone.sheet;

import dev.whetstone.chat.Command;
import dev.whetstone.question.Problem;
import dev.whetstone.question.content.ContentFolder;
import dev.whetstone.question.reader.ContentConfiguration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the packed sheets and lays those of the group's own folder, {@code whetstone.content}, over them. */
@Configuration(proxyBeanMethods = false)
class SheetConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SheetConfiguration.class);

    @Bean
    Command sheetCommand(@Value("${whetstone.content:}") String folder) {
        SheetReader reader = new SheetReader();
        List<Problem> problems = new ArrayList<>();
        Map<String, Sheet> sheets = new TreeMap<>();
        SheetReader.Read packed = reader.read(ContentConfiguration.packed("content/sheets/", ".md"));
        packed.sheets().forEach(sheet -> sheets.put(sheet.name(), sheet));
        if (!folder.isBlank()) {
            SheetReader.Read own =
                    reader.read(new ContentFolder(Path.of(folder, "sheets")).files(".md", problems::add));
            own.sheets().forEach(sheet -> sheets.put(sheet.name(), sheet));
            problems.addAll(own.problems());
        }
        problems.addAll(packed.problems());
        problems.forEach(problem -> LOG.warn("Left out a sheet: {}", problem));
        return new SheetCommand(List.copyOf(sheets.values()));
    }
}
