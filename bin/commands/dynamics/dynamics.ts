import { Command } from "effect/cli";
import { drift, orders } from "./drift.ts";
import { flow } from "./flow.ts";
import { section } from "./section.ts";

export const dynamicsCommand = Command.make("dynamics").pipe(
  Command.withDescription(
    "The paper's mechanics, run: integrators beside the exact flow, sections, exits (sections 2.4 to 5)",
  ),
  Command.withSubcommands([drift, orders, flow, section]),
);
