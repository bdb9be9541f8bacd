// SPDX-License-Identifier: MIT
pragma solidity ^0.8.26;

import {InvalidFees, Unsupported} from "./Errors.sol";
import {Fees, QUANTITY_LIMIT, RiskSchedule, TradeParams, WAD} from "./Types.sol";
import {Wide} from "./Wide.sol";

/// The rates of a trade.
struct Rates {
    uint256 flat; // g
    uint256 room; // cap − g: the most that risk may add
    uint256 risk; // the rate on the standard deviation; 0 without a risk schedule
}

/// Fee and risk, in credits. Both leave the trade for the liquidity providers; all rounding is up.
library Charges {
    function open(TradeParams memory params) internal pure returns (Rates memory) {
        unchecked {
            Fees memory fees = params.fees;
            if (fees.cap >= WAD) revert InvalidFees(fees.cap, WAD - 1);
            if (fees.schedule == RiskSchedule.PerBlock) revert Unsupported("per-block");
            _bounded(fees.base);
            _bounded(fees.volatilityRate);
            _bounded(fees.riskRate);
            _bounded(params.volatility);
            uint256 rate = fees.base + (fees.volatilityRate * params.volatility + WAD - 1) / WAD;
            uint256 flat = rate < fees.cap ? rate : fees.cap;
            return Rates(flat, fees.cap - flat, fees.schedule == RiskSchedule.None ? 0 : fees.riskRate);
        }
    }

    function _bounded(uint256 rate) private pure {
        if (rate >= QUANTITY_LIMIT) revert InvalidFees(rate, QUANTITY_LIMIT - 1);
    }

    /// ⌈a·rate/W⌉, for a rate of at most W.
    function part(uint256 a, uint256 rate) internal pure returns (uint256) {
        return rate == 0 ? 0 : Wide.mulDivUp(a, rate, WAD);
    }

    /// ⌈a·W/(W − g)⌉, for a below 2^196: what has to be paid for a to remain after the fee.
    function gross(Rates memory rates, uint256 a) internal pure returns (uint256) {
        unchecked {
            return (a * WAD + (WAD - rates.flat) - 1) / (WAD - rates.flat);
        }
    }

    /// u = ⌈w·x²·W/q²⌉, for w ≤ W and x, q below 2^112; 2^256 − 1 if it is larger.
    function squaredMove(uint256 weight, uint256 x, uint256 q) internal pure returns (uint256 u) {
        unchecked {
            (uint256 hi, uint256 lo) = Wide.mul(weight * WAD, x * x);
            uint256 square = q * q;
            if (hi >= square) return type(uint256).max;
            u = Wide.divideUp(hi, lo, square);
            // 0 of a number of more than one word: it was 2^256 − 1, and rounding up wrapped it around.
            if (u == 0 && hi > 0) return type(uint256).max;
        }
    }

    /// ρ = min(cap − g, ⌈rate·s/W⌉) with s = ⌈√u⌉. A u of 2^256 − 1 or more has s ≥ 2^128, beyond every cap if the rate is not 0.
    function riskRate(Rates memory rates, uint256 u) internal pure returns (uint256) {
        unchecked {
            if (rates.risk == 0) return 0;
            uint256 s = Wide.sqrtUp(0, u);
            uint256 rate = (rates.risk * s + WAD - 1) / WAD;
            return rate < rates.room ? rate : rates.room;
        }
    }
}
