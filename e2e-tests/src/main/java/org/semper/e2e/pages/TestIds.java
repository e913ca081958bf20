package org.semper.e2e.pages;

import java.time.Duration;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// Finds what pages mark with `data-testid`, once it can be seen.
final class TestIds {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final WebDriver driver;

  TestIds(WebDriver driver) {
    this.driver = driver;
  }

  WebElement visible(String id) {
    return waiting().until(ExpectedConditions.visibilityOfElementLocated(by(id)));
  }

  WebElement clickable(String id) {
    return waiting().until(ExpectedConditions.elementToBeClickable(by(id)));
  }

  WebDriverWait waiting() {
    return new WebDriverWait(driver, PATIENCE);
  }

  static By by(String id) {
    return By.cssSelector("[data-testid='" + id + "']");
  }
}
