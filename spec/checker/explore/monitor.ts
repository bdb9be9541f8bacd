import { Context, Effect } from "effect";
import type { Exploration } from "./exploration.ts";

/** How far a run is. */
export interface Progress {
  readonly name: string;
  readonly distinct: number;
  readonly generated: number;
  /** States reached and not yet left. */
  readonly queue: number;
  readonly levels: number;
  /** Generated states a second, since the beginning. */
  readonly perSecond: number;
  /** Bytes that the states take. */
  readonly memory: number;
}

/** Who is told how far a run is; by default nobody. */
export interface Monitor {
  readonly progress: (progress: Progress) => Effect.Effect<void>;
  /** A run whose fiber was interrupted reports here what it had found, since nobody receives its result. */
  readonly interrupted: (partial: Exploration<unknown>) => Effect.Effect<void>;
}

const silent: Monitor = { progress: () => Effect.void, interrupted: () => Effect.void };

export const Monitor = Context.Reference<Monitor>("hmm/checker/Monitor", { defaultValue: () => silent });
