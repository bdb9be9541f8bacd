import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect } from "effect";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { conform, exitCodeOf, loadVectors } from "../index.ts";
import type { Counted } from "../runner/index.ts";
import { worstOf } from "../runner/worst.ts";

const SOURCE = "conformance/implementations/rust";
const folder = mkdtempSync(join(tmpdir(), "hmm-rust-"));

interface Fault {
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
  /** The verdict that names the mistake, the operation that shows it, and the case that the worst finding is. */
  readonly verdict: Counted;
  readonly operation: string;
  readonly shownBy: RegExp;
}

/** Mistakes that are easily made, each by one place of the source. */
const FAULTS: Readonly<Record<string, Fault>> = {
  "rounds-a-cost-down": {
    file: "pool/curve.rs",
    right: "wanted.div_ceil(&(two * slope))",
    wrong: "wanted.div_floor(&(two * slope))",
    verdict: "violation",
    operation: "pool.buyExact",
    shownBy: /\/limit-met$/,
  },
  "forgets-the-deadline": {
    file: "pool/trades.rs",
    right: "require(&params.time <= deadline, Refusal::Expired)?;",
    wrong: "let _ = deadline;",
    verdict: "acceptedWrongly",
    operation: "pool.sell",
    shownBy: /\/expired$/,
  },
  "leaves-the-fee-in-the-curve": {
    file: "pool/trade.rs",
    right: "let paid = d - &fee - &risk;",
    wrong: "let paid = d - &risk;",
    verdict: "wrongValue",
    operation: "pool.buy",
    shownBy: /small-plain/,
  },
  "forgets-the-net-quantity": {
    file: "pool/trade.rs",
    right: "net: &self.opening.net + bought,",
    wrong: "net: self.opening.net.clone(),",
    verdict: "acceptedWrongly",
    operation: "pool.sellExact",
    shownBy: /\/block\//,
  },
  "multiplies-in-256-bits": {
    file: "number/natural.rs",
    right: "limbs[place + other.limbs.len()] = carry as u64;\n        }\n",
    wrong: "limbs[place + other.limbs.len()] = carry as u64;\n        }\n        limbs.truncate(4);\n",
    verdict: "wrongValue",
    operation: "pool.invariant",
    shownBy: /past-256-bits/,
  },
};

const run = promisify(execFile);

/** Where rustup puts the compiler, which not every PATH has. */
const env = { ...process.env, PATH: [process.env.PATH, join(homedir(), ".cargo", "bin")].join(delimiter) };

const compilerIsThere = async (): Promise<void> => {
  await run("cargo", ["--version"], { env }).catch(() => {
    throw new Error(
      "no Rust compiler: `cargo` is not on the PATH, and this test builds conformance/implementations/rust",
    );
  });
};

/** Builds a copy of the source, with a fault or without; the path of the program. */
const built = async (name: string, fault: Fault | null): Promise<string> => {
  const home = join(folder, name);
  for (const part of ["Cargo.toml", "Cargo.lock", "src"])
    cpSync(join(SOURCE, part), join(home, part), { recursive: true });
  if (fault !== null) {
    const file = join(home, "src", fault.file);
    const [before, after, ...more] = readFileSync(file, "utf8").split(fault.right);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`${name}: ${fault.file} has to have \`${fault.right}\` exactly once`);
    writeFileSync(file, before + fault.wrong + after);
  }
  const building = {
    ...env,
    CARGO_TARGET_DIR: join(home, "target"),
    CARGO_INCREMENTAL: "0",
    CARGO_PROFILE_DEV_DEBUG: "0",
  };
  await run("cargo", ["build", "--offline", "--locked", "--quiet"], { cwd: home, env: building });
  return join(home, "target", "debug", "hmm");
};

const vectors = Effect.runSync(Effect.cached(loadVectors("vectors").pipe(Effect.provide(NodeServices.layer))));

const judged = (command: string, only = "*") =>
  Effect.flatMap(vectors, (loaded) =>
    conform({ adapter: command, vectors: loaded, seed: "implementations", only }),
  ).pipe(Effect.scoped, Effect.provide(NodeServices.layer));

describe("the Rust implementation", () => {
  beforeAll(compilerIsThere);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.effect("reaches level A: every answer to every vector of the operations that it declares is exact", () =>
    Effect.gen(function* () {
      const program = yield* Effect.promise(() => built("right", null));
      const report = yield* judged(program);
      expect(report.level).toBe("A");
      expect(report.findings).toEqual([]);
      expect(report.counts.exact + report.counts.skipped).toBe(report.cases);
      expect(report.counts.exact).toBeGreaterThan(5000);
      for (const operation of ["pool.buy", "pool.swap", "liquidity.mint", "fees.collect", "curvature.raise"] as const)
        expect(report.byOperation[operation]?.exact ?? 0, operation).toBeGreaterThan(0);
    }),
  );

  it.effect.each(Object.entries(FAULTS))("%s fails, and is told what is wrong", ([name, fault]) =>
    Effect.gen(function* () {
      const program = yield* Effect.promise(() => built(name, fault));
      const report = yield* judged(program, fault.operation);
      expect(report.level).toBe("fail");
      expect(exitCodeOf(report)).toBe(1);
      expect(report.byOperation[fault.operation as "pool.buy"]?.[fault.verdict] ?? 0).toBeGreaterThan(0);
      const worst = worstOf(report.findings);
      expect(worst?.kind).toBe(fault.verdict);
      expect(worst?.asked?.path).toMatch(fault.shownBy);
    }),
  );
});
