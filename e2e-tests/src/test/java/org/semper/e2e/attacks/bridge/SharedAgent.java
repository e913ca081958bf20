package org.semper.e2e.attacks.bridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the one agent of this run, started for the first of them and ended after the last. Whoever changes what others
/// rely on starts one of its own.
final class SharedAgent implements ParameterResolver {

  private static final Namespace OURS = Namespace.create(SharedAgent.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == AttackedAgent.class;
  }

  @Override
  public AttackedAgent resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(OURS)
        .getOrComputeIfAbsent(AttackedAgent.class, type -> start(), AttackedAgent.class);
  }

  private static AttackedAgent start() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "attacks").toAbsolutePath());
      return AttackedAgent.start(Files.createTempDirectory(folder, "run"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("the agent to attack does not start", e);
    }
  }
}
