package dev.stagedoor.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * An Ashby that answers at once, or after a given time, for as many people as are asked for; and, at {@code /webhooks/}, the
 * endpoint that only reads the body and answers 200. After {@code /control/down} it answers 503 until {@code /control/up};
 * {@code /control/calls} tells how often it was asked. A process of its own: {@code port delayMillis}.
 */
final class InstantAshby {
    private static final Pattern PERSON = Pattern.compile("[ac]5[ac]50000-0000-4000-8000-\\d{12}");
    private static final String NOTHING = "{\"success\":true,\"results\":[],\"moreDataAvailable\":false}";
    private static final String JOB = People.specimen("job.info.json");
    private static final String DEPARTMENT = People.specimen("department.info.json");
    private static final String LOCATION = People.specimen("location.info.json");

    private final Duration delay;
    private final AtomicLong calls = new AtomicLong();
    private volatile boolean down;

    private InstantAshby(Duration delay) {
        this.delay = delay;
    }

    public static void main(String... arguments) {
        var ashby = new InstantAshby(Duration.ofMillis(Long.parseLong(arguments[1])));
        HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .handle(ashby::handle)
                .bindNow()
                .onDispose()
                .block();
    }

    private Mono<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("")
                .flatMap(body -> answer(request.path(), body, response));
    }

    private Mono<Void> answer(String path, String body, HttpServerResponse response) {
        if (path.startsWith("webhooks/")) {
            return response.status(200).header("Content-Length", "0").send().then();
        }
        if (path.startsWith("control/")) {
            return controlled(path.substring("control/".length()), response);
        }
        calls.incrementAndGet();
        if (down) {
            return response.status(503).header("Content-Length", "0").send().then();
        }
        byte[] answer = answer(path, body).getBytes(StandardCharsets.UTF_8);
        Mono<byte[]> later =
                delay.isZero() ? Mono.just(answer) : Mono.just(answer).delayElement(delay);
        return response.header("Content-Type", "application/json")
                .header("Content-Length", String.valueOf(answer.length))
                .sendByteArray(Flux.from(later))
                .then();
    }

    private Mono<Void> controlled(String what, HttpServerResponse response) {
        if (!what.equals("calls")) {
            down = what.equals("down");
        }
        String told = String.valueOf(calls.get());
        return response.header("Content-Length", String.valueOf(told.length()))
                .sendString(Mono.just(told))
                .then();
    }

    private static String answer(String path, String body) {
        var person = PERSON.matcher(body);
        int number = person.find() ? People.number(person.group()) : 0;
        return switch (path) {
            case "application.info" -> People.application(number);
            case "candidate.info" -> People.candidate(number);
            case "job.info" -> JOB;
            case "department.info" -> DEPARTMENT;
            case "location.info" -> LOCATION;
            default -> NOTHING;
        };
    }
}
