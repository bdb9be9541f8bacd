import { Effect, FileSystem, Result } from "effect";
import { printable } from "../../protocol/index.ts";
import { isJsonObject, type Json } from "../../vectors/json.ts";
import type { Hex } from "./call.ts";

/** A compiled contract: the code that deploys it, and the ABI. */
export interface Artifact {
  readonly path: string;
  readonly creation: Hex;
  readonly abi: readonly Json[];
}

const at = (value: Json | undefined, path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((found, name) => (isJsonObject(found) ? found[name] : undefined), value);

/** Where the compilers' front ends put the code: solc, Foundry, Hardhat. */
const CODE_AT = [["evm", "bytecode", "object"], ["bytecode", "object"], ["bytecode"]] as const;

const HEX = /^(?:0x)?((?:[0-9a-fA-F]{2})+)$/;

const codeOf = (json: Json): Result.Result<Hex, string> => {
  const code = CODE_AT.map((path) => at(json, path)).find((found) => typeof found === "string");
  if (typeof code !== "string") return Result.fail("has no bytecode: neither evm.bytecode.object nor bytecode");
  if (code === "" || code === "0x")
    return Result.fail(
      "has an empty bytecode: it is an interface, a library of internal functions or an abstract contract",
    );
  const bytes = HEX.exec(code)?.[1];
  return bytes === undefined
    ? Result.fail("has a bytecode that is not hexadecimal: are its libraries linked?")
    : Result.succeed<Hex>(`0x${bytes}`);
};

const takesArguments = (item: Json): boolean => {
  const inputs = at(item, ["inputs"]);
  return at(item, ["type"]) === "constructor" && Array.isArray(inputs) && inputs.length > 0;
};

const abiOf = (json: Json): Result.Result<readonly Json[], string> => {
  const abi = at(json, ["abi"]);
  if (!Array.isArray(abi)) return Result.fail("has no abi");
  const items = abi as readonly Json[];
  return items.some(takesArguments)
    ? Result.fail("has a constructor that takes arguments: deploy it to a local node and ask it with --rpc")
    : Result.succeed(items);
};

/** Not `parseJson`: the file is the user's own, and compilers nest syntax trees deeper than any request. */
const jsonOf = (text: string): Result.Result<Json, string> =>
  Result.try({ try: () => JSON.parse(text) as Json, catch: (error) => `is not JSON: ${printable(String(error))}` });

const artifactOf = (path: string, text: string): Result.Result<Artifact, string> =>
  Result.flatMap(jsonOf(text), (json) =>
    Result.flatMap(codeOf(json), (creation) => Result.map(abiOf(json), (abi) => ({ path, creation, abi }))),
  );

/** Reads what solc, Foundry or Hardhat writes of one contract. What is wrong is told in words. */
export const readArtifact = (path: string): Effect.Effect<Artifact, string, FileSystem.FileSystem> =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem;
    const text = yield* fs.readFileString(path).pipe(Effect.mapError((error) => `cannot be read: ${error.message}`));
    return yield* Effect.fromResult(artifactOf(path, text));
  }).pipe(Effect.mapError((reason) => `${printable(path)} ${reason}`));
