import { Context, Effect } from "effect";

/** What a run tells about itself while it runs. */
export type ProgressEvent =
  | { readonly _tag: "Started"; readonly adapter: string; readonly cases: number; readonly skipped: number }
  | { readonly _tag: "Answered"; readonly done: number; readonly of: number }
  | { readonly _tag: "Restarted"; readonly reason: string; readonly restarts: number; readonly most: number };

/** Where progress goes; nowhere unless a program provides it. */
export const Progress = Context.Reference<(event: ProgressEvent) => Effect.Effect<void>>("hmm/conformance/Progress", {
  defaultValue: () => () => Effect.void,
});
