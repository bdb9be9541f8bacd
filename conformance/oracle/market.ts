import { type Json, type JsonObject, jsonOf } from "../vectors/index.ts";
import { isJsonObject } from "../vectors/json.ts";

/** Fields that are places, which are JSON integers; everywhere else an integer is a decimal string. */
const PLACES = ["party", "trader", "owner", "client", "worker", "parameter", "pool", "index", "lot", "nextLot"];
const OTHER_PLACES = ["job", "proposal", "to", "creator", "proposer", "voter"];

const isPlace = (name: string): boolean => PLACES.includes(name) || OTHER_PLACES.includes(name);

/** Integers as they stand in requests to a market and in its answers. */
export const marketJson = (value: unknown): Json => placed(jsonOf(value));

const placed = (value: Json): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map(placed);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      isPlace(name) && typeof field === "string" ? Number(field) : placed(field),
    ]),
  );
};

type Named = Readonly<Record<string, Json>>;
const without = (value: Json | undefined, ...names: readonly string[]): Named =>
  Object.fromEntries(Object.entries((value ?? {}) as Named).filter(([name]) => !names.includes(name)));

const each = (value: Json | undefined, change: (one: Json) => Json): Json =>
  ((value ?? []) as readonly Json[]).map(change);

const venueSeen = (venue: Json): Json => {
  const { chamber, ...rest } = venue as Named;
  const { proposals, ...known } = without(chamber, "shares", "traded", "consistent");
  return { ...rest, chamber: { ...known, proposals: each(proposals, (one) => without(one, "age")) } };
};

/**
 * What an entry of a log says of a market's state, without what no market has to keep: the rules, which never change, ghosts,
 * and the wallets that parts have in the specification and the market has in one place.
 */
export const marketSeen = (recorded: object): JsonObject => {
  const { venues, registry, jobs, ...rest } = without(marketJson(recorded), "rules", "moves");
  const { workers, ...offices } = without(registry);
  return {
    ...rest,
    venues: each(venues, venueSeen),
    registry: { ...offices, workers: each(workers, (one) => without(one, "credits")) },
    jobs: without(jobs, "clients", "workers", "pool"),
  };
};
