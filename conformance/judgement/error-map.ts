import { type Code, PHASE_OF, type Phase } from "../../spec/vocabulary/index.ts";
import type { Rejection } from "../protocol/index.ts";

/** An implementation's own errors, and which of our codes each of them means. The implementer keeps it. */
export type ErrorMap = Readonly<Record<string, { readonly code: Code }>>;

/** A rejection in our terms, as far as it can be told. */
export interface Refused {
  readonly code: string | null;
  readonly phase: string | null;
  readonly native: string | null;
}

/** The map has the last word: it is how an implementation that has only its own errors takes part. */
export const translate = (rejection: Rejection, errors: ErrorMap): Refused => {
  const native = rejection.native ?? null;
  const mapped = native !== null && Object.hasOwn(errors, native) ? errors[native] : undefined;
  if (mapped === undefined) return { code: rejection.code ?? null, phase: rejection.phase ?? null, native };
  const phase: Phase = PHASE_OF[mapped.code];
  return { code: mapped.code, phase, native };
};
