import type { Machine } from "../checker/machine.ts";
import { BATCH_SCOPES, batchMachine } from "./batch/index.ts";
import { small } from "./constant-product/scopes.ts";
import { CURVATURE_SCOPES, curvatureMachine } from "./curvature/index.ts";
import { FEE_SCOPES, feeMachine } from "./fee-distribution/index.ts";
import { GOVERNANCE_SCOPES, governanceMachine } from "./governance/index.ts";
import { JOB_SCOPES, jobMachine } from "./jobs/index.ts";
import { LIQUIDITY_SCOPES, liquidityMachine } from "./liquidity/index.ts";
import { MARKET_SCOPES, MARKET_WALK, marketMachine } from "./market/index.ts";
import { POOL_SCOPES, poolMachine } from "./pool/index.ts";
import { BLOCK_SCOPES, blockMachine } from "./pool-block/index.ts";
import { PRICE_HISTORY_SCOPES, priceHistoryMachine } from "./price-history/index.ts";
import { ROUTING_SCOPES, routingMachine } from "./routing/index.ts";
import { SANDWICH_SCOPES, sandwichMachine } from "./sandwich/index.ts";
import { attestationMachine } from "./workers/attestation/index.ts";
import { WORKER_SCOPES, workerMachine } from "./workers/index.ts";

/** A machine whose type of state is its own business: whoever uses it must take any. */
export interface RegisteredMachine {
  readonly name: string;
  readonly use: <A>(user: <State>(machine: Machine<State>) => A) => A;
}

const register = <State>(machine: Machine<State>): RegisteredMachine => ({
  name: machine.name,
  use: (user) => user(machine),
});

/** A machine that takes time to make, made when it is used. */
const registerLater = <State>(name: string, make: () => Machine<State>): RegisteredMachine => ({
  name,
  use: (user) => user(make()),
});

/** Every machine at its default scope, by name. The peer model is there so that our counts can be held against other tools'. */
export const machines: readonly RegisteredMachine[] = [
  ...POOL_SCOPES.map((scope) => register(poolMachine(scope))),
  ...BLOCK_SCOPES.map((scope) => register(blockMachine(scope))),
  ...LIQUIDITY_SCOPES.map((scope) => register(liquidityMachine(scope))),
  ...FEE_SCOPES.map((scope) => register(feeMachine(scope))),
  ...BATCH_SCOPES.map((scope) => register(batchMachine(scope))),
  ...ROUTING_SCOPES.map((scope) => register(routingMachine(scope))),
  ...CURVATURE_SCOPES.map((scope) => register(curvatureMachine(scope))),
  ...PRICE_HISTORY_SCOPES.map((scope) => register(priceHistoryMachine(scope))),
  ...SANDWICH_SCOPES.map((scope) => register(sandwichMachine(scope))),
  ...WORKER_SCOPES.map((scope) => register(workerMachine(scope))),
  register(attestationMachine()),
  ...JOB_SCOPES.map((scope) => register(jobMachine(scope))),
  ...GOVERNANCE_SCOPES.map((scope) => register(governanceMachine(scope))),
  ...MARKET_SCOPES.map((scope) => registerLater(scope.name, () => marketMachine(scope))),
  register(small),
];

/** Machines without end: to be walked through at random, and to hold recorded runs against, not to be explored. */
export const walkedMachines: readonly RegisteredMachine[] = [register(marketMachine(MARKET_WALK))];
