package dev.stagedoor.demo;

import java.util.List;
import java.util.Optional;

/** One of the two people of the demo. */
record DemoPerson(String id, String name, String email, List<String> groups) {
    private static final List<DemoPerson> ALL = List.of(
            new DemoPerson("administrator", "Ada Administrator", "ada@demo.example", List.of("Administrators")),
            new DemoPerson("member", "Mel Member", "mel@demo.example", List.of()));

    static Optional<DemoPerson> named(String id) {
        return ALL.stream().filter(person -> person.id().equals(id)).findFirst();
    }
}
