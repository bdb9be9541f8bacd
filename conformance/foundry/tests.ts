import { type Pool, poolCodec, type TradeContext, tradeContextCodec } from "../../spec/vocabulary/index.ts";
import { stateAfter } from "../runner/plan.ts";
import { canonicalJson, type Group, type Json, type Test, type VectorFile } from "../vectors/index.ts";
import { Inexpressible, inexpressible, type Shelf, statementOf } from "./statement.ts";

const identifier = (text: string): string => text.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_+|_+$/g, "");

/** A name for a contract and its file, of whatever a suite is called: letters and digits, and nothing that climbs. */
export const contractName = (suite: string): string =>
  identifier(suite)
    .split("_")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");

/** Text for a comment of one line: ASCII alone, for the compiler takes some other characters for its end. */
const comment = (text: string): string => text.replace(/[^\x20-\x7e]/g, "?").slice(0, 200);

/** Functions of one file, each written once under a name by its content. */
const newShelf = (type: string): Shelf & { readonly functions: () => readonly string[] } => {
  const names = new Map<string, string>();
  const functions: string[] = [];
  const kept = (prefix: string, key: string, write: (name: string) => string): string => {
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = `${prefix}${names.size}()`;
    names.set(key, name);
    functions.push(write(name));
    return name;
  };
  const poolText = (pool: Pool) => (name: string) =>
    [
      `    function ${name} internal pure returns (${type}.Pool memory pool) {`,
      `        pool = poolOf(${pool.shares}, ${pool.resources.length});`,
      ...pool.resources.map(
        ({ weight, q, p, c, beta, m }, at) =>
          `        pool.resources[${at}] = ${type}.Resource(${[weight, q, p, c, beta, m].join(", ")});`,
      ),
      "    }",
    ].join("\n");
  const contextText =
    ({ fees, volatility, time }: TradeContext) =>
    (name: string) => {
      const { base, volatilityRate, cap, risk } = fees;
      const schedule = `${type}.Schedule.${risk.schedule === "none" ? "None" : "PerTrade"}`;
      const fields = [base, volatilityRate, cap, schedule, risk.rate, volatility, time];
      return `    function ${name} internal pure returns (${type}.Context memory) {\n        return ${type}.Context(${fields.join(", ")});\n    }`;
    };
  return {
    // The block is left out: no schedule of the interface uses it.
    pool: ({ shares, resources }) => {
      const pool = { shares, resources, block: { number: 0n, open: resources.map(() => null) } };
      return kept("pool", canonicalJson(poolCodec.encode(pool)), poolText(pool));
    },
    context: (given) =>
      given.fees.risk.schedule === "per-block"
        ? inexpressible("a schedule by block")
        : kept("context", canonicalJson(tradeContextCodec.encode(given)), contextText(given)),
    functions: () => functions,
  };
};

const statements = (group: Group, test: Test, shelf: Shelf, type: string): readonly string[] => {
  const { params, operation } = group;
  if (!("steps" in test))
    return statementOf({ operation, params, state: group.state, input: test.input }, test.expect, shelf, type);
  const lines: string[] = [];
  let { state }: { state: Json } = group;
  for (const step of test.steps) {
    const { operation: name, input, expect } = step;
    lines.push("{", ...statementOf({ operation: name, params, state, input }, expect, shelf, type), "}");
    state = stateAfter(state, expect);
  }
  return lines;
};

/** More tests than this make a contract larger than a chain takes, and the compiler complains. */
const MOST_TESTS = 50;

export interface TestFile {
  readonly name: string;
  readonly text: string;
  readonly cases: number;
  /** Cases that Solidity's types do not let one ask. */
  readonly inexpressible: number;
}

interface Written {
  readonly id: string;
  readonly text: string;
}

const testText = (group: Group, test: Test, shelf: Shelf, type: string): Written | null => {
  try {
    const lines = statements(group, test, shelf, type).map((line) => `        ${line}`);
    const name = `test_${identifier(group.id)}_${identifier(test.alias)}_${identifier(test.id)}`;
    const about = comment(`${group.id}/${test.alias}${test.comment === "" ? "" : `: ${test.comment}`}`);
    return { id: test.id, text: [`    // ${about}`, `    function ${name}() public {`, ...lines, "    }"].join("\n") };
  } catch (error) {
    if (error instanceof Inexpressible) return null;
    throw error;
  }
};

/** The contracts of one file of vectors, without what a file begins with. */
export const contractsOf = (file: VectorFile, type: string): Omit<TestFile, "name"> => {
  const whole = file.groups.flatMap((group) => group.tests.map((test) => ({ group, test })));
  const contracts: string[] = [];
  let cases = 0;
  for (let from = 0; from < whole.length; from += MOST_TESTS) {
    const shelf = newShelf(type);
    const tests = whole
      .slice(from, from + MOST_TESTS)
      .map(({ group, test }) => testText(group, test, shelf, type))
      .filter((written) => written !== null);
    if (tests.length === 0) continue;
    cases += tests.length;
    const name = `${contractName(file.suite)}${contracts.length === 0 ? "" : contracts.length + 1}Test`;
    contracts.push(
      [
        `contract ${name} is HMMTest {`,
        [...shelf.functions(), ...tests.map(({ text }) => text)].join("\n\n"),
        "}",
      ].join("\n"),
    );
  }
  return { text: contracts.join("\n\n"), cases, inexpressible: whole.length - cases };
};
