import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { type Implementation, inProcess, reference } from "../adapter/index.ts";
import type { AdapterAnswer } from "../protocol/index.ts";
import { type ConformOptions, conform } from "../runner/index.ts";
import { emptyReport } from "../runner/report.testing.ts";
import { tiny } from "../runner/tiny-vectors.testing.ts";
import { githubReport } from "./github.ts";
import { htmlReport } from "./html.ts";
import { junitReport } from "./junit.ts";
import { sarifReport } from "./sarif.ts";
import { terminalReport } from "./terminal.ts";

type Fields = Record<string, string>;

/** Prices that are too high by some units, or too low. */
const prices = (by: bigint): Implementation => ({
  ...reference,
  answer: (request) => {
    const right = reference.answer(request);
    if (right.status !== "ok" || request.operation !== "pool.price") return right;
    return { ...right, output: { price: String(BigInt((right.output as Fields).price ?? "0") + by) } } as AdapterAnswer;
  },
});

const run = (implementation: Implementation, options: Partial<ConformOptions> = {}) =>
  conform({ adapter: inProcess(implementation), vectors: tiny, seed: "1", ...options }).pipe(
    Effect.provide(NodeServices.layer),
  );

describe("a level in every form", () => {
  it.effect.each([
    [0n, "A", ""],
    [1n, "B", "1 case on the pool's side, not exact"],
    [1000n, "C", "1 case more than 1 unit on the pool's side"],
    [-1n, "fail", "1 case of 10 failed (violation)"],
  ] as const)("%d units off the price", ([by, level, reason]) =>
    Effect.gen(function* () {
      const report = yield* run(prices(by));
      expect(report).toMatchObject({ level, levelReason: reason });
      const html = htmlReport(report).replaceAll("&#39;", "'");
      for (const text of [terminalReport(report), githubReport(report), html]) expect(text).toContain(reason);
      expect(html).toContain(`>${level}</div>`);
      expect(html).toContain(level === "A" ? "<strong>Conformant" : "<strong>Not conformant");
      expect(terminalReport(report)).toContain(
        `Level ${level}${{ A: "", B: ", not A", C: ", not B", fail: ", not C" }[level]}:`,
      );
      const sarif = sarifReport(report).runs[0];
      expect(sarif?.properties.level).toBe(level);
      expect(sarif?.results.map(({ level: gravity }) => gravity)).toEqual(level === "A" ? [] : ["error"]);
      expect(junitReport(report)).toContain(`tests="11" failures="${level === "A" ? 0 : 1}" errors="0" skipped="1"`);
    }),
  );

  it.effect("is a warning where a lower level is asked for", () =>
    Effect.gen(function* () {
      const report = yield* run(prices(1n), { minimumLevel: "B" });
      expect(githubReport(report)).toContain("::warning title=poolFavouring in pool.price::");
      expect(sarifReport(report).runs[0]?.results[0]?.level).toBe("warning");
      expect(htmlReport(report)).toContain("<strong>Conformant");
    }),
  );
});

describe("a finding in every form", () => {
  it.effect("names the case, both values, the rule and how to see it again", () =>
    Effect.gen(function* () {
      const report = yield* run(prices(-1n));
      const [{ asked, test } = { asked: null, test: "" }] = report.findings;
      const sarif = JSON.stringify(sarifReport(report));
      for (const text of [
        terminalReport(report),
        junitReport(report),
        sarif,
        githubReport(report),
        htmlReport(report),
      ]) {
        expect(text).toContain(asked?.path);
        expect(text).toContain(test);
        expect(text).toContain("the price is ⌈(P_w + c·q)·W/(q·W + m·p)⌉");
        expect(text).toContain(`hmm conform --repro ${test}`);
      }
      const values = asked?.fields.find(({ differs }) => differs);
      for (const text of [terminalReport(report), junitReport(report), sarif, htmlReport(report)]) {
        expect(text).toContain(values?.expected);
        expect(text).toContain(values?.actual);
      }
      expect(sarif).toContain('"uri":"vectors/tiny.json"');
    }),
  );
});

describe("the relations in every form", () => {
  it("are named with what proves them", () => {
    const relation = {
      name: "round-trip",
      statement: "Nobody gains.",
      obligations: ["an-obligation"],
      held: 3,
      idle: 1,
      broken: 0,
    };
    const fuzz = {
      asked: 9,
      run: 9,
      requests: 40,
      relations: [relation, { ...relation, name: "other", broken: 1 }],
      smallest: ["pool.price {}: violation"],
    };
    const report = { ...emptyReport, fuzz };
    expect(terminalReport(report)).toMatch(/round-trip +3 +1 +0\n/);
    expect(junitReport(report)).toMatch(/<testsuite name="relations" tests="2" failures="1"/);
    const html = htmlReport(report);
    for (const text of ["round-trip", "Nobody gains.", "an-obligation", "pool.price {}: violation"])
      expect(html).toContain(text);
  });
});
