package org.semper.e2e.bench;

import org.semper.e2e.flows.Shopper;
import org.semper.e2e.flows.Stage;
import org.semper.e2e.robot.RobotHands;

/// The one owner of all parts of the bench.
final class ReadyShopper {

  private ReadyShopper() {}

  /// Goes through the first start, unless an earlier part did.
  static Shopper at(Stage stage, RobotHands hands) {
    Shopper shopper = new Shopper(hands);
    if (stage.isSetUp()) {
      hands.awaitRunning();
    } else {
      shopper.setUp();
    }
    return shopper;
  }
}
