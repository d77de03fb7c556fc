package dev.stagedoor.deliveries;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.util.DigestUtils;

/**
 * PURE. Tells one list of deliveries from another: the MD5 of their ids in order, with commas between, in hexadecimal digits; the
 * database makes the same with {@link #SQL}. It keeps nobody out, it only notices a change.
 */
final class Digest {
    /** Over rows with an {@code id}. */
    static final String SQL = "md5(coalesce(string_agg(id::text, ',' order by id), ''))";

    private Digest() {}

    static String of(List<UUID> ids) {
        String text = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
        return DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
