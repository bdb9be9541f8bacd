import { Command } from "effect/cli";
import { depth } from "./depth.ts";
import { frontier } from "./frontier.ts";
import { il } from "./il.ts";

export const analyseCommand = Command.make("analyse").pipe(
  Command.withDescription("Impermanent loss and depth, exactly, for HMM and rivals (section 7)"),
  Command.withSubcommands([il, depth, frontier]),
);
