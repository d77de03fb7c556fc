package dev.stagedoor.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeProperties.class)
class IntakeConfiguration {
    @Bean
    Memory memory(IntakeProperties properties) {
        return new Memory(properties.held().toBytes());
    }

    @Bean
    MeterBinder heldBodies(Memory memory) {
        return registry -> Gauge.builder("stagedoor.intake.held", memory, Memory::held)
                .description("Bodies that are being read or stored")
                .baseUnit("bytes")
                .register(registry);
    }
}
