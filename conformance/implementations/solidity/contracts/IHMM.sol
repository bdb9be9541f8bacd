// SPDX-License-Identifier: MIT
pragma solidity ^0.8.26;

import {
    BuyExactInput,
    BuyInput,
    CreateInput,
    Fees,
    Pool,
    Receipt,
    SellExactInput,
    SellInput,
    SwapInput,
    SwapReceipt
} from "./Types.sol";

/// What a pool needs of its tokens. Tokens that take a part of a transfer would leave the pool with less than its q and p.
interface IERC20 {
    function transfer(address to, uint256 amount) external returns (bool);
    function transferFrom(address from, address to, uint256 amount) external returns (bool);
}

/// The coefficient of variation of the last seven daily closes, in units of 1e-18, rounded up.
interface IVolatilityFeed {
    function volatility(uint256 poolId) external view returns (uint256);
}

/// Where a pool's assets are, and what it charges. Fixed for the life of the pool.
struct Listing {
    IERC20 credits;
    IERC20[] resources; // one a resource
    Fees fees;
    IVolatilityFeed volatility; // zero: the volatility is 0
}

/// The interface of the paper's Appendix B, completed. Of the printed one is kept: pools by number, a view that quotes
/// and a function that trades for each operation, and `swap` with an amount of credits and a minimum for each resource.
/// It lacked, or had, what no sound pool can do without, or with:
///
///  - No way to sell. A pool that can only be bought from has no cycle, no arbitrage and no mean reversion. Here are buy
///    and sell, each with the amount in or the amount out given.
///  - One `kappa` for all resources. The sum alone lets a trader exchange one resource's credits for another's without
///    moving either; and n outputs do not follow from one equation. Here each resource has its own invariant
///    I = 2·q·P_w + m·p², computed from the state and not stored beside it, where it could differ.
///  - `lambda` and `qBar` as state. With them fixed, a proportional deposit moves the price. Here the state is c and
///    beta·S, which scale; lambda and qBar are one way to create a pool.
///  - No creation, and no fees, volatility or risk, without which a quote means nothing.
///  - `Quote.slippage` in basis points and `Quote.expiry` promised a price that nothing held. A quote here is what the
///    trade would do in this block; the trader's limit and deadline, which the printed swap had no room for, protect it.
///  - `payable`, for credits that are a token.
///  - addLiquidity and removeLiquidity are not here: equation 31 ignores the credits of a deposit, so that 50 credits of
///    others can be taken with it. Shares, deposits and the claims on fees are a system of their own.
interface IHMM {
    event PoolCreated(uint256 indexed poolId, address indexed creator);
    /// Of one resource: signed, as the pool sees it. `charged` is fee and risk, which do not enter the reserves.
    event Traded(uint256 indexed poolId, uint256 indexed index, address indexed trader, int256 q, int256 p, uint256 charged);

    error UnknownPool(uint256 poolId);
    error TransferFailed(address token);

    /// Takes the reserves from the caller. The shares belong to the liquidity system, 1000 of them to nobody.
    function create(CreateInput calldata input, Listing calldata terms) external returns (uint256 poolId);

    function poolAt(uint256 poolId) external view returns (Pool memory);
    /// Fees and risk collected for the liquidity providers.
    function collected(uint256 poolId) external view returns (uint256);
    /// I may need more than 256 bits: it is invariantHigh·2^256 + invariantLow.
    function invariant(uint256 poolId, uint256 index)
        external
        view
        returns (uint256 virtualCredits, uint256 invariantHigh, uint256 invariantLow);
    function price(uint256 poolId, uint256 index) external view returns (uint256);
    function crossPrice(uint256 poolId, uint256 index, uint256 inTermsOf) external view returns (uint256);

    function quoteBuy(uint256 poolId, BuyInput calldata input) external view returns (Receipt memory);
    function quoteBuyExact(uint256 poolId, BuyExactInput calldata input) external view returns (Receipt memory);
    function quoteSell(uint256 poolId, SellInput calldata input) external view returns (Receipt memory);
    function quoteSellExact(uint256 poolId, SellExactInput calldata input) external view returns (Receipt memory);
    function quoteSwap(uint256 poolId, SwapInput calldata input) external view returns (SwapReceipt memory);

    function buy(uint256 poolId, BuyInput calldata input) external returns (Receipt memory);
    function buyExact(uint256 poolId, BuyExactInput calldata input) external returns (Receipt memory);
    function sell(uint256 poolId, SellInput calldata input) external returns (Receipt memory);
    function sellExact(uint256 poolId, SellExactInput calldata input) external returns (Receipt memory);
    function swap(uint256 poolId, SwapInput calldata input) external returns (SwapReceipt memory);
}
