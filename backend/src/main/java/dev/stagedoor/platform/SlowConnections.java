package dev.stagedoor.platform;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;

/**
 * A connection that does not come to the point is closed: one whose request line and headers trickle in, one whose body never
 * ends, one that is kept open and not used. Answers may take as long as they need: live screens are such.
 */
@Component
final class SlowConnections implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {
    /** Longer than the minute after which proxies usually close what they do not use: they should be first. */
    static final Duration HEADERS = Duration.ofSeconds(75);

    /** Of a whole body. Ashby's calls have less, see the intake. */
    private static final Duration BODY = Duration.ofMinutes(2);

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(
                server -> server.requestTimeout(BODY).doOnChannelInit((_, channel, _) -> guard(channel, HEADERS)));
    }

    static void guard(Channel channel, Duration atMost) {
        channel.pipeline().addAfter(NettyPipeline.HttpCodec, "stagedoor.slowConnections", new Guard(atMost));
    }

    /** Runs while no request is being answered: from the connection or the last answer to the end of the next headers. */
    static final class Guard extends ChannelDuplexHandler {
        private final Duration atMost;
        private int answering;
        private @Nullable Future<?> deadline;

        Guard(Duration atMost) {
            this.atMost = atMost;
        }

        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            await(context);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) {
                answering++;
                stop();
            }
            context.fireChannelRead(message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (message instanceof LastHttpContent && !isInformational(message)) {
                answering = Math.max(0, answering - 1);
                if (answering == 0) {
                    await(context);
                }
            }
            var _ = context.write(message, promise);
        }

        /** "100 Continue" and the like: the answer is still to come. */
        private static boolean isInformational(Object message) {
            return message instanceof HttpResponse response && response.status().code() < 200;
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            stop();
            context.fireChannelInactive();
        }

        private void await(ChannelHandlerContext context) {
            stop();
            deadline = context.executor().schedule(() -> close(context), atMost.toMillis(), TimeUnit.MILLISECONDS);
        }

        private static void close(ChannelHandlerContext context) {
            var _ = context.close();
        }

        private void stop() {
            Future<?> current = deadline;
            if (current != null) {
                current.cancel(false);
                deadline = null;
            }
        }
    }
}
