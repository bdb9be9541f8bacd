// SPDX-License-Identifier: MIT
pragma solidity ^0.8.26;

import {Creation} from "./Creation.sol";
import {Curve, Curves} from "./Curve.sol";
import {LengthMismatch, Overflow} from "./Errors.sol";
import {IERC20, IHMM, IVolatilityFeed, Listing} from "./IHMM.sol";
import {Charges} from "./Charges.sol";
import {Pools} from "./Pools.sol";
import {Trades} from "./Trades.sol";
import {
    BuyExactInput,
    BuyInput,
    CreateInput,
    Fees,
    OpenBlock,
    Pool,
    Receipt,
    Resource,
    RiskSchedule,
    SellExactInput,
    SellInput,
    SwapInput,
    SwapReceipt,
    TradeParams
} from "./Types.sol";

/// Pools whose credits and resources are ERC-20 tokens. Every operation is that of spec/README.md, by the same libraries
/// that HMMConformance.sol has judged; here are only the storage, the tokens and the time, which is block.timestamp.
/// All state is written before any token is called.
contract HMM is IHMM {
    /// A resource in three words. Everything in bounds is below 2^112, and a weight is at most 1e18.
    struct StoredResource {
        uint112 q;
        uint112 p;
        uint112 c;
        uint112 beta;
        uint112 m;
        uint64 weight;
    }

    struct StoredPool {
        uint112 shares;
        RiskSchedule schedule;
        uint64 cap;
        uint112 base;
        uint112 volatilityRate;
        uint112 riskRate;
        IVolatilityFeed volatility;
        IERC20 credits;
        uint256 collected;
        StoredResource[] resources;
        IERC20[] tokens;
    }

    StoredPool[] private _pools;

    function create(CreateInput memory input, Listing memory terms) external returns (uint256 poolId) {
        Pool memory pool = Creation.create(input);
        Fees memory fees = terms.fees;
        // Fees that no trade would accept.
        Charges.open(TradeParams(fees, 0, 0));
        uint256 count = pool.resources.length;
        if (terms.resources.length != count) revert LengthMismatch(terms.resources.length, count);
        poolId = _pools.length;
        StoredPool storage stored = _pools.push();
        stored.shares = uint112(pool.shares);
        (stored.schedule, stored.cap) = (fees.schedule, uint64(fees.cap));
        (stored.base, stored.volatilityRate) = (uint112(fees.base), uint112(fees.volatilityRate));
        (stored.riskRate, stored.volatility) = (uint112(fees.riskRate), terms.volatility);
        (stored.credits, stored.tokens) = (terms.credits, terms.resources);
        uint256 credits = 0;
        for (uint256 i = 0; i < count; i++) {
            Resource memory r = pool.resources[i];
            stored.resources.push(
                StoredResource(uint112(r.q), uint112(r.p), uint112(r.c), uint112(r.beta), uint112(r.m), uint64(r.weight))
            );
            credits += r.p;
        }
        emit PoolCreated(poolId, msg.sender);
        _take(terms.credits, credits);
        for (uint256 i = 0; i < count; i++) _take(terms.resources[i], pool.resources[i].q);
    }

    // --- views ---

    function poolAt(uint256 poolId) public view returns (Pool memory pool) {
        StoredPool storage stored = _at(poolId);
        uint256 count = stored.resources.length;
        pool.shares = stored.shares;
        pool.resources = new Resource[](count);
        pool.open = new OpenBlock[](count);
        for (uint256 i = 0; i < count; i++) {
            StoredResource storage r = stored.resources[i];
            pool.resources[i] = Resource(r.weight, r.q, r.p, r.c, r.beta, r.m);
        }
    }

    function collected(uint256 poolId) external view returns (uint256) {
        return _at(poolId).collected;
    }

    function invariant(uint256 poolId, uint256 index)
        external
        view
        returns (uint256 virtualCredits, uint256 invariantHigh, uint256 invariantLow)
    {
        Curve memory curve = _curves(poolId, index)[index];
        virtualCredits = uint256(Curves.virtualCreditsAt(curve, curve.q, curve.p));
        return (virtualCredits, curve.invariantHi, curve.invariantLo);
    }

    function price(uint256 poolId, uint256 index) external view returns (uint256) {
        return Pools.price(_curves(poolId, index)[index]);
    }

    function crossPrice(uint256 poolId, uint256 index, uint256 inTermsOf) external view returns (uint256) {
        Pool memory pool = poolAt(poolId);
        Pools.checkIndex(pool, index);
        Pools.checkIndex(pool, inTermsOf);
        Curve[] memory curves = Pools.open(pool);
        (bool fits, uint256 result) = Pools.crossPrice(curves[index], curves[inTermsOf]);
        if (!fits) revert Overflow(type(uint256).max, type(uint256).max);
        return result;
    }

    function quoteBuy(uint256 poolId, BuyInput memory input) external view returns (Receipt memory) {
        return Trades.buy(_params(poolId), poolAt(poolId), input);
    }

    function quoteBuyExact(uint256 poolId, BuyExactInput memory input) external view returns (Receipt memory) {
        return Trades.buyExact(_params(poolId), poolAt(poolId), input);
    }

    function quoteSell(uint256 poolId, SellInput memory input) external view returns (Receipt memory) {
        return Trades.sell(_params(poolId), poolAt(poolId), input);
    }

    function quoteSellExact(uint256 poolId, SellExactInput memory input) external view returns (Receipt memory) {
        return Trades.sellExact(_params(poolId), poolAt(poolId), input);
    }

    function quoteSwap(uint256 poolId, SwapInput memory input) external view returns (SwapReceipt memory) {
        return Trades.swap(_params(poolId), poolAt(poolId), input);
    }

    // --- trades ---

    function buy(uint256 poolId, BuyInput memory input) external returns (Receipt memory receipt) {
        Pool memory pool = poolAt(poolId);
        receipt = Trades.buy(_params(poolId), pool, input);
        _bought(poolId, pool, input.index, input.creditsIn, receipt.amount, receipt.fee + receipt.risk);
    }

    function buyExact(uint256 poolId, BuyExactInput memory input) external returns (Receipt memory receipt) {
        Pool memory pool = poolAt(poolId);
        receipt = Trades.buyExact(_params(poolId), pool, input);
        _bought(poolId, pool, input.index, receipt.amount, input.resourceOut, receipt.fee + receipt.risk);
    }

    function sell(uint256 poolId, SellInput memory input) external returns (Receipt memory receipt) {
        Pool memory pool = poolAt(poolId);
        receipt = Trades.sell(_params(poolId), pool, input);
        _sold(poolId, pool, input.index, input.resourceIn, receipt.amount, receipt.fee + receipt.risk);
    }

    function sellExact(uint256 poolId, SellExactInput memory input) external returns (Receipt memory receipt) {
        Pool memory pool = poolAt(poolId);
        receipt = Trades.sellExact(_params(poolId), pool, input);
        // The trader gets what was asked for but for the risk.
        uint256 got = input.creditsOut - receipt.risk;
        _sold(poolId, pool, input.index, receipt.amount, got, receipt.fee + receipt.risk);
    }

    function swap(uint256 poolId, SwapInput memory input) external returns (SwapReceipt memory receipt) {
        Pool memory pool = poolAt(poolId);
        receipt = Trades.swap(_params(poolId), pool, input);
        uint256 credits = 0;
        for (uint256 i = 0; i < pool.resources.length; i++) {
            if (input.creditsIn[i] == 0) continue;
            credits += input.creditsIn[i];
            _store(poolId, pool, i, receipt.fee[i] + receipt.risk[i]);
        }
        StoredPool storage stored = _pools[poolId];
        _take(stored.credits, credits);
        for (uint256 i = 0; i < pool.resources.length; i++) {
            if (receipt.resourceOut[i] > 0) _give(stored.tokens[i], receipt.resourceOut[i]);
        }
    }

    // --- storage, tokens, time ---

    function _at(uint256 poolId) private view returns (StoredPool storage) {
        if (poolId >= _pools.length) revert UnknownPool(poolId);
        return _pools[poolId];
    }

    function _params(uint256 poolId) private view returns (TradeParams memory params) {
        StoredPool storage stored = _at(poolId);
        params.fees = Fees(stored.base, stored.volatilityRate, stored.cap, stored.schedule, stored.riskRate);
        IVolatilityFeed feed = stored.volatility;
        if (address(feed) != address(0)) params.volatility = feed.volatility(poolId);
        params.time = block.timestamp;
    }

    function _curves(uint256 poolId, uint256 index) private view returns (Curve[] memory) {
        Pool memory pool = poolAt(poolId);
        Pools.checkIndex(pool, index);
        return Pools.open(pool);
    }

    /// Writes what a trade did to one resource.
    function _store(uint256 poolId, Pool memory pool, uint256 index, uint256 charged) private {
        StoredPool storage stored = _pools[poolId];
        StoredResource storage before = stored.resources[index];
        Resource memory r = pool.resources[index];
        int256 q = int256(r.q) - int256(uint256(before.q));
        int256 p = int256(r.p) - int256(uint256(before.p));
        (before.q, before.p) = (uint112(r.q), uint112(r.p));
        if (charged > 0) stored.collected += charged;
        emit Traded(poolId, index, msg.sender, q, p, charged);
    }

    function _bought(uint256 poolId, Pool memory pool, uint256 index, uint256 credits, uint256 amount, uint256 charged)
        private
    {
        _store(poolId, pool, index, charged);
        _take(_pools[poolId].credits, credits);
        _give(_pools[poolId].tokens[index], amount);
    }

    function _sold(uint256 poolId, Pool memory pool, uint256 index, uint256 amount, uint256 credits, uint256 charged)
        private
    {
        _store(poolId, pool, index, charged);
        _take(_pools[poolId].tokens[index], amount);
        _give(_pools[poolId].credits, credits);
    }

    function _take(IERC20 token, uint256 amount) private {
        if (!token.transferFrom(msg.sender, address(this), amount)) revert TransferFailed(address(token));
    }

    function _give(IERC20 token, uint256 amount) private {
        if (!token.transfer(msg.sender, amount)) revert TransferFailed(address(token));
    }
}
