package dev.stagedoor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.stagedoor.ashby.AshbySignature;
import dev.stagedoor.inbox.InboxFixture;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.listener.ListenersFixture;
import dev.stagedoor.listener.ListenersFixture.Draft;
import dev.stagedoor.platform.Pool;
import dev.stagedoor.platform.TestPools;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServer;
import reactor.test.StepVerifier;

@ExtendWith(OutputCaptureExtension.class)
class WebhookEndpointTests {
    private static final String PING = """
            {"action":"ping","data":{"webhookActionType":"ping"}}""";
    private static final byte[] WRONG_SECRET = "sds_wrong".getBytes(StandardCharsets.UTF_8);

    private final TestPools pools = new TestPools();
    private final ListenersFixture fixture = new ListenersFixture(new InboxFixture(pools.connectionFactory()));
    private final Memory memory = new Memory(RawBody.MOST + 1024);
    private final WebTestClient ashby = client(fixture.listeners);
    private final Draft draft = fixture.draft();

    private WebhookEndpoint endpoint(Listeners listeners) {
        var receiving = new Receiving(listeners, fixture.inbox.inbox, fixture.inbox.hints);
        return new WebhookEndpoint(listeners, receiving, memory, fixture.inbox.clock);
    }

    private WebTestClient client(Listeners listeners) {
        return WebTestClient.bindToWebHandler(WebhookEndpointTests::elsewhere)
                .webFilter(endpoint(listeners))
                .configureClient()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    private static Mono<Void> elsewhere(ServerWebExchange exchange) {
        exchange.getResponse().setStatusCode(HttpStatus.NOT_IMPLEMENTED);
        return exchange.getResponse().setComplete();
    }

    @AfterEach
    void close() {
        pools.close();
    }

    @BeforeEach
    void aFreshEndpointHasSeenNothing() {
        assertThat(deliveries()).isZero();
    }

    @Test
    void aSignedCallIsStoredForADraftAnActiveAndAPausedListener() {
        assertThat(call(draft, moved("1", "a"))).isEqualTo(200);
        fixture.activate(draft.id());
        assertThat(call(draft, moved("2", "a"))).isEqualTo(200);
        fixture.pause(draft.id());
        assertThat(call(draft, moved("3", "a"))).isEqualTo(200);

        assertThat(deliveries()).isEqualTo(3);
        assertThat(fixture.inbox.text("select person_label from delivery limit 1"))
                .isEqualTo("Zoë Ångström");
        assertThat(fixture.inbox.text("select distinct work_key from delivery")).isEqualTo("application:a");
    }

    @Test
    void anyActionIsStored() {
        assertThat(call(draft, moved("1", "a").replace("candidateStageChange", "somethingNew")))
                .isEqualTo(200);

        assertThat(fixture.inbox.text("select action from delivery")).isEqualTo("somethingNew");
    }

    @Test
    void aRepetitionIsCountedOnTheDelivery() {
        call(draft, moved("1", "a"));

        assertThat(call(draft, moved("1", "a"))).isEqualTo(200);

        assertThat(deliveries()).isEqualTo(1);
        assertThat(fixture.inbox.count("select repetitions::bigint from delivery"))
                .isEqualTo(1);
    }

    @Test
    void simultaneousRepetitionsAreStoredOnce() {
        var answers = Flux.range(0, 12)
                .flatMap(
                        _ -> Mono.fromCallable(() -> call(draft, moved("1", "a")))
                                .subscribeOn(Schedulers.boundedElastic()),
                        12)
                .collectList()
                .block();

        assertThat(answers).containsOnly(200).hasSize(12);
        assertThat(deliveries()).isEqualTo(1);
    }

    @Test
    void twoListenersStoreOneEach() {
        Draft other = fixture.draft();

        call(draft, moved("1", "a"));
        call(other, moved("1", "a"));

        assertThat(fixture.inbox.count("select count(distinct listener_id) from delivery"))
                .isEqualTo(2);
        assertThat(fixture.inbox.count("select count(*) from work")).isEqualTo(1);
    }

    @Test
    void aBulkMoveThatSharesOneIdLosesNobody() {
        call(draft, moved("1", "a"));
        call(draft, moved("1", "b"));
        call(draft, moved("1", "c"));

        assertThat(fixture.inbox.count("select count(distinct subject) from delivery"))
                .isEqualTo(3);
    }

    @Test
    void aCallWithoutAnIdIsTheSameWhenItsBytesAre() {
        String withoutId = moved("1", "a").replace("\"webhookActionId\":\"1\",", "");
        call(draft, withoutId);
        call(draft, withoutId);
        call(draft, withoutId.replace("Zoë", "Zoe"));

        assertThat(deliveries()).isEqualTo(2);
    }

    @Test
    void aPingIsAnsweredSignedOrNot() {
        assertThat(send(draft.endpointKey(), PING, null)).isEqualTo(200);
        assertThat(send(draft.endpointKey(), PING, AshbySignature.sign(bytes(PING), WRONG_SECRET)))
                .isEqualTo(200);
        assertThat(call(draft, PING)).isEqualTo(200);

        assertThat(deliveries()).isZero();
        assertThat(signal("ping")).isEqualTo(1);
        assertThat(signal("signedPing")).isEqualTo(1);
        assertThat(signal("wrongSignature")).isEqualTo(1);
    }

    @Test
    void aWrongOrMissingSignatureKeepsNothingButACount() {
        String body = moved("1", "a");

        assertThat(send(draft.endpointKey(), body, AshbySignature.sign(bytes(body), WRONG_SECRET)))
                .isEqualTo(400);
        assertThat(send(draft.endpointKey(), body, null)).isEqualTo(400);

        assertThat(deliveries()).isZero();
        assertThat(signal("wrongSignature")).isEqualTo(1);
    }

    @Test
    void whatIsSignedAndNotUnderstoodIsStored() {
        assertThat(call(draft, "not JSON")).isEqualTo(200);

        assertThat(fixture.inbox.text("select subject from delivery")).isEqualTo("unknown");
    }

    @Test
    void tooLargeIsRefusedAndCounted() {
        assertThat(call(draft, " ".repeat(RawBody.MOST + 1))).isEqualTo(413);

        assertThat(deliveries()).isZero();
        assertThat(signal("oversized")).isEqualTo(1);
    }

    @Test
    void asksAshbyToTryLaterWhenTooMuchIsHeldAlready() {
        var others = memory.share();
        others.take(RawBody.MOST + 1024);

        ashby.post()
                .uri("/webhooks/ashby/" + draft.endpointKey())
                .bodyValue(bytes(PING))
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER);

        others.release();
        assertThat(call(draft, moved("1", "a"))).isEqualTo(200);
        assertThat(memory.held()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "199, 200"})
    void readsNothingOfABodyThatThereIsNoRoomFor(int free, long announced) {
        memory.share().take(RawBody.MOST + 1024 - free);
        var read = new AtomicBoolean();
        var request = MockServerHttpRequest.post("/webhooks/ashby/" + draft.endpointKey())
                .contentLength(announced)
                .body(Flux.<DataBuffer>empty().doOnSubscribe(_ -> read.set(true)));

        StepVerifier.create(endpoint(fixture.listeners).receive(draft.endpointKey(), request))
                .assertNext(answer -> assertThat(answer.getStatusCode().value()).isEqualTo(503))
                .verifyComplete();
        assertThat(read).isFalse();
    }

    @Test
    void callsGiveBackWhatTheyHeldHoweverTheyEnd() {
        call(draft, "not JSON");
        send(draft.endpointKey(), moved("1", "a"), null);
        call(draft, " ".repeat(RawBody.MOST + 1));

        assertThat(memory.held()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /webhooks/ashby/KEY",
        "PUT, /webhooks/ashby/KEY",
        "POST, /webhooks/ashby/",
        "POST, /webhooks/ashby/KEY/more",
        "POST, /webhooks/ashby/KEY%2F",
        "POST, /webhooks/ashby//KEY",
        "POST, /webhooks/ashby/KEY;a=b",
        "POST, /api/v1/listeners"
    })
    void leavesEverythingElseToTheOthers(String method, String address) {
        ashby.method(HttpMethod.valueOf(method))
                .uri(URI.create(address.replace("KEY", draft.endpointKey())))
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.NOT_IMPLEMENTED);
    }

    @Test
    void aCompressedBodyIsRefused() {
        ashby.post()
                .uri("/webhooks/ashby/" + draft.endpointKey())
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .bodyValue(bytes(PING))
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, 200",
        "application/json;charset=utf-8, 200",
        "application/vnd.ashby+json, 200",
        "text/plain, 415",
        "application/x-www-form-urlencoded, 415",
        "multipart/form-data; boundary=x, 415",
        "application/*, 415"
    })
    void takesJsonAndCountsWhatSaysThatItIsSomethingElse(String contentType, int status) {
        ashby.post()
                .uri("/webhooks/ashby/" + draft.endpointKey())
                .headers(headers -> headers.set(HttpHeaders.CONTENT_TYPE, contentType))
                .body(Mono.just(bytes(PING)), byte[].class)
                .exchange()
                .expectStatus()
                .isEqualTo(status);

        assertThat(signal("wrongFormat")).isEqualTo(status == 415 ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none", "sha256=abc"})
    void readsNoMoreThanAPingOfWhatCannotBeSigned(@Nullable String signature) {
        var read = new AtomicInteger();
        var request = MockServerHttpRequest.post("/webhooks/ashby/" + draft.endpointKey())
                .header("Ashby-Signature", signature == null ? new String[0] : new String[] {signature})
                .body(Flux.generate(next -> {
                    read.incrementAndGet();
                    next.next(DefaultDataBufferFactory.sharedInstance.wrap(new byte[16 * 1024]));
                }));

        StepVerifier.create(endpoint(fixture.listeners).receive(draft.endpointKey(), request))
                .assertNext(answer -> assertThat(answer.getStatusCode().value()).isEqualTo(400))
                .verifyComplete();
        assertThat(read).hasValueLessThan(10);
        assertThat(signal("wrongSignature")).isEqualTo(1);
        assertThat(signal("oversized")).isZero();
    }

    @Test
    void aFloodOfForgedCallsIsWrittenOnceAndThenCountedInMemory() {
        for (int i = 0; i < 50; i++) {
            assertThat(send(draft.endpointKey(), moved("1", "a"), null)).isEqualTo(400);
        }
        assertThat(signal("wrongSignature")).isEqualTo(1);

        fixture.flushSignals();
        send(draft.endpointKey(), moved("1", "a"), null);
        assertThat(signal("wrongSignature")).as("not again at once").isEqualTo(50);

        fixture.inbox.clock.advance(Duration.ofSeconds(10));
        fixture.flushSignals();
        assertThat(signal("wrongSignature")).isEqualTo(51);
    }

    @Test
    void anEndpointNeverIssuedIsNotFoundAndARemovedOneIsGone() {
        assertThat(send("never-issued", PING, null)).isEqualTo(404);
        call(draft, moved("1", "a"));
        fixture.remove(draft.id());

        assertThat(call(draft, moved("2", "a"))).isEqualTo(410);
    }

    @Test
    void aDraftThatEndedAsksAshbyToTryLater() {
        fixture.inbox.clock.advance(Duration.ofHours(25));

        assertThat(call(draft, moved("1", "a"))).isEqualTo(503);

        assertThat(signal("endedDraft")).isEqualTo(1);
    }

    @Test
    void troubleWithTheDatabaseAsksAshbyToTryLater() {
        var broken = mock(Listeners.class);
        when(broken.endpoint(any())).thenReturn(Mono.error(new IllegalStateException("no connection")));

        client(broken)
                .post()
                .uri("/webhooks/ashby/" + draft.endpointKey())
                .bodyValue(bytes(PING))
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER);
    }

    @Test
    void isStoredAlthoughScreensHaveTakenAllTheirConnections() {
        var taken = pools.takeAllOf(Pool.SCREENS);

        assertThat(call(draft, moved("1", "a"))).isEqualTo(200);
        assertThat(call(draft, PING)).isEqualTo(200);

        taken.forEach(connection -> Mono.from(connection.close()).block());
        assertThat(deliveries()).isEqualTo(1);
        assertThat(signal("signedPing")).isEqualTo(1);
    }

    @Test
    void anOldSecretIsGoodUntilTheNewOneIsUsed() {
        byte[] fresh = fixture.newSecret(draft.id());

        assertThat(call(draft, moved("1", "a"))).isEqualTo(200);
        assertThat(call(new Draft(draft.id(), draft.endpointKey(), fresh), moved("2", "a")))
                .isEqualTo(200);
        assertThat(call(draft, moved("3", "a"))).isEqualTo(400);
    }

    @Test
    void anOldSecretIsGoodForADayAtMost() {
        fixture.activate(draft.id());
        fixture.newSecret(draft.id());
        fixture.inbox.clock.advance(Duration.ofHours(25));

        assertThat(call(draft, moved("1", "a"))).isEqualTo(400);
    }

    @Test
    void aNewSecretIsTakenByANodeThatHasNotHeardOfIt() {
        var deaf = client(fixture.deafNode());
        assertThat(call(deaf, draft, moved("1", "a"))).isEqualTo(200);
        Draft renewed = new Draft(draft.id(), draft.endpointKey(), fixture.newSecret(draft.id()));

        assertThat(call(deaf, renewed, moved("2", "a"))).isEqualTo(200);

        assertThat(deliveries()).isEqualTo(2);
        assertThat(signal("wrongSignature")).isZero();
    }

    @Test
    void aSecretIsTakenByANodeWhoseClockIsBehind() {
        Draft renewed = new Draft(draft.id(), draft.endpointKey(), fixture.newSecret(draft.id()));
        fixture.inbox.clock.advance(Duration.ofHours(-1));

        assertThat(call(renewed, moved("1", "a"))).isEqualTo(200);
    }

    /** Else the first use of the one before would end the last. */
    @Test
    void theSecretMadeLastIsTheNewestWhateverTheClockSaysThatMadeIt() {
        Draft first = new Draft(draft.id(), draft.endpointKey(), fixture.newSecret(draft.id()));
        fixture.inbox.clock.advance(Duration.ofHours(-1));
        Draft last = new Draft(draft.id(), draft.endpointKey(), fixture.newSecret(draft.id()));
        fixture.inbox.clock.advance(Duration.ofHours(1));

        assertThat(call(first, moved("1", "a"))).isEqualTo(200);
        assertThat(call(last, moved("2", "a"))).isEqualTo(200);
        assertThat(call(first, moved("3", "a"))).isEqualTo(400);
    }

    @Test
    void anAddressWhoseLettersAProxyWroteAnotherWayIsTheSame() {
        String encoded =
                draft.endpointKey().chars().mapToObj("%%%02X"::formatted).collect(Collectors.joining());
        int status = ashby.post()
                .uri(URI.create("/webhooks/ashby/" + encoded))
                .header("Ashby-Signature", AshbySignature.sign(bytes(PING), draft.secret()))
                .bodyValue(bytes(PING))
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();

        assertThat(status).isEqualTo(200);
    }

    /** The server has answered for itself by then; each of them would be an error with a hundred lines in the log. */
    @Test
    void saysNothingOfWhatIsNoHttp(CapturedOutput log) throws IOException, InterruptedException {
        var handler = WebHttpHandlerBuilder.webHandler(WebhookEndpointTests::elsewhere)
                .filter(endpoint(fixture.listeners))
                .build();
        var adapter = new ReactorHttpHandlerAdapter(handler);
        var handled = new CountDownLatch(1);
        var server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((request, response) -> adapter.apply(request, response).doFinally(_ -> handled.countDown()))
                .bindNow();
        try (var socket = new Socket(server.host(), server.port())) {
            String call = "POST /webhooks/ashby/" + draft.endpointKey() + " HTTP/1.1\r\nHost: a\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\nZZZ\r\n";
            socket.getOutputStream().write(bytes(call));
            socket.setSoTimeout(10_000);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400 ");
            assertThat(handled.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            server.disposeNow();
        }
        assertThat(log).doesNotContain("already sent");
    }

    private int call(Draft listener, String body) {
        return call(ashby, listener, body);
    }

    private static int call(WebTestClient node, Draft listener, String body) {
        return send(node, listener.endpointKey(), body, AshbySignature.sign(bytes(body), listener.secret()));
    }

    private int send(String endpointKey, String body, @Nullable String signature) {
        return send(ashby, endpointKey, body, signature);
    }

    private static int send(WebTestClient node, String endpointKey, String body, @Nullable String signature) {
        var request = node.post().uri("/webhooks/ashby/" + endpointKey);
        if (signature != null) {
            request = request.header("Ashby-Signature", signature);
        }
        HttpStatusCode status = request.bodyValue(bytes(body))
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus();
        return status.value();
    }

    private long deliveries() {
        return fixture.inbox.count("select count(*) from delivery");
    }

    private long signal(String kind) {
        return fixture.inbox.count("select coalesce(max(count), 0) from listener_signal where kind = '" + kind + "'");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A made-up move to Offer. */
    private static String moved(String actionId, String application) {
        return """
                {"webhookActionId":"%s","action":"candidateStageChange","data":{"application":{"id":"%s",\
                "updatedAt":"2026-09-14T16:02:11.873Z","status":"Active","candidate":{"id":"c","name":"Zoë Ångström"},\
                "currentInterviewStage":{"id":"o1","title":"Offer","type":"Offer","orderInInterviewPlan":6,\
                "interviewPlanId":"p1"}}}}""".formatted(actionId, application);
    }
}
