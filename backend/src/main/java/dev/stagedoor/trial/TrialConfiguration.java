package dev.stagedoor.trial;

import dev.stagedoor.trial.kept.KeptProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TrialProperties.class, KeptProperties.class})
class TrialConfiguration {}
