import type { Claim } from "../claim.ts";
import { abstract } from "./abstract.ts";
import { appendices } from "./appendices.ts";
import { architecture } from "./architecture.ts";
import { attacks } from "./attacks.ts";
import { conservation } from "./conservation.ts";
import { discussion } from "./discussion.ts";
import { experiments } from "./experiments.ts";
import { geometry } from "./geometry.ts";
import { hamiltonianSection } from "./hamiltonian.ts";
import { integrators } from "./integrators.ts";
import { introduction } from "./introduction.ts";
import { liquidity } from "./liquidity.ts";
import { loss, lossTable } from "./loss.ts";
import { multiAsset } from "./multi-asset.ts";
import { security } from "./security.ts";

/** Every claim of the paper that is judged here, in the order of its sections. */
export const CLAIMS: readonly Claim[] = [
  ...abstract,
  ...introduction,
  ...hamiltonianSection,
  ...conservation,
  ...integrators,
  ...geometry,
  ...multiAsset,
  ...loss,
  ...lossTable,
  ...attacks,
  ...architecture,
  ...liquidity,
  ...experiments,
  ...security,
  ...discussion,
  ...appendices,
];
