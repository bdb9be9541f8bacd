import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import solc from "solc";

const CONTRACTS = fileURLToPath(new URL("contracts/", import.meta.url));
const CACHE = fileURLToPath(new URL("../../../node_modules/.cache/hmm-solidity/", import.meta.url));

/** Source text by its path below `contracts`. */
export type Sources = Readonly<Record<string, string>>;

/** What the compiler makes of one contract, as `hmm conform --evm` reads it. */
export interface Compiled {
  readonly abi: readonly { readonly type: string; readonly name?: string }[];
  readonly evm: {
    readonly bytecode: { readonly object: string };
    readonly deployedBytecode: { readonly object: string };
    readonly methodIdentifiers: Readonly<Record<string, string>>;
  };
}

/** `optimized` is what is meant to be deployed; `quick` compiles several times as fast, for contracts that only a test sees. */
export type Pipeline = "optimized" | "quick";

export const sources = (): Sources =>
  Object.fromEntries(
    globSync("**/*.sol", { cwd: CONTRACTS })
      .toSorted()
      .map((path) => [path, readFileSync(join(CONTRACTS, path), "utf8")]),
  );

const SETTINGS = {
  optimized: { viaIR: true, optimizer: { enabled: true, runs: 200 } },
  quick: { viaIR: false, optimizer: { enabled: false } },
} as const;

/** The same bytes from the same sources: no metadata, which would hold a hash of every comment. */
const inputOf = (from: Sources, file: string, contract: string, pipeline: Pipeline): string =>
  JSON.stringify({
    language: "Solidity",
    sources: Object.fromEntries(Object.entries(from).map(([path, content]) => [path, { content }])),
    settings: {
      ...SETTINGS[pipeline],
      evmVersion: "cancun",
      metadata: { appendCBOR: false, bytecodeHash: "none" },
      outputSelection: {
        [file]: { [contract]: ["abi", "evm.bytecode.object", "evm.deployedBytecode.object", "evm.methodIdentifiers"] },
      },
    },
  });

interface Output {
  readonly errors?: readonly { readonly severity: string; readonly formattedMessage: string }[];
  readonly contracts?: Readonly<Record<string, Readonly<Record<string, Compiled>>>>;
}

const compiled = (input: string, file: string, contract: string): Compiled => {
  const output = JSON.parse(solc.compile(input)) as Output;
  const problems = output.errors ?? [];
  const found = output.contracts?.[file]?.[contract];
  if (problems.length > 0 || found === undefined)
    throw new Error(problems.map((one) => one.formattedMessage).join("\n") || `${file} has no contract ${contract}`);
  return found;
};

/**
 * Compiles the contract of a file, or takes it from the cache, which is keyed by everything that decides the result. A
 * warning is an error.
 */
export const artifactPath = (
  contract: string,
  pipeline: Pipeline,
  from = sources(),
  file = `${contract}.sol`,
): string => {
  const input = inputOf(from, file, contract, pipeline);
  const key = createHash("sha256").update(`${solc.version()}\n${contract}\n${input}`).digest("hex");
  const path = join(CACHE, `${contract.toLowerCase()}-${key.slice(0, 32)}.json`);
  if (existsSync(path)) return path;
  const text = JSON.stringify(compiled(input, file, contract));
  mkdirSync(dirname(path), { recursive: true });
  // Whole or not at all, for several tests may be at it at once.
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
  return path;
};

export const compile = (contract: string, pipeline: Pipeline, from = sources(), file = `${contract}.sol`): Compiled =>
  JSON.parse(readFileSync(artifactPath(contract, pipeline, from, file), "utf8")) as Compiled;
