import type { MessagePort } from "node:worker_threads";
import type { ExploreOptions } from "../explore/ending.ts";
import type { Incomplete } from "../explore/exploration.ts";
import type { Observations } from "../explore/observations.ts";
import type { Added } from "./parcel.ts";

/** A machine that a worker can find for itself: the URL of a module and the name of what it exports. */
export interface MachineAddress {
  readonly module: string;
  readonly export: string;
}

/** What a worker is started with; `peers` are the ports to the other workers, none to itself. */
export interface Start {
  readonly address: MachineAddress;
  readonly id: number;
  readonly workers: number;
  /** The most bytes that its part of the states may take. */
  readonly budget: number;
  readonly options: Omit<ExploreOptions, "signal">;
  /** Not 0 once the run is to end. Read by the first worker, which tells the others, so that all end at the same round. */
  readonly stop: SharedArrayBuffer;
  readonly peers: readonly (MessagePort | null)[];
}

/** What workers tell each other at the end of a round; all of them then know whether there is another one. */
export interface Status extends Added {
  readonly violated: boolean;
  readonly stopped: boolean;
  /** Why the worker cannot go on, when its part of the states fills its memory. */
  readonly full: string | null;
}

/** How far a worker is, told now and then. */
export interface Progressed {
  readonly kind: "progressed";
  /** Of all workers. */
  readonly distinct: number;
  readonly queue: number;
  readonly levels: number;
  /** Of this worker. */
  readonly generated: number;
  readonly memory: number;
}

/** What a worker leaves behind. */
export interface Finished extends Omit<Progressed, "kind"> {
  readonly kind: "finished";
  readonly ended: Incomplete["reason"] | null;
  readonly full: string | null;
  readonly numbers: Uint32Array<ArrayBuffer>;
  readonly parents: Uint32Array<ArrayBuffer>;
  readonly steps: Uint32Array<ArrayBuffer>;
  readonly observations: Observations;
}

export type Report = Progressed | Finished;
