// SPDX-License-Identifier: MIT
pragma solidity ^0.8.26;

import {Creation} from "./Creation.sol";
import {Curve, Curves} from "./Curve.sol";
import {Overflow} from "./Errors.sol";
import {IHMMConformance} from "./IHMMConformance.sol";
import {Pools} from "./Pools.sol";
import {Trades} from "./Trades.sol";
import {
    BuyExactInput,
    BuyInput,
    CreateInput,
    Pool,
    Receipt,
    SellExactInput,
    SellInput,
    SwapInput,
    SwapReceipt,
    TradeParams
} from "./Types.sol";

/// The libraries that HMM.sol trades with, one case at a time.
contract HMMConformance is IHMMConformance {
    function hello()
        external
        pure
        returns (string memory name, string memory version, string[] memory operations, string[] memory features)
    {
        name = "hmm-solidity";
        version = "1.0.0";
        operations = new string[](9);
        operations[0] = "pool.create";
        operations[1] = "pool.invariant";
        operations[2] = "pool.price";
        operations[3] = "pool.crossPrice";
        operations[4] = "pool.buy";
        operations[5] = "pool.buyExact";
        operations[6] = "pool.sell";
        operations[7] = "pool.sellExact";
        operations[8] = "pool.swap";
        features = new string[](2);
        features[0] = "core";
        features[1] = "inertia";
    }

    function create(CreateInput memory input) external pure returns (Pool memory) {
        return Creation.create(input);
    }

    function invariant(Pool memory state, uint256 index)
        external
        pure
        returns (uint256 virtualCredits, uint256 invariantHigh, uint256 invariantLow)
    {
        Curve memory curve = _view(state, index);
        virtualCredits = uint256(Curves.virtualCreditsAt(curve, curve.q, curve.p));
        return (virtualCredits, curve.invariantHi, curve.invariantLo);
    }

    function price(Pool memory state, uint256 index) external pure returns (uint256) {
        return Pools.price(_view(state, index));
    }

    function crossPrice(Pool memory state, uint256 index, uint256 inTermsOf) external pure returns (uint256) {
        Pools.checkLengths(state);
        Pools.checkIndex(state, index);
        Pools.checkIndex(state, inTermsOf);
        Curve[] memory curves = Pools.check(state);
        (bool fits, uint256 result) = Pools.crossPrice(curves[index], curves[inTermsOf]);
        if (!fits) revert Overflow(type(uint256).max, type(uint256).max);
        return result;
    }

    function buy(TradeParams memory params, Pool memory state, BuyInput memory input)
        external
        pure
        returns (Receipt memory, Pool memory)
    {
        return (Trades.buy(params, state, input), state);
    }

    function buyExact(TradeParams memory params, Pool memory state, BuyExactInput memory input)
        external
        pure
        returns (Receipt memory, Pool memory)
    {
        return (Trades.buyExact(params, state, input), state);
    }

    function sell(TradeParams memory params, Pool memory state, SellInput memory input)
        external
        pure
        returns (Receipt memory, Pool memory)
    {
        return (Trades.sell(params, state, input), state);
    }

    function sellExact(TradeParams memory params, Pool memory state, SellExactInput memory input)
        external
        pure
        returns (Receipt memory, Pool memory)
    {
        return (Trades.sellExact(params, state, input), state);
    }

    function swap(TradeParams memory params, Pool memory state, SwapInput memory input)
        external
        pure
        returns (SwapReceipt memory, Pool memory)
    {
        return (Trades.swap(params, state, input), state);
    }

    function _view(Pool memory state, uint256 index) private pure returns (Curve memory) {
        Pools.checkLengths(state);
        Pools.checkIndex(state, index);
        return Pools.checked(state, index);
    }
}
