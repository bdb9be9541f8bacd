import type { Relation } from "../relation.ts";
import { monotony } from "./monotony.ts";
import { roundTrips } from "./round-trips.ts";
import { splits } from "./splitting.ts";
import { statesAfter } from "./states.ts";

/** Every relation that random sequences put to the test. */
export const RELATIONS: readonly Relation[] = [...roundTrips, ...splits, ...monotony, ...statesAfter];
