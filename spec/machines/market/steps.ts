import { buyAcross } from "./across.ts";
import { type CommitmentOf, clear, commit, revealStepWith } from "./auctions.ts";
import { create } from "./create.ts";
import { lowerCurvature, raiseCurvature } from "./curvature.ts";
import { conclude, execute, lapse, propose, vote } from "./governance.ts";
import { accept, attest, cancel, draw, expire, judge, quote, settle, start, submit } from "./jobs.ts";
import { addLiquidity, claimFees, mintShares, removeLiquidity, transferShares } from "./liquidity.ts";
import { nextBlock } from "./time.ts";
import { buyExactTrade, type MarketStep, sellExactTrade, sellTrade, swapTrade, tradeStep } from "./trades.ts";
import { closeEpoch, deposit, heartbeat, leave, register, report, slash, topUp, withdraw } from "./workers.ts";

/** Everything that anybody can do in a market. Hashes of orders are the world's. */
export const marketSteps = (commitmentOf: CommitmentOf) =>
  ({
    create,
    swap: tradeStep(swapTrade),
    buyExact: tradeStep(buyExactTrade),
    sell: tradeStep(sellTrade),
    sellExact: tradeStep(sellExactTrade),
    buyAcross,
    addLiquidity,
    mintShares,
    removeLiquidity,
    transferShares,
    claimFees,
    commit,
    reveal: revealStepWith(commitmentOf),
    clear,
    lowerCurvature,
    raiseCurvature,
    register,
    topUp,
    heartbeat,
    deposit,
    report,
    slash,
    leave,
    withdraw,
    closeEpoch,
    submit,
    quote,
    accept,
    start,
    attest,
    draw,
    judge,
    settle,
    expire,
    cancel,
    propose,
    vote,
    conclude,
    execute,
    lapse,
    nextBlock,
  }) as const satisfies Readonly<Record<string, MarketStep>>;

export type MarketAction = keyof ReturnType<typeof marketSteps>;
export type MarketSteps = Readonly<Record<MarketAction, MarketStep>>;
