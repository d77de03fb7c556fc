package dev.stagedoor.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.netty.NettyPipeline;

/** On a channel whose clock is turned by hand. */
class SlowConnectionsTests {
    private static final Duration LIMIT = Duration.ofSeconds(75);

    private final EmbeddedChannel channel = channel();

    private static EmbeddedChannel channel() {
        var channel = new EmbeddedChannel();
        channel.freezeTime();
        channel.pipeline().addLast(NettyPipeline.HttpCodec, new HttpServerCodec());
        SlowConnections.guard(channel, LIMIT);
        return channel;
    }

    @Test
    void headersThatTrickleEndTheConnectionHoweverSteadily() {
        receive("POST / HTTP/1.1\r\n");
        for (int second = 0; second < 74; second++) {
            pass(1);
            receive("X-" + second + ": 1\r\n");
        }
        assertThat(channel.isOpen()).isTrue();

        pass(1);

        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aConnectionThatSaysNothingIsClosed() {
        pass(75);

        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void anAnswerMayTakeAsLongAsItNeeds() {
        receive("GET / HTTP/1.1\r\n\r\n");
        pass(10_000);

        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void whatIsKeptOpenAfterAnAnswerMayBeUsedAgainForAWhile() {
        receive("GET / HTTP/1.1\r\n\r\n");
        answer(HttpResponseStatus.OK);
        pass(74);
        receive("GET / HTTP/1.1\r\n\r\n");
        pass(100);
        assertThat(channel.isOpen()).isTrue();

        answer(HttpResponseStatus.OK);
        pass(75);

        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void continueIsNoAnswerYet() {
        receive("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
        answer(HttpResponseStatus.CONTINUE);
        pass(100);

        assertThat(channel.isOpen()).isTrue();
    }

    private void receive(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private void answer(HttpResponseStatus status) {
        channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
    }

    private void pass(int seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
    }
}
