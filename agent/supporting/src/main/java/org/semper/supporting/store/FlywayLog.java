package org.semper.supporting.store;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Flyway's log, one level down: what it tells at every new database is of interest only when something is wrong. Public
/// because Flyway makes it by its name; for nobody else.
public final class FlywayLog implements LogCreator {

  @Override
  public Log createLogger(Class<?> origin) {
    return new Quieter(LoggerFactory.getLogger(origin));
  }

  private record Quieter(Logger log) implements Log {

    @Override
    public void debug(String message) {
      log.trace(message);
    }

    @Override
    public void info(String message) {
      log.debug(message);
    }

    @Override
    public void notice(String message) {
      log.debug(message);
    }

    @Override
    public void warn(String message) {
      log.warn(message);
    }

    @Override
    public void error(String message) {
      log.error(message);
    }

    @Override
    public void error(String message, Exception cause) {
      log.error(message, cause);
    }
  }
}
