/** When, in the course of an operation, a refusal is decided. */
export type Phase = "decode" | "precondition" | "arithmetic" | "postcondition";

/**
 * Every refusal code with its phase, in the order in which the reference reports them.
 * The one list for specification, implementation, vectors and the adapter protocol.
 */
export const PHASE_OF = {
  Malformed: "decode",
  UnknownField: "decode",
  MissingField: "decode",
  NotAnInteger: "decode",
  Negative: "decode",
  TooLarge: "decode",
  LengthMismatch: "decode",
  UnknownResource: "precondition",
  ZeroAmount: "precondition",
  Expired: "precondition",
  InvalidWeights: "precondition",
  InvalidFees: "precondition",
  InvalidState: "precondition",
  ParameterPrecision: "precondition",
  NotAdmissible: "precondition",
  UnknownLot: "precondition",
  TooEarly: "precondition",
  DuplicateCommitment: "precondition",
  UnknownCommitment: "precondition",
  UnknownParty: "precondition",
  UnknownJob: "precondition",
  UnknownProposal: "precondition",
  WrongStatus: "precondition",
  Unauthorized: "precondition",
  AtFault: "precondition",
  NotAtFault: "precondition",
  InvalidAttestation: "precondition",
  AlreadyVoted: "precondition",
  OutOfBounds: "precondition",
  InsufficientHistory: "precondition",
  OutOfOrder: "precondition",
  SameBlockReversal: "precondition",
  NoVenue: "precondition",
  UnsupportedVenue: "precondition",
  SlaUnmet: "precondition",
  Overflow: "arithmetic",
  InsufficientReserve: "postcondition",
  InsufficientOutput: "postcondition",
  LimitExceeded: "postcondition",
  InsufficientShares: "postcondition",
  InsufficientBalance: "postcondition",
  InsufficientStake: "postcondition",
  CapacityExceeded: "postcondition",
  CurvatureOutOfRange: "postcondition",
  CurvatureStepTooFine: "postcondition",
  BeyondTarget: "postcondition",
  AlreadyRaised: "postcondition",
  OutsideBand: "postcondition",
  RaiseTooLarge: "postcondition",
} as const satisfies Record<string, Phase>;

export type Code = keyof typeof PHASE_OF;

export const CODES = Object.keys(PHASE_OF) as readonly Code[];

/**
 * An operation that was refused, and changed nothing. `field` is the path of the offending value, `actual` the
 * value, `bound` what it had to satisfy, both as text fit for a person.
 */
export interface Refusal {
  readonly _tag: "Refusal";
  readonly code: Code;
  readonly phase: Phase;
  readonly field: string;
  readonly actual: string;
  readonly bound: string;
}

export const refusal = (code: Code, field: string, actual: bigint | string, bound: string): Refusal => ({
  _tag: "Refusal",
  code,
  phase: PHASE_OF[code],
  field,
  actual: String(actual),
  bound,
});

/** One line for a person: `Overflow: input.creditsIn is 5, must be below 2^112`. */
export const describeRefusal = ({ code, field, actual, bound }: Refusal): string =>
  `${code}: ${field} is ${actual}, must be ${bound}`;

/** Orders refusals as the reference reports them. */
export const byPrecedence = (a: Refusal, b: Refusal): number => CODES.indexOf(a.code) - CODES.indexOf(b.code);
