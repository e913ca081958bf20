package org.semper.e2e;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.Signature;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;

/// What Maven cannot say about who may use what. No rule has exemptions, and a rule that finds no
/// class to look at fails.
@AnalyzeClasses(packages = "org.semper", importOptions = ArchitectureTest.OfTheProduct.class)
final class ArchitectureTest {

  private static final String[] MONEY = {
    "..api.money..", "..commerce..", "..payment..", "..bank.."
  };

  private static final Set<Class<?>> FLOATING_POINT =
      Set.of(double.class, float.class, Double.class, Float.class);

  /// What modules lend each other for their tests comes in jars of its own.
  static final class OfTheProduct implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static void sees_every_module(JavaClasses all) {
    assertThat(
            Stream.of(
                "org.semper.api",
                "org.semper.supporting",
                "org.semper.transfer",
                "org.semper.commerce",
                "org.semper.payments",
                "org.semper.tinguin",
                "org.semper.bridge",
                "org.semper.app",
                "org.semper.server",
                "org.semper.merchant",
                "org.semper.parties",
                "org.semper.shop",
                "org.semper.e2e"))
        .allSatisfy(root -> assertThat(all).anyMatch(resideInAPackage(root + "..")));
  }

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("org.semper.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule only_the_trusted_window_draws =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.semper.tinguin..", "org.semper.e2e.robot..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "javax.swing..");

  @ArchTest
  static final ArchRule only_servers_know_undertow =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.semper.bridge..",
              "org.semper.server..",
              "org.semper.merchant..",
              "org.semper.shop..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.undertow..");

  @ArchTest
  static final ArchRule cryptography_stays_in_its_place =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.semper.supporting.crypto..", "org.semper.payments..", "org.semper.parties..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.bouncycastle..", "javax.crypto..")
                  .or(belongToAnyOf(Signature.class)));

  @ArchTest
  static final ArchRule time_comes_from_a_clock_handed_in =
      noClasses()
          .that(are_not_where_a_program_is_wired())
          .should()
          .accessTargetWhere(target(reads_the_system_clock()));

  @ArchTest
  static final ArchRule money_is_never_floating_point =
      classes().that().resideInAnyPackage(MONEY).should(declare_no_floating_point());

  @ArchTest
  static final ArchRule only_programs_print =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.semper.app..", "org.semper.shop..", "org.semper.e2e..")
          .should()
          .accessTargetWhere(target(is_the_console()));

  private static DescribedPredicate<JavaClass> are_not_where_a_program_is_wired() {
    DescribedPredicate<JavaClass> programs =
        resideInAnyPackage("org.semper.app..", "org.semper.shop..", "org.semper.parties..");
    DescribedPredicate<JavaClass> wiring =
        DescribedPredicate.describe(
            "wiring", c -> Set.of("Main", "Marketplace").contains(c.getSimpleName()));
    return DescribedPredicate.not(programs.and(wiring)).as("are not a program's main class");
  }

  private static DescribedPredicate<AccessTarget> reads_the_system_clock() {
    return DescribedPredicate.describe(
        "reads the system clock",
        target -> {
          JavaClass owner = target.getOwner();
          return switch (target.getName()) {
            case "now" -> owner.getPackageName().startsWith("java.time") && !isHandedAClock(target);
            case "systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds" ->
                owner.isEquivalentTo(Clock.class);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "<init>" -> owner.isEquivalentTo(Date.class) && takesNothing(target);
            default -> false;
          };
        });
  }

  private static boolean isHandedAClock(AccessTarget target) {
    return target instanceof CodeUnitAccessTarget call
        && call.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static boolean takesNothing(AccessTarget target) {
    return target instanceof CodeUnitAccessTarget call && call.getRawParameterTypes().isEmpty();
  }

  private static DescribedPredicate<AccessTarget> is_the_console() {
    return DescribedPredicate.describe(
        "is System.out or System.err",
        target ->
            target.getOwner().isEquivalentTo(System.class)
                && Set.of("out", "err").contains(target.getName()));
  }

  private static ArchCondition<JavaClass> declare_no_floating_point() {
    return new ArchCondition<>("declare no double or float") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
          if (involvesFloatingPoint(Stream.of(field.getType()))) {
            events.add(SimpleConditionEvent.violated(field, field.getDescription()));
          }
        }
        for (JavaCodeUnit unit : type.getCodeUnits()) {
          if (involvesFloatingPoint(
              Stream.concat(unit.getParameterTypes().stream(), Stream.of(unit.getReturnType())))) {
            events.add(SimpleConditionEvent.violated(unit, unit.getDescription()));
          }
        }
      }
    };
  }

  private static boolean involvesFloatingPoint(Stream<JavaType> types) {
    return types
        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
        .anyMatch(type -> FLOATING_POINT.stream().anyMatch(type::isEquivalentTo));
  }
}
