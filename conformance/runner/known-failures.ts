import { type Codec, list, oneOf, record } from "../../spec/vocabulary/codec.ts";
import type { Kind, Verdict } from "../judgement/verdict.ts";
import { anyText, textLike } from "../vectors/combinators.ts";
import { FORM } from "../vectors/format.ts";

/** Kinds of verdict that can be known in advance: all but a pass, and a case that was never run. */
export const KNOWABLE = [
  "poolFavouring",
  "violation",
  "wrongValue",
  "wrongRefusal",
  "acceptedWrongly",
  "refusedWrongly",
  "unsupported",
  "error",
  "timedOut",
  "crashed",
  "protocol",
] as const satisfies readonly Exclude<Kind, "exact" | "notRun">[];

/** A failure that is known, until a day. `code` is the kind of verdict, `reason` the runner's own. */
export interface KnownFailure {
  readonly id: string;
  readonly code: (typeof KNOWABLE)[number];
  readonly reason: string;
  /** The last day on which it is accepted, `2027-01-31`. */
  readonly expires: string;
}

export const knownFailuresCodec: Codec<readonly KnownFailure[]> = list(
  record("known failure", {
    id: textLike(FORM.id, "the id of a test"),
    code: oneOf(KNOWABLE),
    reason: anyText,
    expires: textLike(/^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/, "a day such as 2027-01-31"),
  }),
);

export type Standing =
  | { readonly _tag: "Stands" }
  | { readonly _tag: "Changed"; readonly reason: string }
  | { readonly _tag: "UnexpectedPass"; readonly reason: string }
  | { readonly _tag: "ExpectedFailure"; readonly reason: string };

/** What an entry makes of a verdict. It excuses exactly the failure that it describes, until it expires. */
export const standing = (verdict: Verdict, entry: KnownFailure | undefined, today: string): Standing => {
  if (entry === undefined || verdict.kind === "notRun") return { _tag: "Stands" };
  if (verdict.kind === "exact")
    return { _tag: "UnexpectedPass", reason: `passes, but is a known failure (${entry.code}: ${entry.reason})` };
  const isSame = verdict.kind === entry.code && verdict.reason === entry.reason;
  if (!isSame) return { _tag: "Changed", reason: `${verdict.reason} [known as ${entry.code}: ${entry.reason}]` };
  if (today > entry.expires)
    return { _tag: "Changed", reason: `${verdict.reason} [known, but its entry expired on ${entry.expires}]` };
  return { _tag: "ExpectedFailure", reason: verdict.reason };
};

const isKnowable = (kind: Kind): kind is KnownFailure["code"] => KNOWABLE.some((name) => name === kind);

/**
 * The list that describes these verdicts. An entry keeps its day while its failure stays the same; a new one, and a
 * changed one, gets `until`.
 */
export const updated = (
  verdicts: readonly { readonly id: string; readonly verdict: Verdict }[],
  before: readonly KnownFailure[],
  until: string,
  today: string,
): readonly KnownFailure[] =>
  verdicts.flatMap(({ id, verdict: { kind, reason } }): readonly KnownFailure[] => {
    // Nothing was learned of a case that was not run.
    if (kind === "notRun") return before.filter((entry) => entry.id === id);
    if (!isKnowable(kind)) return [];
    const old = before.find((entry) => entry.id === id && entry.code === kind && entry.reason === reason);
    return [{ id, code: kind, reason, expires: old !== undefined && old.expires >= today ? old.expires : until }];
  });
