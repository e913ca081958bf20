/// A market in one process, of which everything that happens by chance outside is drawn from a seed: which message is lost, doubled or
/// late, who crashes before or after which commit, whose disk is full, whose clock is wrong, and what shoppers and merchants decide.
///
/// The parties are the real ones, over real SQLite files and real cryptography; they speak the real bytes. What is simulated is what
/// lies between them: the wire ([org.semper.e2e.simulation.Wire]), the time ([org.semper.e2e.simulation.SimulatedTime]), the order in which
/// their threads run ([org.semper.e2e.simulation.Turns]: one at a time) and the end of their processes
/// ([org.semper.e2e.simulation.Life]). A party joins by being a [org.semper.e2e.simulation.Participant] of a
/// [org.semper.e2e.simulation.Scenario], and what must hold by being an [org.semper.e2e.simulation.Invariant] of it; nothing else here
/// knows either.
///
/// Keys, identifiers and salts are as random as ever: the same seed gives the same faults and decisions, not the same bytes.
@NullMarked
package org.semper.e2e.simulation;

import org.jspecify.annotations.NullMarked;
