package dev.stagedoor.testing;

import dev.stagedoor.StagedoorApplication;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** All of Stagedoor in this JVM, in production mode, over HTTP on a port of its own. */
public final class WholeApplication implements AutoCloseable {
    private final TestIssuer issuer = new TestIssuer();
    private final ConfigurableApplicationContext context;

    /** @param ashbyUrl where Ashby is to be */
    public WholeApplication(TestDatabase database, String ashbyUrl, String publicUrl) {
        this(0, database, ashbyUrl, publicUrl);
    }

    /** On a port that is known before, so that Ashby can be told of it. */
    public WholeApplication(int port, TestDatabase database, String ashbyUrl) {
        this(port, database, ashbyUrl, "http://127.0.0.1:" + port);
    }

    private WholeApplication(int port, TestDatabase database, String ashbyUrl, String publicUrl) {
        var settings = new HashMap<>(Map.of(
                "server.port",
                String.valueOf(port),
                "server.address",
                "127.0.0.1",
                "spring.main.register-shutdown-hook",
                "false",
                "springdoc.api-docs.enabled",
                "false", // a tool of the tests, not packaged
                "stagedoor.public-url",
                publicUrl,
                "stagedoor.database-url",
                database.url(),
                "stagedoor.encryption-key",
                "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "stagedoor.oidc.issuer",
                issuer.url(),
                "stagedoor.oidc.client-id",
                "stagedoor",
                "stagedoor.ashby.base-url",
                ashbyUrl));
        settings.put("stagedoor.database-may-lose-commits", "true"); // the tests' PostgreSQL is fast, not safe
        var application = new SpringApplication(StagedoorApplication.class);
        application.addInitializers(starting ->
                ((GenericApplicationContext) starting).registerBean(TypeExcludeFilter.class, OnlyWhatIsPackaged::new));
        context = application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    public TestIssuer issuer() {
        return issuer;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public DatabaseClient database() {
        return context.getBean(DatabaseClient.class);
    }

    public String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Without a token. */
    public WebTestClient stranger() {
        return WebTestClient.bindToServer().baseUrl(url()).build();
    }

    public WebTestClient administrator() {
        return as(issuer.administrator());
    }

    public WebTestClient member() {
        return as(issuer.member());
    }

    private WebTestClient as(String token) {
        return WebTestClient.bindToServer()
                .baseUrl(url())
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build();
    }

    @Override
    public void close() {
        context.close();
        issuer.close();
    }

    /** The demo is another entry, and the tests' own components are none of the application's. */
    private static final class OnlyWhatIsPackaged extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return String.valueOf(reader.getResource()).contains("test-classes");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OnlyWhatIsPackaged;
        }

        @Override
        public int hashCode() {
            return OnlyWhatIsPackaged.class.hashCode();
        }
    }
}
