import type { Checked } from "./layers.ts";

/** To a lane: check the layer at this place in the list. */
export interface Order {
  readonly at: number;
}

/** What came of a layer, and how long it took. */
export interface Timed extends Checked {
  readonly seconds: number;
}

/** From a lane: how far it is, how it came out, or why it did not. */
export type Said =
  | { readonly kind: "progress"; readonly text: string }
  | { readonly kind: "checked"; readonly checked: Timed }
  | { readonly kind: "failed"; readonly reason: string };
