import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";

/** SHA-256 of text as UTF-8, or of bytes, in lower-case hex. */
export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** The digest that a vector file states of its own groups: it covers every field, and no layout. */
export const digestOf = (groups: readonly unknown[]): string => `sha256:${sha256(canonicalJson(groups))}`;
