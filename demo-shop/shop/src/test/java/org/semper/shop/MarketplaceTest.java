package org.semper.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.supporting.crypto.SignedTrustList;
import org.semper.supporting.crypto.UnverifiedTrustList;

/// A marketplace that stays.
@Tag("server")
final class MarketplaceTest {

  @TempDir private Path temporary;
  private MarketFolder folder;
  private final MarketPorts ports = FreePorts.draw();

  @BeforeEach
  void name_the_folder() {
    folder = new MarketFolder(temporary.resolve("market"));
  }

  @Test
  void goes_on_where_it_was_after_each_start() throws Exception {
    Seen first = look(ports);

    assertThat(look(ports)).isEqualTo(first);
    assertThat(folder.ports()).contains(ports);
    assertThat(first.origin()).isEqualTo("https://actimedia.localhost:" + ports.port(3));
    assertThat(first.list()).isEqualTo(Files.readString(folder.trustList()));
  }

  @Test
  void hands_out_a_newer_list_at_other_addresses_under_the_same_keys() throws Exception {
    Seen first = look(ports);
    MarketPorts others = FreePorts.draw();

    Seen second = look(others);

    assertThat(folder.ports()).contains(others);
    assertThat(second.list()).isNotEqualTo(first.list());
    assertThat(second.webRoot()).isEqualTo(first.webRoot());
    assertThat(second.account()).isEqualTo(first.account());
    SignedTrustList list = UnverifiedTrustList.read(folder.trustList()).verify();
    assertThat(list.number()).isEqualTo(2);
    assertThat(list.signer().hex()).isEqualTo(first.operator());
  }

  @Test
  void keeps_its_folder_to_its_operator() throws Exception {
    look(ports);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.webRootKey())))
        .isEqualTo("rw-------");
  }

  @Test
  void is_alone_in_its_folder() throws Exception {
    try (Marketplace _ = Marketplace.start(folder, ports)) {
      assertThatExceptionOfType(MarketUnavailable.class)
          .isThrownBy(() -> Marketplace.start(folder, FreePorts.draw()))
          .withMessageContaining("another market runs in");
      assertThat(folder.ports()).contains(ports);
    }
  }

  @Test
  void says_which_port_is_taken_and_leaves_nothing_running() throws Exception {
    try (ServerSocket other = new ServerSocket()) {
      other.bind(ports.address(4));
      assertThatExceptionOfType(MarketUnavailable.class)
          .isThrownBy(() -> Marketplace.start(folder, ports))
          .withMessageContaining("port " + ports.port(4) + " is taken")
          .withMessageContaining("--ports");
    }
    assertThat(look(ports).account()).startsWith("FR76");
  }

  private Seen look(MarketPorts at) throws Exception {
    try (Marketplace market = Marketplace.start(folder, at)) {
      return new Seen(
          market.origin("actimedia").text(),
          market.account("actimedia").text(),
          market.signedTrustList().compact(),
          market.signedTrustList().signer().hex(),
          Files.readString(market.webRoot()));
    }
  }

  private record Seen(
      String origin, String account, String list, String operator, String webRoot) {}
}
