import { type ComponentChild, h } from "preact";
import { COUNTED, type ConformReport, type Counts } from "../runner/conform-report.ts";
import { gravityOf, MEANING } from "./gravity.ts";

type Node = ComponentChild;

const number = (value: number): Node =>
  h("td", { class: value === 0 ? "number none" : "number" }, value === 0 ? "·" : String(value));

const tone = (kind: (typeof COUNTED)[number]): string =>
  ({ passed: "good", skipped: "", failed: kind === "poolFavouring" ? "fair" : "bad", broken: "bad" })[gravityOf(kind)];

/** Counts of every kind, by operation. */
export const operations = ({ counts, byOperation }: ConformReport): Node => {
  const kinds = COUNTED.filter((kind) => counts[kind] > 0);
  const total = (of: Counts): number => COUNTED.reduce((sum, kind) => sum + of[kind], 0);
  const cells = (of: Counts): readonly Node[] => [number(total(of)), ...kinds.map((kind) => number(of[kind]))];
  return h(
    "section",
    null,
    h("h2", null, "By operation"),
    h(
      "div",
      { class: "scroll" },
      h(
        "table",
        null,
        h(
          "thead",
          null,
          h(
            "tr",
            null,
            h("th", { scope: "col" }, "operation"),
            h("th", { scope: "col", class: "number" }, "cases"),
            kinds.map((kind) =>
              h(
                "th",
                { scope: "col", class: "number", title: MEANING[kind] },
                h("span", { class: `badge ${tone(kind)}` }, kind),
              ),
            ),
          ),
        ),
        h(
          "tbody",
          null,
          Object.entries(byOperation).map(([operation, of]) =>
            h("tr", null, h("th", { scope: "row" }, h("code", null, operation)), cells(of)),
          ),
        ),
        h("tfoot", null, h("tr", null, h("th", { scope: "row" }, "all"), cells(counts))),
      ),
    ),
  );
};

/** What random sequences were run, and how the relations fared. */
export const fuzzing = ({ fuzz }: ConformReport): Node =>
  fuzz === null
    ? null
    : h(
        "section",
        null,
        h("h2", null, "Random sequences"),
        h("p", null, `${fuzz.run} of ${fuzz.asked} sequences, ${fuzz.requests} requests.`),
        fuzz.smallest.length === 0
          ? null
          : [
              h("p", null, "The smallest sequence that fails:"),
              h(
                "ol",
                null,
                fuzz.smallest.map((line) => h("li", null, h("code", null, line))),
              ),
            ],
        fuzz.relations.length === 0
          ? null
          : h(
              "div",
              { class: "scroll" },
              h(
                "table",
                null,
                h(
                  "thead",
                  null,
                  h(
                    "tr",
                    null,
                    h("th", null, "relation between answers"),
                    ["held", "idle", "broken"].map((name) => h("th", { class: "number" }, name)),
                  ),
                ),
                h(
                  "tbody",
                  null,
                  fuzz.relations.map(({ name, statement, obligations, held, idle, broken }) =>
                    h(
                      "tr",
                      { class: broken > 0 ? "differs" : undefined },
                      h(
                        "td",
                        null,
                        h("strong", null, name),
                        h("br", null),
                        statement,
                        " ",
                        h("span", { class: "dim" }, `Proved: ${obligations.join(", ")}.`),
                      ),
                      [held, idle, broken].map(number),
                    ),
                  ),
                ),
              ),
            ),
      );
