package org.semper.e2e.simulation;

/// What all who take part in a simulated market have around them.
///
/// @param bugs what a test broke in the parties; nothing otherwise
record Surroundings(
    Chance chance,
    SimulatedTime time,
    Turns turns,
    Faults faults,
    Account account,
    Wire wire,
    Bugs bugs) {

  static Surroundings of(long seed, Rates rates, Bugs bugs) {
    Chance chance = new Chance(seed);
    return of(chance, new DrawnFaults(chance, rates), bugs);
  }

  static Surroundings of(Chance chance, FaultSource source, Bugs bugs) {
    SimulatedTime time = new SimulatedTime();
    Account account = new Account(time);
    Turns turns = new Turns(time);
    Faults faults = new Faults(source);
    return new Surroundings(
        chance, time, turns, faults, account, new Wire(chance, time, turns, faults, account), bugs);
  }
}
