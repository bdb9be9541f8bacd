import type { Claim } from "../claim.ts";
import { proved } from "../evidence/evidence.ts";
import { bookWithoutOracle, insertionMovesTheClearingPrice } from "../facts/batch.ts";
import { depthAtHalf, depthGrowsWithCurvature, depthIsLargestAtTheFloor, halvedReserve } from "../facts/curve.ts";
import { measuredOrders, printedDrift } from "../facts/drift.ts";
import {
  annualised,
  captionOfTable4,
  curveEfficiency,
  driftWithFees,
  efficiencyBaseline,
  efficiencyMeansLoss,
  jobsOfTheSimulation,
  latencyAgainstOthers,
  latencyAgainstTail,
  lossAgainstV3,
  lossSign,
  recoveryOfHalf,
  rungeKuttaLeak,
  rungeKuttaTwice,
  sameMeanTwice,
  sandwichesThatPay,
  stalePriceIsStable,
  swapsOfTheTestnet,
} from "../facts/figures.ts";
import { feeLowersH } from "../facts/integrators.ts";
import { effectiveIsSmaller } from "../facts/market.ts";
import { exactSwaps } from "../facts/swaps.ts";

const SIMULATOR =
  "A simulator of the same market with the parameters that the paper leaves out (seeds, price process, sizes of jobs, fee tiers), run over 180 days for every design.";
const TESTNET = "The log of the testnet: every swap with its time, state and settlement.";

export const experiments: readonly Claim[] = [
  {
    id: "SEC-11.1-a",
    claim: "180 days, 50 workers, 100 clients, 10 jobs a minute were simulated.",
    verdict: "pending",
    corrected: "10 a minute are 2,592,000 jobs, or 100 times as many if each client has that rate.",
    evidence: [jobsOfTheSimulation],
    decidedBy: SIMULATOR,
  },
  {
    id: "SEC-11.2-a",
    claim: "Stability is 1 − CV of the price.",
    verdict: "definition",
    corrected:
      "It does not measure quality: a price that never moves scores 100%, one that follows its market scores what the market does.",
    evidence: [stalePriceIsStable],
  },
  {
    id: "TAB-4/stability",
    claim: "Stability: HMM 98.7%, Uniswap v3 91.4%, Curve 96.8%, Balancer 93.1%.",
    verdict: "pending",
    corrected: null,
    evidence: [],
    decidedBy: SIMULATOR,
  },
  {
    id: "TAB-4/slippage",
    claim: "Median slippage: 0.12%, 0.08%, 0.04%, 0.15%.",
    verdict: "pending",
    corrected: "By these cells HMM is third of four.",
    evidence: [captionOfTable4],
    decidedBy: SIMULATOR,
  },
  {
    id: "TAB-4/latency",
    claim: "Quote latency: 182, 45, 52, 78 ms.",
    verdict: "pending",
    corrected: "By these cells HMM is the slowest; its mean is the testnet's to the millisecond.",
    evidence: [latencyAgainstOthers, sameMeanTwice],
    decidedBy: SIMULATOR,
  },
  {
    id: "TAB-4/capeff",
    claim: "Capital efficiency: 1.153, 1.0, 0.89, 0.94.",
    verdict: "inconsistent",
    corrected:
      "Relative to Uniswap v3, and not to an order book. As depth over that without curvature it is l = 0.133, and the same part more of loss. Curve with A = 100 has a hundred times a constant product's depth at the peg.",
    evidence: [efficiencyBaseline, efficiencyMeansLoss, curveEfficiency],
  },
  {
    id: "TAB-4/IL",
    claim: "Impermanent loss over 180 days: 2.8%, 4.6%, 1.9%, 3.7%.",
    verdict: "inconsistent",
    corrected:
      "With the sign of equation 25 these are negative; and 2.8 against 4.6 is 39.1% lower, where the abstract has 32%.",
    evidence: [lossSign, lossAgainstV3],
  },
  {
    id: "TAB-4/caption",
    claim: "HMM has the highest stability and efficiency, and competitive slippage.",
    verdict: "conditional",
    corrected: "By the cells, yes, if 1.5 times v3's and 3 times Curve's slippage is competitive.",
    evidence: [captionOfTable4],
  },
  {
    id: "SEC-11.3-a",
    claim: "The 15.3% come from curvature, which concentrates liquidity near the current price.",
    verdict: "false",
    corrected:
      "The factor of depth, π/(π − c), is largest near the floor c, whatever the current price. And 15.3% are not against an order book.",
    evidence: [depthIsLargestAtTheFloor, depthGrowsWithCurvature, efficiencyBaseline],
  },
  {
    id: "SEC-11.3-b",
    claim: "Weighting by quality lowers the effective reserve that is needed.",
    verdict: "ill-defined",
    corrected: "It lowers the effective reserve that is there. Needed for what, is not said.",
    evidence: [effectiveIsSmaller],
  },
  {
    id: "SEC-11.3-c",
    claim: "More curvature means more efficiency.",
    verdict: "inconsistent",
    corrected: "So it is, by 1/(1 − l) at the target; sections 2.2 and 7.3 have efficiency at low λ.",
    evidence: [depthAtHalf, depthGrowsWithCurvature],
  },
  {
    id: "SEC-11.4-a",
    claim:
      "After half of the supply is gone the price recovers in 8 minutes, an order book's in 42; the invariant absorbs the shock.",
    verdict: "pending",
    corrected:
      "Half of the reserve gone at the same credits is another level of H: the invariant restores nothing, trades do.",
    evidence: [recoveryOfHalf, halvedReserve],
    decidedBy: SIMULATOR,
  },
  {
    id: "SEC-11.4-b",
    claim: "An order book needs oracle updates.",
    verdict: "false",
    corrected: "Limit orders make a price by themselves.",
    evidence: [bookWithoutOracle],
  },
  {
    id: "SEC-11.4-c",
    claim: "97% of sandwiches lose, 62% on Uniswap v3.",
    verdict: "pending",
    corrected: "Then 3% gain, which Proposition 9 is called to exclude.",
    evidence: [sandwichesThatPay],
    decidedBy: SIMULATOR,
  },
  {
    id: "SEC-11.4-d",
    claim: "Batches eliminate all MEV within a block.",
    verdict: "conditional",
    corrected: "The advantage of order. An order that is inserted still moves the price of all.",
    evidence: [insertionMovesTheClearingPrice],
  },
  {
    id: "SEC-11.4-e",
    claim: "Under five times the volume stability is 96.2%, Uniswap v3's 84.7%.",
    verdict: "pending",
    corrected: null,
    evidence: [],
    decidedBy: SIMULATOR,
  },
  {
    id: "SEC-11.5-a",
    claim: "It ran on a testnet of 10 validators with blocks of 2 s for 30 days.",
    verdict: "pending",
    corrected: null,
    evidence: [swapsOfTheTestnet],
    decidedBy: TESTNET,
  },
  {
    id: "TAB-5/swaps",
    claim: "847,231 swaps in 30 days, 612,089 on the oracle market.",
    verdict: "pending",
    corrected: "19.6 a minute, 0.65 a block; 1.96 for each of 10 jobs a minute, which is not explained.",
    evidence: [swapsOfTheTestnet],
    decidedBy: TESTNET,
  },
  {
    id: "TAB-5/mean-latency",
    claim: "Mean latency 182 ms, the oracle market's 341 ms.",
    verdict: "pending",
    corrected: null,
    evidence: [sameMeanTwice],
    decidedBy: TESTNET,
  },
  {
    id: "TAB-5/p99",
    claim: "99th percentile 423 ms, the oracle market's 1,247 ms.",
    verdict: "inconsistent",
    corrected: "The abstract has less than 200 ms, with no percentile.",
    evidence: [latencyAgainstTail],
  },
  {
    id: "TAB-5/drift",
    claim: "The invariant drifted by less than 1e-10.",
    verdict: "false",
    corrected:
      "Not by Algorithm 1, which lowers H by w·q·f at every swap, nor by Algorithm 2, which drifts by 8e-2 in 10⁴ steps. Exact swaps grow by parts of 1e-18.",
    evidence: [driftWithFees, feeLowersH, printedDrift, exactSwaps],
  },
  {
    id: "TAB-5/returns",
    claim: "Providers returned 18.4% a year, 12.7% on the oracle market.",
    verdict: "pending",
    corrected: "Scaled up twelvefold from 30 days.",
    evidence: [annualised],
    decidedBy: TESTNET,
  },
  {
    id: "TAB-5/failed",
    claim: "0.03% of settlements failed, 0.41% on the oracle market.",
    verdict: "pending",
    corrected: null,
    evidence: [],
    decidedBy: TESTNET,
  },
  {
    id: "SEC-11.6-a",
    claim: "Runge–Kutta drifted by 3.2e-4 in 1000 swaps, which is 0.032% of the pool a day.",
    verdict: "inconsistent",
    corrected: "At 28,241 swaps a day it is 0.904%; by Table 2 the drift is four to eight times less.",
    evidence: [rungeKuttaLeak, rungeKuttaTwice],
  },
  {
    id: "SEC-11.6-b",
    claim: "Ruth's method kept H within 1e-10 over 847 thousand swaps.",
    verdict: "false",
    corrected: "As printed it is of order 1. Exact integer swaps never lower I.",
    evidence: [printedDrift, measuredOrders, exactSwaps, proved("buy-preserves-invariant")],
  },
];
