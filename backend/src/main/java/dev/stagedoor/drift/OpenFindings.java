package dev.stagedoor.drift;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What no longer fits and nobody said may stay so, for other screens to tell. */
@Component
public class OpenFindings {
    private final DriftTable table;

    OpenFindings(DriftTable table) {
        this.table = table;
    }

    /** In words, the gravest first; what is harmless is not among them. */
    public Mono<List<String>> breaking() {
        return table.all()
                .filter(DriftTable.Kept::isOpen)
                .filter(kept -> !kept.finding().isHarmless())
                .sort(DriftTable.GRAVEST_FIRST)
                .map(kept -> kept.finding().message())
                .collectList();
    }
}
