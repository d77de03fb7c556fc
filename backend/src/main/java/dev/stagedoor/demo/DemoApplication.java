package dev.stagedoor.demo;

import ch.qos.logback.classic.Level;
import dev.stagedoor.StagedoorApplication;
import dev.stagedoor.sandbox.SandboxApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Deque;
import java.util.HashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Stagedoor with everything around it, on loopback: embedded PostgreSQL, demo sign-in, sandbox. Needs no setting; honors
 * SERVER_PORT, STAGEDOOR_PUBLIC_URL, STAGEDOOR_DATABASE_URL, STAGEDOOR_DATA_DIR and STAGEDOOR_ASHBY_BASE_URL.
 */
public final class DemoApplication {
    /** What was started, newest first, and is ended in this order: the application drains, then what it stands on goes. */
    private static final Deque<AutoCloseable> PARTS = new ConcurrentLinkedDeque<>();

    /** From then on it is Spring that says why a start fails. */
    private static volatile boolean springSpoke;

    private DemoApplication() {}

    public static void main(String[] args) throws Exception {
        try {
            start();
        } catch (DataDirectory.InUse | DemoSettings.Unusable e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            if (!springSpoke) {
                System.err.println("Stagedoor's demo cannot start: " + e.getMessage());
            }
            System.exit(1);
        }
    }

    private static void start() throws IOException {
        // Until Spring sets up logging, PostgreSQL would tell the terminal all that it does.
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> PARTS.forEach(DemoApplication::close)));
        var told = DemoSettings.of(System.getenv());
        DataDirectory data = DataDirectory.open(told.data());
        // zonky would otherwise share a folder between all projects of this machine
        System.setProperty(
                "ot.epg.working-dir",
                data.home().resolve("postgres").resolve("runtime").toString());

        var settings = new HashMap<String, Object>();
        settings.put("stagedoor.demo", "true");
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", told.port());
        settings.put("stagedoor.public-url", told.publicUrl());
        settings.put("stagedoor.encryption-key", data.secret("encryption-key", () -> DataDirectory.random(32)));

        String database = told.databaseUrl();
        if (database == null) {
            PARTS.push(() -> EmbeddedDatabase.stopLeftOver(data)); // when we are ended while it starts
            var embedded = EmbeddedDatabase.start(data);
            PARTS.push(embedded);
            database = embedded.url();
        }
        settings.put("stagedoor.database-url", database);

        if (told.ashbyUrl() == null) {
            int sandboxPort = free(told.port() + 10);
            PARTS.push(SandboxApplication.start(sandboxPort, database));
            String sandbox = "http://127.0.0.1:" + sandboxPort;
            settings.put("stagedoor.ashby.base-url", sandbox);
            settings.put("stagedoor.ashby.candidate-url", SandboxApplication.candidates(sandbox));
            settings.put("stagedoor.sandbox-url", sandbox);
        }

        var signIn = new DemoSignIn(
                free(told.port() + 11),
                App.at(told.publicUrl()),
                data.secret("sign-in-key", Tokens::newKey),
                Clock.systemUTC());
        PARTS.push(signIn);
        settings.put("stagedoor.oidc.issuer", signIn.issuer());
        settings.put("stagedoor.oidc.client-id", AuthorizationRequest.CLIENT);

        // As arguments they win over application.yml; nobody sees them from outside of this process.
        var arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        var application = new SpringApplication(StagedoorApplication.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(starting -> {
            var demo = (GenericApplicationContext) starting;
            demo.registerBean(LoopbackOnly.class, () -> new LoopbackOnly(told.publicUrl()));
            demo.registerBean(StarterEmployees.class);
        });
        springSpoke = true;
        PARTS.push(application.run(arguments));
        System.out.println();
        System.out.println("Stagedoor is ready: open " + told.publicUrl());
        System.out.println();
    }

    /** This port, or any free one when it is taken. */
    private static int free(int wanted) throws IOException {
        try (var socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("While stopping: " + e.getMessage());
        }
    }
}
