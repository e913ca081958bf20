package org.semper.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.app.install.CommandLink;

final class CommandOfferTest {

  @TempDir Path folder;

  @Test
  void makes_the_link_only_if_the_owner_agrees() {
    assertThat(said(() -> false, "")).contains("It was not made", "install --yes");
    assertThat(command().link()).doesNotExist();

    assertThat(said(() -> true, "")).contains("add " + command().folder() + " to PATH");
    assertThat(command().link()).isSymbolicLink();
    assertThat(said(CommandOfferTest::neverAsked, command().folder().toString()))
        .contains("A terminal knows it");
  }

  @Test
  void does_not_ask_where_something_else_is() throws Exception {
    Files.createDirectories(command().folder());
    Files.createSymbolicLink(command().link(), Path.of("/no/such/program"));

    assertThat(said(CommandOfferTest::neverAsked, ""))
        .contains("left as it is", "start SEMPER by " + command().launcher());
  }

  @Test
  void says_what_goes_wrong_and_ends_well() throws Exception {
    Files.writeString(folder.resolve(".local"), "a file");

    assertThat(said(() -> true, ""))
        .contains("cannot be made", "start SEMPER by " + command().launcher());
  }

  private CommandLink command() {
    return new CommandLink(folder.resolve(".local/bin"), folder.resolve("semper"));
  }

  private String said(BooleanSupplier agreed, String path) {
    StringWriter out = new StringWriter();
    new CommandOffer(command(), agreed, path, new PrintWriter(out)).make();
    return out.toString();
  }

  private static boolean neverAsked() {
    throw new AssertionError("there is nothing to agree to");
  }
}
