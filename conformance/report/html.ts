import { type ComponentChild, type ComponentChildren, Fragment, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { type ConformReport, exitCodeOf, type Level } from "../runner/conform-report.ts";
import { findings } from "./html-findings.ts";
import { STYLE } from "./html-style.ts";
import { fuzzing, operations } from "./html-tables.ts";

type Node = ComponentChild;

const TONE: Readonly<Record<Level, string>> = { A: "good", B: "fair", C: "fair", fail: "bad" };

/** What each level means, and what the next one asks for. */
const LEVEL_SAYS: Readonly<Record<Level, string>> = {
  A: "Every answer is exact.",
  B: "On the pool's side, within the stated units.",
  C: "On the pool's side, within the tolerance; never in the trader's favour.",
  fail: "",
};
const NEXT: Readonly<Record<Level, string>> = { A: "", B: "Not A", C: "Not B", fail: "Not C" };

const verdict = (report: ConformReport): Node => {
  const { level, levelReason, levelBesidesKnown, minimumLevel, counts } = report;
  const isConformant = exitCodeOf(report) === 0;
  const known =
    counts.expectedFailure === 0
      ? ""
      : ` ${counts.expectedFailure} failures are known; level ${levelBesidesKnown} without them.`;
  return h(
    "section",
    { class: `verdict ${TONE[level]}` },
    h("div", { class: level === "fail" ? "level long" : "level" }, level),
    h(
      "div",
      null,
      h(
        "p",
        null,
        h("strong", null, isConformant ? "Conformant" : "Not conformant"),
        ` (level ${minimumLevel} is asked for). `,
        LEVEL_SAYS[level],
      ),
      levelReason === "" ? null : h("p", null, `${NEXT[level]}: ${levelReason}.${known}`),
    ),
  );
};

const fact = (name: string, value: ComponentChildren): Node =>
  h("div", null, h("dt", null, name), h("dd", null, value));

const facts = ({ adapter, basis, seed, cases, shard, minimumLevel, counts }: ConformReport): Node =>
  h(
    "dl",
    { class: "facts" },
    fact("Cases", `${cases}${counts.skipped > 0 ? `, ${counts.skipped} of them skipped` : ""}`),
    fact("Specification", [basis.spec.version, " ", h("code", { class: "dim" }, basis.spec.sha256.slice(0, 12))]),
    fact("Vectors", basis.vectors === "" ? "none: drawn at random" : h("code", null, basis.vectors.slice(0, 12))),
    fact("Seed", h("code", null, seed)),
    fact("Level asked for", minimumLevel),
    fact("Level B allows", `${basis.units} unit${basis.units === "1" ? "" : "s"} of 1e-18`),
    fact("Level C allows", `${basis.tolerance} / 10^18 of the amount`),
    fact("Adapter", `window ${adapter.window}, ${adapter.restarts} restarts`),
    shard === null ? null : fact("Shard", `${shard.index} of ${shard.of}`),
  );

const remarks = ({ adapter, stderr, counts, findings: found }: ConformReport): readonly Node[] => {
  const stale = found.filter(({ kind }) => kind === "staleKnownFailure" || kind === "unexpectedPass");
  const isBroken = counts.crashed + counts.timedOut + counts.protocol + counts.notRun > 0;
  return [
    stale.length === 0
      ? null
      : h(
          "section",
          null,
          h("h2", null, "Known failures that are none"),
          h(
            "ul",
            null,
            stale.map(({ test, reason }) => h("li", null, h("code", null, test), `: ${reason}`)),
          ),
        ),
    adapter.remarks.length === 0
      ? null
      : h(
          "section",
          null,
          h("h2", null, "Remarks"),
          h(
            "ul",
            null,
            adapter.remarks.map((one) => h("li", null, one)),
          ),
        ),
    !isBroken || stderr.trim() === ""
      ? null
      : h("section", null, h("h2", null, "The end of the adapter's stderr"), h("pre", null, stderr)),
  ];
};

const page = (report: ConformReport) => {
  const { name, version, language } = report.adapter;
  return h(
    "html",
    { lang: "en" },
    h(
      "head",
      null,
      h("meta", { charset: "utf-8" }),
      // Nothing on this page may run or fetch anything, whatever an implementation has got into it.
      h("meta", { "http-equiv": "Content-Security-Policy", content: "default-src 'none'; style-src 'unsafe-inline'" }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("title", null, `Level ${report.level}: ${name} ${version}`),
      h("style", { dangerouslySetInnerHTML: { __html: STYLE } }),
    ),
    h(
      "body",
      null,
      h(
        "header",
        null,
        h("p", { class: "over" }, "Hamiltonian Market Maker, conformance"),
        h("h1", null, `${name} ${version} `, h("span", { class: "dim" }, language)),
      ),
      verdict(report),
      facts(report),
      operations(report),
      findings(report.findings),
      fuzzing(report),
      remarks(report),
      h(
        "footer",
        null,
        "Amounts are integers in units of 1e-18. Verdicts and levels are explained in conformance/README.md, operations and refusals in spec/README.md.",
      ),
    ),
  );
};

/** The report as one HTML page that needs nothing else: no script, no font, no address. */
export const htmlReport = (report: ConformReport): string =>
  `<!doctype html>\n${renderToString(h(Fragment, null, page(report)))}\n`;
