package dev.stagedoor.ashby;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AshbyProperties.class)
class AshbyConfiguration {}
