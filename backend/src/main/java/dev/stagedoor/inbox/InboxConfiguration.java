package dev.stagedoor.inbox;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WorkerProperties.class, Retention.class, Keeping.class})
class InboxConfiguration {}
