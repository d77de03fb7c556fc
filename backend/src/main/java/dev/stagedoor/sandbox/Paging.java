package dev.stagedoor.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Cursor paging and incremental sync. Cursor and token are opaque: an endpoint refuses those of another. */
final class Paging {
    private static final int LIMIT = 100;

    /** Where a pass stands: next offset, changes after which revision it wants, revision when it began. */
    private record Pass(int offset, long since, long began) {}

    private Paging() {}

    static ObjectNode page(
            String endpoint,
            ObjectNode request,
            Company company,
            List<Doc> docs,
            Predicate<ObjectNode> wanted,
            Function<ObjectNode, ObjectNode> view,
            boolean syncable) {
        int limit = limit(request.path("limit"));
        Pass pass = pass(endpoint, request, company.revision(), syncable);
        var results = docs.stream()
                .filter(doc -> doc.revision() > pass.since())
                .map(Doc::body)
                .filter(wanted)
                .toList();
        int end = Math.min(results.size(), pass.offset() + limit);
        ObjectNode answer = Json.object().put("success", true);
        var array = answer.putArray("results");
        results.subList(Math.min(pass.offset(), end), end).forEach(body -> array.add(view.apply(body)));
        boolean more = end < results.size();
        answer.put("moreDataAvailable", more);
        if (more) {
            answer.put("nextCursor", encode("c", endpoint, end, pass.since(), pass.began()));
        } else if (syncable) {
            answer.put("syncToken", encode("s", endpoint, 0, pass.began(), 0));
        }
        return answer;
    }

    private static int limit(JsonNode limit) {
        if (limit.isMissingNode() || limit.isNull()) {
            return LIMIT;
        }
        if (!limit.isIntegralNumber() || limit.asInt() < 1 || limit.asInt() > LIMIT) {
            throw ApiProblem.invalidParameter("limit");
        }
        return limit.asInt();
    }

    private static Pass pass(String endpoint, ObjectNode request, long now, boolean syncable) {
        JsonNode cursor = request.path("cursor");
        if (cursor.isString()) {
            return decode("c", endpoint, cursor.asString(), now, "invalid_next_cursor");
        }
        JsonNode token = request.path("syncToken");
        if (syncable && token.isString()) {
            Pass last = decode("s", endpoint, token.asString(), now, "sync_token_invalid");
            return new Pass(0, last.since(), now);
        }
        return new Pass(0, 0, now);
    }

    private static String encode(String type, String endpoint, int offset, long since, long began) {
        String plain = String.join("|", type, endpoint, "" + offset, "" + since, "" + began);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static Pass decode(String type, String endpoint, String opaque, long now, String problem) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8);
            List<String> parts = List.of(plain.split("\\|", -1));
            if (parts.size() == 5 && parts.get(0).equals(type) && parts.get(1).equals(endpoint)) {
                long since = Long.parseLong(parts.get(3));
                if (since <= now) {
                    return new Pass(Integer.parseInt(parts.get(2)), since, Long.parseLong(parts.get(4)));
                }
            }
        } catch (IllegalArgumentException e) {
            throw ApiProblem.paging(problem);
        }
        throw ApiProblem.paging(problem);
    }
}
