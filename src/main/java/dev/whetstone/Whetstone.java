package dev.whetstone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The bot; started without a sub-command it serves until it is stopped. */
@SpringBootApplication
public class Whetstone {

    public static void main(String[] args) {
        SpringApplication.run(Whetstone.class, args);
    }
}
