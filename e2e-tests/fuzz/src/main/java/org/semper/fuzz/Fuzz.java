package org.semper.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// `./semper fuzz [--seconds N] [TARGET…]`: lets Jazzer mutate the seeds of each target, guided by coverage, for so long. Ends
/// with 0 if nothing was found.
public final class Fuzz {

  private static final int SECONDS = 60;
  private static final String OPTION = "--seconds";

  private Fuzz() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> given = List.of(arguments);
    int seconds = SECONDS;
    if (given.size() > 1 && given.getFirst().equals(OPTION)) {
      seconds = Integer.parseInt(given.get(1));
      given = given.subList(2, given.size());
    }
    Set<String> known =
        Arrays.stream(Target.values())
            .map(Target::label)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!known.containsAll(given)) {
      System.err.printf("usage: ./semper fuzz [%s N] [TARGET…], TARGET one of %s%n", OPTION, known);
      System.exit(2);
    }
    Path folder = Files.createDirectories(Path.of("target", "fuzz"));
    boolean clean = true;
    for (String label : given.isEmpty() ? List.copyOf(known) : given) {
      clean &= new Campaign(Target.named(label), folder.resolve(label)).run(seconds);
    }
    System.exit(clean ? 0 : 1);
  }
}
