import { Result } from "effect";

/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Deeper JSON than any request or answer needs; a limit, so that hostile nesting cannot exhaust the stack. */
export const DEEPEST = 64;

/**
 * The first thing in a parsed value that is JSON, but that we do not accept from outside: a field that would name
 * an object's prototype, or nesting without end. Walks without recursion, for the reason it exists.
 */
const objection = (value: unknown): string | null => {
  const todo: { readonly node: unknown; readonly depth: number }[] = [{ node: value, depth: 0 }];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { node, depth } = next;
    if (typeof node !== "object" || node === null) continue;
    if (depth >= DEEPEST) return `nesting deeper than ${DEEPEST}`;
    if (Object.hasOwn(node, "__proto__")) return 'a field named "__proto__"';
    for (const child of Object.values(node)) todo.push({ node: child, depth: depth + 1 });
  }
  return null;
};

/** Why text was not accepted as JSON: it is none, or it is JSON with something in it that we refuse. */
export interface NotAccepted {
  readonly isJson: boolean;
  readonly reason: string;
}

/** Reads JSON from outside. */
export const parseJson = (text: string): Result.Result<Json, NotAccepted> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return Result.fail({ isJson: false, reason: error instanceof Error ? error.message : "unreadable" });
  }
  const wrong = objection(value);
  return wrong === null ? Result.succeed(value as Json) : Result.fail({ isJson: true, reason: wrong });
};

export const isJsonObject = (value: unknown): value is { readonly [name: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
