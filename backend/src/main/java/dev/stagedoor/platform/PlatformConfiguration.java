package dev.stagedoor.platform;

import io.r2dbc.spi.ConnectionFactories;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

/** What every feature may ask for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StagedoorProperties.class, PoolProperties.class})
class PlatformConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "dispose")
    Pools pools(R2dbcConnectionDetails database, PoolProperties properties) {
        return new Pools(ConnectionFactories.get(database.getConnectionFactoryOptions()), properties);
    }

    @Bean
    TransactionalOperator transactionalOperator(ReactiveTransactionManager manager) {
        return TransactionalOperator.create(manager);
    }
}
