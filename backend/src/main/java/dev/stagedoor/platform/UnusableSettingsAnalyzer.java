package dev.stagedoor.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says all that is wrong with the settings at once, without a stack trace. */
class UnusableSettingsAnalyzer extends AbstractFailureAnalyzer<Settings.Unusable> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, Settings.Unusable cause) {
        return new FailureAnalysis(
                "Stagedoor cannot start:\n  - " + String.join("\n  - ", cause.problems()),
                "Set these environment variables and start again. The README has a table of all settings.",
                cause);
    }
}
