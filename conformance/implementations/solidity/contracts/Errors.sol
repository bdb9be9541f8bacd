// SPDX-License-Identifier: MIT
pragma solidity ^0.8.26;

// Every refusal that can reach a contract, named by its code in spec/README.md, with both compared values.

// decode: what the ABI lets through
error LengthMismatch(uint256 actual, uint256 expected);

// precondition
error UnknownResource(uint256 index, uint256 count);
error ZeroAmount();
error Expired(uint256 time, uint256 deadline);
error InvalidWeights(uint256 actual, uint256 expected);
error InvalidFees(uint256 actual, uint256 bound);
error InvalidState(uint256 actual, uint256 bound);
error ParameterPrecision(uint256 actual, uint256 least);
error NotAdmissible(uint256 index);

// arithmetic
error Overflow(uint256 actual, uint256 bound);

// postcondition
error InsufficientReserve(uint256 actual, uint256 bound);
error InsufficientOutput(uint256 actual, uint256 least);
error LimitExceeded(uint256 actual, uint256 limit);

/// Not a refusal: the contract says that it does not have a feature.
error Unsupported(string feature);
