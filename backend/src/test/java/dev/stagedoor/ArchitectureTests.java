package dev.stagedoor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

@AnalyzeClasses(packages = "dev.stagedoor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
    private static final String HOUSE = "dev.stagedoor.";

    /** From the top down: a package may use only what stands after it. */
    private static final List<String> ORDER = List.of(
            "backlog",
            "home",
            "deliveries",
            "drift",
            "trial",
            "importing",
            "reconciling",
            "intake",
            "listener.webhook",
            "listener",
            "workflow",
            "roster",
            "mapping",
            "employee",
            "ashby.connection",
            "ashby.dossier",
            "ashby",
            "inbox",
            "activity",
            "audit",
            "platform");

    @ArchTest
    static void packagesUseOnlyWhatStandsBelowThem(JavaClasses house) {
        for (int i = 1; i < ORDER.size(); i++) {
            noClasses()
                    .that(belongTo(ORDER.get(i)))
                    .should()
                    .dependOnClassesThat(belongToAny(ORDER.subList(0, i)))
                    .as(ORDER.get(i) + " uses nothing above it")
                    .check(house);
        }
    }

    @ArchTest
    static void everyPackageHasItsPlaceInTheOrder(JavaClasses house) {
        noClasses()
                .that(DescribedPredicate.not(
                        belongToAny(ORDER).or(within("sandbox")).or(within("demo"))))
                .should()
                .resideInAPackage("dev.stagedoor.*..")
                .check(house);
    }

    @ArchTest
    static final ArchRule NOBODY_BUT_THE_DEMO_KNOWS_THE_SANDBOX = noClasses()
            .that(DescribedPredicate.not(within("sandbox").or(within("demo"))))
            .should()
            .dependOnClassesThat(within("sandbox").or(within("demo")));

    @ArchTest
    static final ArchRule THE_SANDBOX_KNOWS_NOBODY = noClasses()
            .that(within("sandbox"))
            .should()
            .dependOnClassesThat(belongToAny(ORDER).or(within("demo")));

    @ArchTest
    static final ArchRule THE_MAPPER_IS_PURE = noClasses()
            .that()
            .resideInAPackage("dev.stagedoor.mapping.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "reactor..", "org.reactivestreams..", "io.r2dbc..", "java.sql..");

    @ArchTest
    static final ArchRule NOTHING_BLOCKS = noClasses()
            .that(DescribedPredicate.not(within("sandbox").or(within("demo"))))
            .should()
            .callMethodWhere(new DescribedPredicate<>("Mono.block, Flux.blockFirst or Flux.blockLast") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                    AccessTarget.MethodCallTarget target = call.getTarget();
                    return target.getName().startsWith("block")
                            && target.getOwner().getPackageName().startsWith("reactor.core");
                }
            });

    /** JDBC blocks too: only what looks at the database at the start may use it. */
    @ArchTest
    static final ArchRule ONLY_THE_START_USES_JDBC = noClasses()
            .that(DescribedPredicate.not(within("sandbox").or(within("demo"))))
            .and()
            .doNotHaveFullyQualifiedName("dev.stagedoor.platform.TinkSecret")
            .and()
            .doNotHaveFullyQualifiedName("dev.stagedoor.platform.DurableCommits")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    private static DescribedPredicate<JavaClass> within(String name) {
        return JavaClass.Predicates.resideInAPackage(HOUSE + name + "..");
    }

    /** What has a place of its own, as the connection and the dossier, stands above the rest of its package. */
    private static DescribedPredicate<JavaClass> belongTo(String name) {
        return ORDER.stream()
                .filter(inside -> inside.startsWith(name + "."))
                .map(ArchitectureTests::within)
                .reduce(within(name), (rest, inside) -> rest.and(DescribedPredicate.not(inside)));
    }

    private static DescribedPredicate<JavaClass> belongToAny(List<String> names) {
        return names.stream()
                .map(ArchitectureTests::belongTo)
                .reduce(DescribedPredicate.alwaysFalse(), (a, b) -> a.or(b));
    }
}
