package org.semper.bridge.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.bridge.platform.Account;
import org.semper.bridge.platform.Platform;
import org.semper.bridge.platform.Processes;

final class LaunchersTest {

  @TempDir Path home;

  @Test
  void start_java_with_every_argument_as_it_stands() throws Exception {
    Path echo = home.resolve("o'dd $HOME \"folder\"/java");
    Files.createDirectories(echo.getParent());
    Files.writeString(echo, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    Files.setPosixFilePermissions(echo, PosixFilePermissions.fromString("rwx------"));
    Launchers launchers = new Launchers(home.resolve("data"), on(Platform.LINUX));
    launchers.write(
        new JavaProgram(
            echo,
            List.of(Path.of("/a b.jar"), Path.of("/$(id).jar")),
            Optional.of(Path.of("/agent.options"))),
        "org.semper.Main");

    assertThat(run(launchers.agent(), "run", "two words"))
        .containsExactly(
            "@/agent.options",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Duser.home=" + home,
            "-cp",
            "/a b.jar:/$(id).jar",
            "org.semper.Main",
            "run",
            "two words");
    assertThat(run(launchers.nativeHost(), "chrome-extension://x/"))
        .contains("org.semper.bridge.nativehost.NativeHost", launchers.agent().toString())
        .endsWith("chrome-extension://x/");
  }

  @Test
  void keep_to_the_folders_they_were_written_in() throws Exception {
    Path print = home.resolve("java");
    Files.writeString(
        print, "#!/bin/sh\nprintf '%s\\n' \"$XDG_DATA_HOME\" \"${XDG_CACHE_HOME-none}\"\n");
    Files.setPosixFilePermissions(print, PosixFilePermissions.fromString("rwx------"));
    Map<String, String> environment = Map.of("XDG_DATA_HOME", "/it's data", "XDG_CACHE_HOME", "/c");
    Launchers launchers =
        new Launchers(home.resolve("data"), new Account(Platform.LINUX, environment, home));
    launchers.write(new JavaProgram(print, List.of(), Optional.empty()), "Main");

    assertThat(run(launchers.agent())).containsExactly("/it's data", "none");
    assertThat(run(launchers.nativeHost())).containsExactly("/it's data", "none");
  }

  /// Named by its bytes, whatever locale this runs in.
  @Test
  void find_a_folder_named_in_letters_that_the_locale_has_not() throws Exception {
    Launchers launchers = new Launchers(home.resolve("data"), on(Platform.LINUX));
    launchers.write(JavaProgram.ofProcess(), FolderIsThere.class.getName());
    String zoe = "folder=\"$1/Zo$(printf '\\303\\253')\"; mkdir \"$folder\"; ";

    assertThat(
            new Processes()
                .run(
                    List.of(
                        "/bin/sh",
                        "-c",
                        zoe + "LC_ALL=C exec \"$0\" \"$folder\"",
                        launchers.agent().toString(),
                        home.toString())))
        .isEqualToIgnoringNewLines("true");
  }

  @Test
  void keep_the_owners_language_and_an_encoding_that_has_all_letters() throws Exception {
    Path print = home.resolve("java");
    Files.writeString(
        print, "#!/bin/sh\nprintf '%s\\n' \"${LC_ALL-none} ${LANG-none} ${LC_CTYPE-none}\"\n");
    Files.setPosixFilePermissions(print, PosixFilePermissions.fromString("rwx------"));
    Launchers launchers = new Launchers(home.resolve("data"), on(Platform.LINUX));
    launchers.write(new JavaProgram(print, List.of(), Optional.empty()), "Main");

    assertThat(in("LC_ALL=tr_TR", launchers.agent())).containsExactly("none tr_TR C.UTF-8");
    assertThat(in("LANG=C", launchers.nativeHost())).containsExactly("none C C.UTF-8");
    assertThat(in("LC_ALL=C.UTF-8", launchers.agent())).containsExactly("C.UTF-8 none none");
  }

  @Test
  void are_the_owners_alone_and_leave_nothing() throws Exception {
    Launchers launchers = new Launchers(home, on(Platform.LINUX));
    assertThat(launchers.exist()).isFalse();
    launchers.write(JavaProgram.ofProcess(), "Main");

    assertThat(launchers.exist()).isTrue();
    for (Path script : List.of(launchers.agent(), launchers.nativeHost())) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(script)))
          .isEqualTo("rwx------");
    }
    launchers.remove();
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void are_batch_files_on_windows() throws Exception {
    Launchers launchers = new Launchers(home, on(Platform.WINDOWS));
    launchers.write(
        new JavaProgram(
            Path.of("/100% java/java.exe"), List.of(Path.of("/a.jar")), Optional.empty()),
        "Main");

    assertThat(launchers.agent().toString()).endsWith("semper-agent.bat");
    assertThat(Files.readString(launchers.agent()))
        .isEqualTo(
            "@echo off\r\nchcp 65001 >nul\r\n\"/100%% java/java.exe\""
                + " \"--enable-native-access=ALL-UNNAMED\""
                + " \"--sun-misc-unsafe-memory-access=allow\" \"-Duser.home="
                + home
                + "\" \"-cp\" \"/a.jar\" \"Main\" %*\r\n");
  }

  private Account on(Platform platform) {
    return new Account(platform, Map.of(), home);
  }

  private static List<String> in(String setting, Path script) throws Exception {
    return new Processes()
        .run(List.of("/usr/bin/env", "-i", setting, script.toString()))
        .lines()
        .toList();
  }

  private static List<String> run(Path script, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    return new Processes().run(command).lines().toList();
  }
}
