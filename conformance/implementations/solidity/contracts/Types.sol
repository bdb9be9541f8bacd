// SPDX-License-Identifier: MIT
pragma solidity ^0.8.26;

// One unit of anything: amounts, prices, rates and weights are integers in units of 1e-18.
uint256 constant WAD = 1e18;

// Reserves, shares and parameters are below it.
uint256 constant QUANTITY_LIMIT = 1 << 112;

/// What a pool holds of one resource, and the parameters of its curve.
struct Resource {
    uint256 weight; // the weights of a pool sum to exactly WAD
    uint256 q; // reserve of the resource, at least 1
    uint256 p; // reserve of credits, at least 1
    uint256 c; // price floor
    uint256 beta; // credits a share
    uint256 m; // inertia; 0 is the plain curve
}

/// What the per-block risk schedule remembers of a resource that has traded in the current block.
struct OpenBlock {
    bool isOpen; // false where the JSON has null; the other fields are then 0
    uint256 q0;
    uint256 price0;
    int256 net; // bought minus sold
}

struct Pool {
    uint256 shares;
    Resource[] resources;
    uint256 blockNumber;
    OpenBlock[] open; // one a resource
}

enum RiskSchedule {
    None,
    PerTrade,
    PerBlock
}

struct Fees {
    uint256 base;
    uint256 volatilityRate;
    uint256 cap; // below WAD; no trade pays a higher rate
    RiskSchedule schedule;
    uint256 riskRate;
}

/// What a trade depends on beside the pool and the order.
struct TradeParams {
    Fees fees;
    uint256 volatility;
    uint256 time; // now, in the unit of the deadline
}

/// The two ways to give the curve of a new resource. The fields of the other way are 0.
enum Terms {
    Pool, // c and beta
    Paper // lambda and qBar
}

struct NewResource {
    uint256 weight;
    uint256 q;
    uint256 p;
    uint256 m;
    Terms terms;
    uint256 c;
    uint256 beta;
    uint256 lambda;
    uint256 qBar;
}

struct CreateInput {
    uint256 shares;
    NewResource[] resources;
}

struct BuyInput {
    uint256 index;
    uint256 creditsIn;
    uint256 minResource;
    uint256 deadline;
}

struct BuyExactInput {
    uint256 index;
    uint256 resourceOut;
    uint256 maxCredits;
    uint256 deadline;
}

struct SellInput {
    uint256 index;
    uint256 resourceIn;
    uint256 minCredits;
    uint256 deadline;
}

struct SellExactInput {
    uint256 index;
    uint256 creditsOut;
    uint256 maxResource;
    uint256 deadline;
}

struct SwapInput {
    uint256[] creditsIn; // one a resource; the non-zero ones are the legs
    uint256[] minResource;
    uint256 deadline;
}

/// `amount` is what the operation answers: resourceOut, creditsIn, creditsOut or resourceIn.
struct Receipt {
    uint256 amount;
    uint256 fee;
    uint256 risk;
}

struct SwapReceipt {
    uint256[] resourceOut;
    uint256[] fee;
    uint256[] risk;
}
