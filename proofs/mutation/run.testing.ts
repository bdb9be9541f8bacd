import { readFileSync } from "node:fs";
import { Effect } from "effect";
import { match } from "ts-pattern";
import { counterexampleOf, type Obligation } from "../obligation/obligation.ts";
import { type Budget, find, findFailure } from "../obligation/search.ts";
import { OBLIGATIONS } from "../obligations/index.ts";
import { Solver } from "../solver/index.ts";
import { importWith } from "./loader.testing.ts";
import { type Mutant, mutantsOf } from "./mutants.testing.ts";

/*
 * Run as a program: `node run.testing.ts SHARE SHARES FILE…`. Mutates each file in turn and asks which obligation no
 * longer comes out as expected; one line of JSON for each mutant. Shares let several processes divide the work.
 */

export interface MutantResult {
  readonly file: string;
  readonly key: string;
  readonly line: number;
  /** The obligation that notices, or null. */
  readonly noticedBy: string | null;
  readonly how: "refuted" | "no longer refuted" | "no longer proved" | "vacuous" | "cannot be read" | null;
  readonly milliseconds: number;
}

/** Most counterexamples are found at once, by some obligation. */
const GLANCE: Budget = { timeoutMilliseconds: 60, strategies: ["qfnra-nlsat"] };

/** Most proofs, too, are found within this. */
const LOOK: Budget = { timeoutMilliseconds: 400, strategies: ["qfnra-nlsat", "monomials"] };

const ENTRY = new URL("../obligations/index.ts", import.meta.url);

const cites =
  (title: string) =>
  ({ equations }: Obligation): boolean =>
    equations.some(({ number, form, title: name }) => `${number} (${form}): ${name}` === title);

/** How an obligation does not come out any more, or null. */
const examine = Effect.fnUntraced(function* (o: Obligation, budget: Budget) {
  if (o.expected === "proved") {
    const found = yield* find(counterexampleOf(o), budget);
    return found.kind === "model" ? "refuted" : found.kind === "none" ? null : "no longer proved";
  }
  const witness = yield* Effect.result(Effect.try(() => o.witness?.claim));
  if (witness._tag === "Failure") return "no longer refuted";
  const found = yield* findFailure(o, budget, witness.success);
  return match(found.kind)
    .with("model", () => null)
    .with("none", () => "no longer refuted" as const)
    .with("unknown", () => "no longer proved" as const)
    .exhaustive();
});

/** That a proof is not found means something only where it is found, as quickly, for the specification as it is. */
const provedAsItIs = Effect.fnUntraced(function* (id: string) {
  const original = OBLIGATIONS.find((o) => o.id === id);
  return original !== undefined && (yield* examine(original, LOOK)) === null;
});

/** How many mutants each obligation has noticed. */
const noticed = new Map<string, number>();

/** Obligations that have noticed mutants before, and small ones, are asked first. */
const promise = ({ id, hypotheses }: Obligation): number => (noticed.get(id) ?? 0) - hypotheses.length / 10;

const noting = (result: MutantResult): MutantResult => {
  const { noticedBy } = result;
  if (noticedBy !== null) noticed.set(noticedBy, (noticed.get(noticedBy) ?? 0) + 1);
  return result;
};

const judge = Effect.fnUntraced(function* (file: string, url: URL, mutant: Mutant) {
  const start = performance.now();
  const result = (noticedBy: string | null, how: MutantResult["how"]): MutantResult => {
    const { key, line } = mutant;
    return { file, key, line, noticedBy, how, milliseconds: Math.round(performance.now() - start) };
  };
  const loaded = yield* Effect.result(Effect.tryPromise(() => importWith(ENTRY, url, mutant.text)));
  if (loaded._tag === "Failure") return result("the loader", "cannot be read");
  const all = (loaded.success as { readonly OBLIGATIONS: readonly Obligation[] }).OBLIGATIONS;
  const concerned = mutant.title === "" ? all : all.filter(cites(mutant.title));
  const inOrder = concerned.toSorted((x, y) => promise(y) - promise(x));
  const undecided: Obligation[] = [];
  for (const o of inOrder) {
    const how = yield* examine(o, GLANCE);
    if (how === "no longer proved") undecided.push(o);
    else if (how !== null) return noting(result(o.id, how));
  }
  for (const o of inOrder) if ((yield* find(o.hypotheses, GLANCE)).kind === "none") return result(o.id, "vacuous");
  const unproved: Obligation[] = [];
  for (const o of undecided) {
    const how = yield* examine(o, LOOK);
    if (how === "no longer proved") unproved.push(o);
    else if (how !== null) return noting(result(o.id, how));
  }
  for (const o of unproved) if (yield* provedAsItIs(o.id)) return result(o.id, "no longer proved");
  return result(null, null);
});

const [share = "0", shares = "1", ...files] = process.argv.slice(2);

const program = Effect.gen(function* () {
  for (const file of files) {
    const url = new URL(`../../${file}`, import.meta.url);
    const mine = mutantsOf(file, readFileSync(url, "utf8")).filter((_, i) => i % Number(shares) === Number(share));
    for (const mutant of mine) process.stdout.write(`${JSON.stringify(yield* judge(file, url, mutant))}\n`);
  }
});

await Effect.runPromise(program.pipe(Effect.provide(Solver.layer)));
