import { availableParallelism } from "node:os";
import { Effect } from "effect";
import type * as Ox from "ox";
import { printable } from "../../protocol/index.ts";
import { type Adapter, AdapterNeverStarted, type SessionOptions } from "../adapter.ts";
import { contractAbi } from "./abi.ts";
import type { Artifact } from "./artifact.ts";
import { type EvmThread, evmThread } from "./evm-thread.ts";
import { optionalPackage } from "./optional.ts";
import { type Chain, contractSession } from "./session.ts";

/** More threads than this are no faster: this one has to write the calls and read the answers. */
const MOST_THREADS = 4;

/** Calls under way for each thread: enough that none waits for us. */
const AHEAD = 4;

const leastBusy = (threads: readonly EvmThread[]): EvmThread =>
  threads.reduce((a, b) => (b.waiting() < a.waiting() ? b : a));

const DEFAULT_THREADS = Math.min(MOST_THREADS, Math.max(1, availableParallelism()));

const open = ({ creation, abi }: Artifact, options: SessionOptions, count: number) =>
  Effect.gen(function* () {
    const ox = yield* optionalPackage<typeof Ox>("ox");
    const start = () => evmThread(creation, options);
    const threads = yield* Effect.forEach(Array.from({ length: count }), start, { concurrency: "unbounded" });
    const chain: Chain = {
      language: "EVM",
      window: count * AHEAD,
      call: (data) => Effect.suspend(() => leastBusy(threads).call(data)),
    };
    return yield* contractSession(chain, contractAbi(ox, abi));
  });

/** A compiled contract on an EVM of this machine, in threads of this process: `--evm ARTIFACT.json`. */
export const evmAdapter = (artifact: Artifact, threads: number = DEFAULT_THREADS): Adapter => {
  const label = `contract ${printable(artifact.path)}`;
  return {
    label,
    command: null,
    start: (options) =>
      open(artifact, options, threads).pipe(
        Effect.mapError((wrong) => {
          const reason = typeof wrong === "string" ? wrong : wrong.message;
          return new AdapterNeverStarted({ adapter: label, reason, stderr: "" });
        }),
      ),
  };
};
