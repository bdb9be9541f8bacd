export type Hex = `0x${string}`;

/** What a call came to. */
export type CallOutcome =
  | { readonly _tag: "Returned"; readonly data: Hex }
  | { readonly _tag: "Reverted"; readonly data: Hex }
  /** Out of gas, an invalid opcode, a node's own error: no refusal, whatever was due. */
  | { readonly _tag: "Failed"; readonly reason: string };
