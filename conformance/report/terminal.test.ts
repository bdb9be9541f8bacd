import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { CODES, OPERATIONS } from "../../spec/vocabulary/index.ts";
import { type Implementation, inProcess, reference } from "../adapter/index.ts";
import { refusalRule, ruleOf } from "../judgement/rules.ts";
import { conform } from "../runner/index.ts";
import { tiny } from "../runner/tiny-vectors.testing.ts";
import { table } from "./table.ts";
import { terminalReport } from "./terminal.ts";

const reportOf = (answer: Implementation["answer"], only = "*") =>
  conform({
    adapter: inProcess({ ...reference, name: "\u001b[31mmine", answer }),
    vectors: tiny,
    seed: "1",
    only,
  }).pipe(Effect.provide(NodeServices.layer), Effect.map(terminalReport));

describe("the report", () => {
  it.effect("of a conformant implementation is a table and a level", () =>
    Effect.gen(function* () {
      const text = yield* reportOf(reference.answer);
      expect(text).toBe(
        [
          "\\u{1b}[31mmine 0.1.0 (in-process): 11 cases, seed 1, window 1",
          "",
          "            exact  skipped",
          "pool.buy        7        ·",
          "pool.price      1        1",
          "pool.sell       2        ·",
          "all            10        1",
          "",
          "Level A: every answer is exact. Conformant from level A.",
        ].join("\n"),
      );
    }),
  );

  it.effect("of a violation shows the case, both answers, the rule and how to replay it", () =>
    Effect.gen(function* () {
      const text = yield* reportOf((request) => {
        const right = reference.answer(request);
        if (right.status !== "ok" || request.operation !== "pool.buy") return right;
        const output = right.output as Record<string, string>;
        return { ...right, output: { ...output, resourceOut: String(BigInt(output.resourceOut ?? "0") + 1n) } };
      });
      expect(text).toContain("Level fail, not C: 3 cases of 10 failed (violation)");
      expect(text).toContain("violation in tiny/buys/ordinary/2 (v1-");
      expect(text).toContain("resourceOut is 1 unit above the largest that the trader may get");
      expect(text).toContain("pool.buy: x must be the largest x ≤ q − 1 with C(x) + r(x) ≤ d − f(d) (spec/README.md");
      expect(text).toMatch(/≠ output\.resourceOut +(?<head>\d+)789 +\k<head>790\n/);
      expect(text).toMatch(/ {2}output\.fee +3000000000000000 +3000000000000000\n/);
      expect(text).toMatch(/Replay it: hmm conform --repro v1-[0-9a-f]{16}/);
    }),
  );

  it.effect("of a wrong refusal cites what the refusal means", () =>
    Effect.gen(function* () {
      const text = yield* reportOf(
        () => ({ status: "reject", code: "Overflow", phase: "arithmetic" }),
        "tiny/buys/refused/zero",
      );
      expect(text).toContain("Rule: pool.buy: ZeroAmount: the amount is 0");
      expect(text).toMatch(/≠ refusal +ZeroAmount \(precondition\) +Overflow \(arithmetic\)/);
    }),
  );

  it.effect("holds no control character but line feeds, whatever the adapter says", () =>
    Effect.gen(function* () {
      const hostile = "\u001b]0;x\u0007\u202e\u2028".repeat(1000);
      const text = yield* reportOf(() => ({ status: "ok", output: { [hostile]: hostile }, post: hostile }));
      expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(text.length).toBeLessThan(10_000);
    }),
  );
});

describe("the rules", () => {
  it("there is one for every operation and every code, with its source", () => {
    for (const operation of OPERATIONS)
      expect(ruleOf(operation).source).toMatch(/^spec\/(?:README|systems\/[a-z-]+)\.md/);
    for (const code of CODES) expect(refusalRule("pool.buy", [code]).text).toMatch(new RegExp(`^${code}: \\S`));
  });
});

describe("a table", () => {
  it("is aligned, without space at the end of its lines", () => {
    expect(
      table([
        ["a", "bb"],
        ["ccc", "1"],
      ]),
    ).toBe("a    bb\nccc   1");
    expect(
      table(
        [
          ["a", "b"],
          ["ccc", ""],
        ],
        "left",
      ),
    ).toBe("a    b\nccc");
    expect(table([])).toBe("");
  });
});
