package dev.stagedoor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Stagedoor in production mode. The demo has an entry of its own, which is not in the packaged jar. */
@SpringBootApplication
public class StagedoorApplication {

    public static void main(String[] args) {
        SpringApplication.run(StagedoorApplication.class, args);
    }
}
