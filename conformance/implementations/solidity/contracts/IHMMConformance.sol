// SPDX-License-Identifier: MIT
pragma solidity ^0.8.26;

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

/// What `hmm conform --evm` and `--rpc` ask. Every entry point is complete in itself: it is given the parameters, the
/// state and the input of one case, and answers with the output and the state after, or reverts with the custom error of
/// Errors.sol that is named like the refusal. None of them changes the chain: they are asked by eth_call.
///
/// Where the JSON of spec/README.md has null in `block.open`, `OpenBlock.isOpen` is false; `params.fees.risk` is
/// (schedule, riskRate); the words "none", "per-trade" and "per-block" are 0, 1 and 2.
interface IHMMConformance {
    /// Who this is, and the operations and features that it declares. Cases that need others are skipped.
    function hello()
        external
        pure
        returns (string memory name, string memory version, string[] memory operations, string[] memory features);

    function create(CreateInput calldata input) external pure returns (Pool memory post);

    /// I may need more than 256 bits: it is invariantHigh·2^256 + invariantLow.
    function invariant(Pool calldata state, uint256 index)
        external
        pure
        returns (uint256 virtualCredits, uint256 invariantHigh, uint256 invariantLow);

    function price(Pool calldata state, uint256 index) external pure returns (uint256);

    function crossPrice(Pool calldata state, uint256 index, uint256 inTermsOf) external pure returns (uint256);

    function buy(TradeParams calldata params, Pool calldata state, BuyInput calldata input)
        external
        pure
        returns (Receipt memory output, Pool memory post);

    function buyExact(TradeParams calldata params, Pool calldata state, BuyExactInput calldata input)
        external
        pure
        returns (Receipt memory output, Pool memory post);

    function sell(TradeParams calldata params, Pool calldata state, SellInput calldata input)
        external
        pure
        returns (Receipt memory output, Pool memory post);

    function sellExact(TradeParams calldata params, Pool calldata state, SellExactInput calldata input)
        external
        pure
        returns (Receipt memory output, Pool memory post);

    function swap(TradeParams calldata params, Pool calldata state, SwapInput calldata input)
        external
        pure
        returns (SwapReceipt memory output, Pool memory post);
}
