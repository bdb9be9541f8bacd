import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect } from "effect";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { marketScenario } from "../conformance/refinement/market.arbitrary.ts";
import { playMarket } from "../conformance/refinement/market.ts";
import { validate } from "../spec/checker/index.ts";
import { protocol } from "../src/market/index.ts";
import { one } from "./commands/spec/machine.ts";
import { readRecording } from "./commands/spec/recording.ts";

const SEED = 20261124;
const FOLDER = mkdtempSync(join(tmpdir(), "hmm-"));

const fileOf = (name: string, log: string): string => {
  const file = join(FOLDER, `${name}.jsonl`);
  writeFileSync(file, log);
  return file;
};

/** As the command decides it: the recording read from its file, held against the machine called `market`. */
const verdictOf = (name: string, log: string) =>
  Effect.gen(function* () {
    const { use } = yield* one("market");
    return yield* use((machine) =>
      Effect.map(readRecording(machine, fileOf(name, log)), (recording) => {
        const { accepted, steps, longestPrefix, obstacles } = validate(machine, recording);
        return { accepted, steps, longestPrefix, obstacles: obstacles.length };
      }),
    );
  }).pipe(Effect.provide(NodeServices.layer));

const [...runs] = fc.sample(marketScenario, { seed: SEED, numRuns: 24 }).map((scenario) => playMarket(scenario));
const logs = runs.map((run) => protocol.toLog(run));

type Line = Record<string, unknown>;
type Tamper = (line: Line, place: number) => void;

const stateOf = (line: Line): Record<string, never> => line.state as Record<string, never>;

/** What somebody may change in a log: an amount, a side of the state that nobody looks at, who it was, what was done. */
const TAMPERS: readonly (readonly [string, Tamper])[] = [
  [
    "a unit more in a wallet",
    (line) => {
      const [wallet] = stateOf(line).wallets as unknown as [{ credits: string }];
      wallet.credits = `${BigInt(wallet.credits) + 1n}`;
    },
  ],
  [
    "a unit more in a sum that a ledger keeps",
    (line) => {
      const [venue] = stateOf(line).venues as unknown as [{ ledger: { carry: string; moment: string } }];
      venue.ledger.moment = `${BigInt(venue.ledger.moment) + 1n}`;
    },
  ],
  [
    "a second of the clock",
    (line) => {
      const state = stateOf(line) as unknown as { time: string };
      state.time = `${BigInt(state.time) + 1n}`;
    },
  ],
  [
    "another action",
    (line) => {
      line.action = line.action === "nextBlock" ? "closeEpoch" : "nextBlock";
      line.parameters = line.action === "nextBlock" ? { seconds: "7777" } : {};
    },
  ],
];

const tampered = (log: string, place: number, tamper: Tamper): string =>
  log
    .trimEnd()
    .split("\n")
    .map((text, i) => {
      if (i !== place) return text;
      const line = JSON.parse(text) as Line;
      tamper(line, place);
      return JSON.stringify(line);
    })
    .join("\n");

describe("the log of a run of src/market", () => {
  it.effect("is a behaviour of the machine, whatever the run", () =>
    Effect.gen(function* () {
      let steps = 0;
      for (const [i, log] of logs.entries()) {
        const verdict = yield* verdictOf(`run-${i}`, log);
        expect(verdict).toEqual({
          accepted: true,
          steps: runs[i]?.length,
          longestPrefix: runs[i]?.length,
          obstacles: 0,
        });
        steps += verdict.steps;
      }
      expect(steps).toBeGreaterThan(100);
    }),
  );

  it.effect.each(TAMPERS)("is refused at the line that was tampered with: %s", ([, tamper]) =>
    Effect.gen(function* () {
      for (const [i, log] of logs.slice(0, 4).entries()) {
        const { length } = runs[i] ?? [];
        for (const place of [1, length >> 1, length - 1]) {
          const verdict = yield* verdictOf(`tampered-${i}`, tampered(log, place, tamper));
          expect(verdict.accepted).toBe(false);
          expect(verdict.longestPrefix).toBe(place);
          expect(verdict.obstacles).toBeGreaterThan(0);
        }
      }
    }),
  );

  it.effect("is refused where an amount that was asked for is another", () =>
    Effect.gen(function* () {
      let tried = 0;
      for (const [i, log] of logs.entries()) {
        const place = (runs[i] ?? []).findIndex(
          ({ event }) => "amount" in event.parameters || "shares" in event.parameters,
        );
        if (place === -1) continue;
        const verdict = yield* verdictOf(
          `amount-${i}`,
          tampered(log, place, ({ parameters }) => {
            const asked = parameters as Record<string, string>;
            const name = "amount" in asked ? "amount" : "shares";
            asked[name] = `${BigInt(asked[name] ?? "0") + 1n}`;
          }),
        );
        expect(verdict).toMatchObject({ accepted: false, longestPrefix: place });
        tried += 1;
      }
      expect(tried).toBeGreaterThan(3);
    }),
  );

  it.effect("is refused as unreadable where it is no log", () =>
    Effect.gen(function* () {
      const [log = ""] = logs;
      const broken = tampered(log, 2, (line) => {
        line.state = { ...stateOf(line), walets: [] };
      });
      const { reason } = yield* Effect.flip(verdictOf("broken", broken));
      expect(reason).toContain("line 3.state.walets");
    }),
  );
});

const hmm = (...words: readonly string[]) =>
  new Promise<{ readonly code: number; readonly stdout: string }>((resolve) => {
    execFile(process.execPath, ["bin/hmm.ts", ...words], { maxBuffer: 1 << 28 }, (error, stdout) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout }),
    );
  });

describe("hmm spec validate market", () => {
  it("accepts a log, and names the line of a tampered one", async () => {
    const [log = ""] = logs;
    const sound = await hmm("spec", "validate", "market", fileOf("whole", log), "--json");
    expect(sound.code).toBe(0);
    expect(JSON.parse(sound.stdout)).toMatchObject({ accepted: true, steps: runs[0]?.length });
    const [[, tamper] = ["", () => undefined]] = TAMPERS;
    const wrong = await hmm("spec", "validate", "market", fileOf("wrong", tampered(log, 3, tamper)));
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toContain(`3 of ${runs[0]?.length} steps are; step 4 is not`);
    expect(wrong.stdout).toContain("wallets is");
  });
});
