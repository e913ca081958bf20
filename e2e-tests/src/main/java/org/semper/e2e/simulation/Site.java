package org.semper.e2e.simulation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.semper.server.Route;
import org.semper.server.Routes;
import org.semper.supporting.store.Migrations;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;

/// Where one participant lives: a folder, a clock, an end of the wire, and the life it leads there just now.
final class Site {

  private static final String STORE = "store.db";

  private final String name;
  private final String host;
  private final Path folder;
  private final Surroundings surroundings;
  private final SimulatedTime.Wall clock;
  private Life life;
  private Optional<Store> store = Optional.empty();

  /// @param folder that exists
  Site(String name, String host, Path folder, Surroundings surroundings) {
    this.name = name;
    this.host = host;
    this.folder = folder;
    this.surroundings = surroundings;
    this.clock = surroundings.time().new Wall();
    this.life = new Life(name);
  }

  String name() {
    return name;
  }

  String host() {
    return host;
  }

  Path folder() {
    return folder;
  }

  Path storeFile() {
    return folder.resolve(STORE);
  }

  SimulatedTime.Wall clock() {
    return clock;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Chance chance() {
    return surroundings.chance();
  }

  Life life() {
    return life;
  }

  /// This life's end of the wire.
  Wire.Line line() {
    return surroundings.wire().of(life);
  }

  /// A new life begins.
  void begin() {
    life = new Life(name);
  }

  boolean isDown() {
    return life.isOver();
  }

  /// Clears away what a crash left open.
  void bury() {
    store.ifPresent(Store::close);
    if (store.isPresent()) {
      surroundings.bugs().crashed(name, storeFile());
    }
    store = Optional.empty();
  }

  /// Opens this life's store.
  Store store(List<Migrations> migrations) {
    Store real = SqliteStore.open(storeFile(), migrations);
    store = Optional.of(real);
    return surroundings.bugs().store(name, storeFile(), new FaultyStore(real, life, surroundings));
  }

  /// This life answers at the host.
  void serve(List<Route> routes) {
    surroundings.wire().serve(host, new Wire.Server(life, new Routes(routes)));
  }

  /// Begins something in this life.
  void begin(String what, Runnable work) {
    surroundings.turns().begin(life, what, work);
  }

  static Site in(Path market, String name, String host, Surroundings surroundings)
      throws java.io.IOException {
    return new Site(name, host, Files.createDirectories(market.resolve(host)), surroundings);
  }
}
