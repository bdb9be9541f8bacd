// SPDX-License-Identifier: MIT
pragma solidity ^0.8.26;

import {Charges, Rates} from "./Charges.sol";
import {Curve, Curves} from "./Curve.sol";
import {
    Expired,
    InsufficientOutput,
    InsufficientReserve,
    LengthMismatch,
    LimitExceeded,
    Overflow,
    ZeroAmount
} from "./Errors.sol";
import {Pools} from "./Pools.sol";
import {
    BuyExactInput,
    BuyInput,
    Pool,
    QUANTITY_LIMIT,
    Receipt,
    SellExactInput,
    SellInput,
    SwapInput,
    SwapReceipt,
    TradeParams,
    WAD
} from "./Types.sol";

/// The five trades. Each changes q and p of one resource of the pool that it is given (`swap`: of each leg), or reverts.
library Trades {
    function buy(TradeParams memory params, Pool memory pool, BuyInput memory input)
        internal
        pure
        returns (Receipt memory)
    {
        (Curve memory curve, Rates memory rates) = _open(params, pool, input.index, input.creditsIn, input.deadline);
        Receipt memory receipt = _bought(curve, rates, pool.resources[input.index].weight, input.creditsIn);
        _settleBuy(pool, input.index, receipt, input.creditsIn, input.minResource);
        return receipt;
    }

    function buyExact(TradeParams memory params, Pool memory pool, BuyExactInput memory input)
        internal
        pure
        returns (Receipt memory)
    {
        unchecked {
            (Curve memory curve, Rates memory rates) =
                _open(params, pool, input.index, input.resourceOut, input.deadline);
            uint256 x = input.resourceOut;
            if (x >= curve.q) revert InsufficientReserve(x, curve.q - 1);
            uint256 cost = Curves.cost(curve, x);
            uint256 risk = _risk(rates, pool.resources[input.index].weight, x, curve.q, cost);
            uint256 credits = Charges.gross(rates, cost + risk);
            uint256 fee = Charges.part(credits, rates.flat);
            if (credits > input.maxCredits) revert LimitExceeded(credits, input.maxCredits);
            _write(pool, input.index, curve.q - x, curve.p + credits - fee - risk);
            return Receipt(credits, fee, risk);
        }
    }

    function sell(TradeParams memory params, Pool memory pool, SellInput memory input)
        internal
        pure
        returns (Receipt memory)
    {
        unchecked {
            (Curve memory curve, Rates memory rates) =
                _open(params, pool, input.index, input.resourceIn, input.deadline);
            uint256 x = input.resourceIn;
            // Not by the sum, which may wrap around.
            if (x >= QUANTITY_LIMIT - curve.q) revert Overflow(x, QUANTITY_LIMIT - 1 - curve.q);
            uint256 left = Curves.leastCredits(curve, curve.q + x);
            uint256 proceeds = curve.p - left;
            uint256 fee = Charges.part(proceeds, rates.flat);
            uint256 risk = _risk(rates, pool.resources[input.index].weight, x, curve.q, proceeds);
            if (proceeds <= fee + risk) revert InsufficientOutput(0, 1);
            uint256 credits = proceeds - fee - risk;
            if (credits < input.minCredits) revert LimitExceeded(credits, input.minCredits);
            _write(pool, input.index, curve.q + x, left);
            return Receipt(credits, fee, risk);
        }
    }

    function sellExact(TradeParams memory params, Pool memory pool, SellExactInput memory input)
        internal
        pure
        returns (Receipt memory)
    {
        unchecked {
            (Curve memory curve, Rates memory rates) =
                _open(params, pool, input.index, input.creditsOut, input.deadline);
            uint256 n = input.creditsOut;
            // y ≥ n, so that this is part of the condition on y; and an n in bounds keeps n·W in one word.
            if (n >= curve.p) revert InsufficientReserve(n, curve.p - 1);
            uint256 proceeds = Charges.gross(rates, n);
            if (proceeds >= curve.p) revert InsufficientReserve(proceeds, curve.p - 1);
            uint256 left = curve.p - proceeds;
            if (curve.c == 0 && left * WAD <= curve.b) {
                revert InsufficientReserve(proceeds, (curve.p * WAD - curve.b) / WAD);
            }
            if (!Curves.keeps(curve, QUANTITY_LIMIT - 1, left)) revert Overflow(QUANTITY_LIMIT, QUANTITY_LIMIT - 1);
            uint256 q = Curves.leastResource(curve, left);
            uint256 x = q - curve.q;
            uint256 risk = _risk(rates, pool.resources[input.index].weight, x, curve.q, proceeds);
            if (n <= risk) revert InsufficientOutput(0, 1);
            if (x > input.maxResource) revert LimitExceeded(x, input.maxResource);
            _write(pool, input.index, q, left);
            return Receipt(x, proceeds - n, risk);
        }
    }

    function swap(TradeParams memory params, Pool memory pool, SwapInput memory input)
        internal
        pure
        returns (SwapReceipt memory receipt)
    {
        unchecked {
            Pools.checkLengths(pool);
            uint256 count = pool.resources.length;
            if (input.creditsIn.length != count) revert LengthMismatch(input.creditsIn.length, count);
            if (input.minResource.length != count) revert LengthMismatch(input.minResource.length, count);
            uint256 legs = 0;
            for (uint256 i = 0; i < count; i++) if (input.creditsIn[i] > 0) legs++;
            if (legs == 0) revert ZeroAmount();
            if (params.time > input.deadline) revert Expired(params.time, input.deadline);
            Rates memory rates = Charges.open(params);
            Curve[] memory curves = Pools.check(pool);
            uint256 rate = legs == 1 ? 0 : _rateOfLegs(rates, pool, curves, input.creditsIn);
            receipt.resourceOut = new uint256[](count);
            receipt.fee = new uint256[](count);
            receipt.risk = new uint256[](count);
            for (uint256 i = 0; i < count; i++) {
                uint256 credits = input.creditsIn[i];
                if (credits == 0) {
                    if (input.minResource[i] > 0) revert LimitExceeded(0, input.minResource[i]);
                    continue;
                }
                Receipt memory leg = legs == 1
                    ? _bought(curves[i], rates, pool.resources[i].weight, credits)
                    : _boughtAtRate(curves[i], rates, credits, rate);
                _settleBuy(pool, i, leg, credits, input.minResource[i]);
                (receipt.resourceOut[i], receipt.fee[i], receipt.risk[i]) = (leg.amount, leg.fee, leg.risk);
            }
        }
    }

    /// All that a trade on one resource needs, or the first of its preconditions that fails.
    function _open(TradeParams memory params, Pool memory pool, uint256 index, uint256 amount, uint256 deadline)
        private
        pure
        returns (Curve memory, Rates memory)
    {
        Pools.checkLengths(pool);
        Pools.checkIndex(pool, index);
        if (amount == 0) revert ZeroAmount();
        if (params.time > deadline) revert Expired(params.time, deadline);
        Rates memory rates = Charges.open(params);
        return (Pools.checked(pool, index), rates);
    }

    /// The credits of a buy after the fee. With 2^114 of them and more the pool overflows whatever the risk: it is at
    /// most what the resource costs, and leaves the curve at least half.
    function _net(Rates memory rates, uint256 credits) private pure returns (uint256 net, uint256 fee) {
        unchecked {
            fee = Charges.part(credits, rates.flat);
            net = credits - fee;
            if (net >= QUANTITY_LIMIT << 2) revert Overflow(net, QUANTITY_LIMIT - 1);
        }
    }

    /// ρ of a swap of several legs: one s, from the quotes of all of them without risk.
    function _rateOfLegs(Rates memory rates, Pool memory pool, Curve[] memory curves, uint256[] memory creditsIn)
        private
        pure
        returns (uint256)
    {
        unchecked {
            if (rates.risk == 0) return 0;
            uint256 sum = 0;
            for (uint256 i = 0; i < curves.length; i++) {
                if (creditsIn[i] == 0) continue;
                (uint256 net,) = _net(rates, creditsIn[i]);
                uint256 x = Curves.resourceFor(curves[i], net);
                // x < q, so that each is at most w·W.
                sum += Charges.squaredMove(pool.resources[i].weight, x, curves[i].q);
            }
            return Charges.riskRate(rates, sum);
        }
    }

    function _boughtAtRate(Curve memory curve, Rates memory rates, uint256 credits, uint256 rate)
        private
        pure
        returns (Receipt memory)
    {
        (uint256 net, uint256 fee) = _net(rates, credits);
        uint256 x = _affordable(curve, net, rate);
        return Receipt(x, fee, _riskAt(curve, x, rate));
    }

    function _bought(Curve memory curve, Rates memory rates, uint256 weight, uint256 credits)
        private
        pure
        returns (Receipt memory)
    {
        (uint256 net, uint256 fee) = _net(rates, credits);
        uint256 x = _affordable(curve, net, 0);
        if (rates.risk == 0) return Receipt(x, fee, 0);
        x = _affordableWithRisk(curve, rates, weight, net, x);
        uint256 rate = Charges.riskRate(rates, Charges.squaredMove(weight, x, curve.q));
        return Receipt(x, fee, _riskAt(curve, x, rate));
    }

    /// The largest x ≤ q − 1 with C(x) + ⌈C(x)·ρ/W⌉ ≤ net, that is C(x)·(W + ρ) ≤ net·W, at a given ρ.
    function _affordable(Curve memory curve, uint256 net, uint256 rate) private pure returns (uint256) {
        unchecked {
            return Curves.resourceFor(curve, rate == 0 ? net : net * WAD / (WAD + rate));
        }
    }

    /// The largest x with x ≤ T(x), T(x) being what is affordable at the ρ of x, for an x that is at most `high`.
    ///
    /// T does not rise with x. So T of what is too much is affordable, and T of what is affordable is an upper bound;
    /// taking T in turns closes in on the answer by a factor of about ρ a turn, and where that is slow the rest is halved.
    function _affordableWithRisk(Curve memory curve, Rates memory rates, uint256 weight, uint256 net, uint256 high)
        private
        pure
        returns (uint256 low)
    {
        unchecked {
            while (true) {
                uint256 width = high - low;
                uint256 bound = _affordableAtRiskOf(curve, rates, weight, net, high);
                if (bound >= high) return high;
                if (bound > low) low = bound;
                bound = _affordableAtRiskOf(curve, rates, weight, net, low);
                high = bound < high ? bound : high - 1;
                if (low < high && high - low > width / 2) {
                    uint256 middle = (low + high + 1) / 2;
                    if (_affordableAtRiskOf(curve, rates, weight, net, middle) >= middle) low = middle;
                    else high = middle - 1;
                }
                if (low == high) return low;
            }
        }
    }

    /// T(x).
    function _affordableAtRiskOf(Curve memory curve, Rates memory rates, uint256 weight, uint256 net, uint256 x)
        private
        pure
        returns (uint256)
    {
        return _affordable(curve, net, Charges.riskRate(rates, Charges.squaredMove(weight, x, curve.q)));
    }

    function _riskAt(Curve memory curve, uint256 x, uint256 rate) private pure returns (uint256) {
        unchecked {
            return rate == 0 ? 0 : Charges.part(Curves.leastCredits(curve, curve.q - x) - curve.p, rate);
        }
    }

    function _risk(Rates memory rates, uint256 weight, uint256 x, uint256 q, uint256 amount)
        private
        pure
        returns (uint256)
    {
        if (rates.risk == 0) return 0;
        return Charges.part(amount, Charges.riskRate(rates, Charges.squaredMove(weight, x, q)));
    }

    function _settleBuy(Pool memory pool, uint256 index, Receipt memory receipt, uint256 credits, uint256 least)
        private
        pure
    {
        unchecked {
            if (receipt.amount < 1) revert InsufficientOutput(receipt.amount, 1);
            if (receipt.amount < least) revert LimitExceeded(receipt.amount, least);
            _write(
                pool,
                index,
                pool.resources[index].q - receipt.amount,
                pool.resources[index].p + credits - receipt.fee - receipt.risk
            );
        }
    }

    function _write(Pool memory pool, uint256 index, uint256 q, uint256 p) private pure {
        if (q >= QUANTITY_LIMIT) revert Overflow(q, QUANTITY_LIMIT - 1);
        if (p >= QUANTITY_LIMIT) revert Overflow(p, QUANTITY_LIMIT - 1);
        pool.resources[index].q = q;
        pool.resources[index].p = p;
    }
}
