import { Result } from "effect";
import { type Codec, decode } from "./codec.ts";
import type { OperationName } from "./operation-name.ts";
import type { Pool } from "./pool.ts";
import { type Refusal, refusal } from "./refusal.ts";

/** A request as it arrives: any JSON in the three places. */
export interface RawRequest<Name extends OperationName = OperationName> {
  readonly operation: Name;
  readonly params: unknown;
  readonly state: unknown;
  readonly input: unknown;
}

/** A value read from outside, or everything that is wrong with it. */
export type Decoded<A> = Result.Result<A, readonly Refusal[]>;

export interface Parts<P, S, I> {
  readonly params: P;
  readonly state: S;
  readonly input: I;
}

/** How a request is read. `lengths` looks at what is readable on its own: lists that have to be as long as others. */
export interface RequestCodec<P, S, I> {
  readonly params: Codec<P>;
  readonly state: Codec<S>;
  readonly input: Codec<I>;
  readonly lengths?: (parts: Parts<P, S, I>) => readonly Refusal[];
}

const failures = (decoded: Decoded<unknown>): readonly Refusal[] => (Result.isFailure(decoded) ? decoded.failure : []);

/** Decodes the three places of a request; refusals of all of them are reported together, with their paths. */
export const decodeParts = <P, S, I>(
  { params, state, input, lengths = () => [] }: RequestCodec<P, S, I>,
  raw: Omit<RawRequest, "operation">,
): Decoded<Parts<P, S, I>> => {
  const decoded = {
    params: decode(params, "params", raw.params),
    state: decode(state, "state", raw.state),
    input: decode(input, "input", raw.input),
  };
  const refusals = Object.values(decoded).flatMap(failures);
  if (refusals.length > 0) return Result.fail(refusals);
  return Result.flatMap(Result.all(decoded), (parts) => {
    const mismatched = lengths(parts);
    return mismatched.length > 0 ? Result.fail(mismatched) : Result.succeed(parts);
  });
};

/** A list that has to be as long as another. */
export const sameLength = (
  field: string,
  length: number,
  expected: number,
  each = "one for each resource",
): readonly Refusal[] =>
  length === expected ? [] : [refusal("LengthMismatch", field, BigInt(length), `${expected}, ${each}`)];

export const noResources = (field: string, length: number): readonly Refusal[] =>
  length > 0 ? [] : [refusal("LengthMismatch", field, 0n, "at least 1 resource")];

export const lengthsOfPool = ({ resources, block }: Pool): readonly Refusal[] => [
  ...noResources("state.resources", resources.length),
  ...sameLength("state.block.open", block.open.length, resources.length),
];
