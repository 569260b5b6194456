package dev.whetstone;

import dev.whetstone.cli.WhetstoneCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The bot; started without a sub-command it serves until it is stopped. */
@SpringBootApplication
public class Whetstone {

    public static void main(String[] args) {
        WhetstoneCommand.launch(Whetstone.class, args);
    }
}
