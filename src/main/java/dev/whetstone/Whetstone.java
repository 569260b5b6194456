package dev.whetstone;

import dev.whetstone.cli.WhetstoneCommand;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.Modulithic;

/**
 * The bot; started without a sub-command it serves until it is stopped. A feature's configuration is found by the end of its name,
 * because reading all classes took a good part of a start; what serves pages is found whatever its name.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@Modulithic
@Import(Welcome.class)
@ComponentScan(
        resourcePattern = "**/*Configuration.class",
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ComponentScan(
        basePackages = {"dev.whetstone.playground", "dev.whetstone.dashboard"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class Whetstone {

    public static void main(String[] args) {
        WhetstoneCommand.launch(Whetstone.class, args);
    }
}
