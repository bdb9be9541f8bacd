import { type ComponentChild, h } from "preact";
import type { Finding } from "../runner/conform-report.ts";
import type { AskedFinding } from "../runner/worst.ts";
import { MEANING } from "./gravity.ts";
import { type FindingGroup, groupsOf } from "./groups.ts";

/** Cases of a group that are named; the others are counted. */
const MOST_OTHERS = 10;

const cell = (of: string, value: string): ComponentChild => h("td", { class: "value", "data-of": of }, value);

/** Expected and actual, side by side; on a phone, one below the other. */
const values = ({ asked }: AskedFinding): ComponentChild =>
  h(
    "table",
    { class: "values" },
    h(
      "thead",
      null,
      h(
        "tr",
        null,
        ["field", "expected", "actual"].map((name) => h("th", { scope: "col" }, name)),
      ),
    ),
    h(
      "tbody",
      null,
      asked.fields.map(({ field, expected, actual, differs }) =>
        h(
          "tr",
          { class: differs ? "differs" : undefined },
          h("td", { class: "value" }, field),
          cell("expected", expected),
          cell("actual", actual),
        ),
      ),
    ),
  );

const labelled = (label: string, text: string): ComponentChild =>
  h("div", null, h("span", { class: "label" }, `${label} `), text);

const otherCases = (others: readonly AskedFinding[]): ComponentChild =>
  others.length === 0
    ? null
    : h(
        "div",
        null,
        h("p", { class: "dim" }, `${others.length} more ${others.length === 1 ? "case" : "cases"} of this kind:`),
        h(
          "ul",
          { class: "others" },
          others
            .slice(0, MOST_OTHERS)
            .map(({ test, reason, asked }) => h("li", null, h("code", null, test), ` ${asked.path}: ${reason}`)),
          others.length > MOST_OTHERS ? h("li", { class: "dim" }, `and ${others.length - MOST_OTHERS} more`) : null,
        ),
      );

const group = ({ kind, operation, smallest, others }: FindingGroup): ComponentChild => {
  const { asked, reason, test } = smallest;
  return h(
    "article",
    { class: "finding" },
    h(
      "h3",
      null,
      h("span", { class: `badge ${kind === "poolFavouring" ? "fair" : "bad"}` }, kind),
      h("code", null, operation),
      h("span", { class: "dim" }, `${others.length + 1} ${others.length === 0 ? "case" : "cases"}`),
    ),
    h("p", { class: "dim" }, MEANING[kind]),
    h(
      "p",
      null,
      h("strong", null, reason),
      ` in ${asked.path} (`,
      h("code", null, test),
      ")",
      asked.comment === "" ? "" : `: ${asked.comment}`,
    ),
    h(
      "div",
      { class: "rule" },
      h("p", null, `${asked.rule.text} `, h("span", { class: "dim" }, `(${asked.rule.source})`)),
      asked.flags.map((flag) => h("p", { class: "dim" }, flag)),
    ),
    values(smallest),
    h("pre", null, labelled("params", asked.params), labelled("state ", asked.state), labelled("input ", asked.input)),
    h("p", { class: "dim" }, "Replay it: ", h("code", null, asked.replay)),
    otherCases(others),
  );
};

/** Every kind of finding by operation, the worst first, each with its smallest case in full. */
export const findings = (found: readonly Finding[]): ComponentChild => {
  const groups = groupsOf(found);
  return groups.length === 0
    ? null
    : h("section", null, h("h2", null, "Findings, each in its smallest case"), groups.map(group));
};
