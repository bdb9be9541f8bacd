import type { ConformReport, Finding, PathsByOperation, RelationReport } from "../runner/conform-report.ts";
import { byCodeUnits } from "../vectors/index.ts";
import { type Gravity, gravityOf, MEANING } from "./gravity.ts";

/** Text for an XML attribute or element: what XML cannot hold at all was escaped before, but for its two noncharacters. */
const escaped = (text: string): string =>
  text
    .replace(/[\uFFFE\uFFFF]/g, (c) => `\\u{${c.charCodeAt(0).toString(16)}}`)
    .replace(/[&<>"'\n\t]/g, (c) => `&#${c.charCodeAt(0)};`);

type Attributes = Readonly<Record<string, string | number>>;

const element = (name: string, attributes: Attributes, children: readonly string[] = []): string => {
  const opened = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(String(value))}"`)];
  if (children.length === 0) return `<${opened.join(" ")}/>`;
  const inner = children.flatMap((child) => child.split("\n")).map((line) => `  ${line}`);
  return [`<${opened.join(" ")}>`, ...inner, `</${name}>`].join("\n");
};

const bodyOf = ({ asked, expected, actual, test }: Finding): string =>
  [
    `test      ${test}`,
    ...(asked === null
      ? []
      : [
          `rule      ${asked.operation}: ${asked.rule.text} (${asked.rule.source})`,
          `params    ${asked.params}`,
          `state     ${asked.state}`,
          `input     ${asked.input}`,
          `replay    ${asked.replay}`,
        ]),
    `expected  ${expected}`,
    `actual    ${actual}`,
  ].join("\n");

interface TestCase {
  readonly suite: string;
  readonly name: string;
  readonly gravity: Gravity;
  readonly kind: string;
  readonly message: string;
  readonly body: string;
}

const caseOf = (finding: Finding): TestCase => ({
  suite: finding.asked?.operation ?? "known failures",
  name: finding.asked?.path ?? finding.test,
  gravity: gravityOf(finding.kind),
  kind: finding.kind,
  message: finding.reason,
  body: bodyOf(finding),
});

const relationCase = ({ name, statement, obligations, broken }: RelationReport): TestCase => ({
  suite: "relations",
  name,
  gravity: broken > 0 ? "failed" : "passed",
  kind: "relation",
  message: statement,
  body: `proved as ${obligations.join(", ")}`,
});

const OUTCOME: Readonly<Record<Exclude<Gravity, "passed">, string>> = {
  failed: "failure",
  broken: "error",
  skipped: "skipped",
};

const caseElement = ({ suite, name, gravity, kind, message, body }: TestCase): string => {
  const attributes = { classname: suite, name };
  if (gravity === "passed") return element("testcase", attributes);
  const outcome =
    gravity === "skipped"
      ? element("skipped", { message: `${kind}: ${message}` })
      : element(OUTCOME[gravity], { type: kind, message }, [escaped(body)]);
  return element("testcase", attributes, [outcome]);
};

const tallied = (cases: readonly TestCase[]): Attributes => {
  const of = (gravity: Gravity): number => cases.filter((one) => one.gravity === gravity).length;
  return { tests: cases.length, failures: of("failed"), errors: of("broken"), skipped: of("skipped") };
};

const casesIn = (paths: PathsByOperation, rest: Pick<TestCase, "gravity" | "kind" | "message">): readonly TestCase[] =>
  Object.entries(paths).flatMap(([suite, names]) => names.map((name) => ({ suite, name, body: "", ...rest })));

/** The report as JUnit XML: one suite an operation, one test case a test. There are no times: they differ from run to run. */
export const junitReport = (report: ConformReport): string => {
  const exact = casesIn(report.exact, { gravity: "passed", kind: "exact", message: "" });
  const skipped = casesIn(report.skipped, { gravity: "skipped", kind: "skipped", message: MEANING.skipped });
  const cases = [
    ...exact,
    ...skipped,
    ...report.findings.map(caseOf),
    ...(report.fuzz?.relations ?? []).map(relationCase),
  ];
  const suites = [...Map.groupBy(cases, ({ suite }) => suite)].sort(([a], [b]) => byCodeUnits(a, b));
  const { name, version, language } = report.adapter;
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    element(
      "testsuites",
      { name: `${name} ${version} (${language})`, ...tallied(cases) },
      suites.map(([suite, members]) =>
        element("testsuite", { name: suite, ...tallied(members) }, members.map(caseElement)),
      ),
    ),
  ].join("\n")}\n`;
};
