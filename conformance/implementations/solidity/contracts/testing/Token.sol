// SPDX-License-Identifier: MIT
pragma solidity ^0.8.26;

import {IERC20} from "../IHMM.sol";

/// A token that anyone can mint, for the tests of HMM.sol. Everybody has allowed everybody everything.
contract Token is IERC20 {
    mapping(address => uint256) public balanceOf;

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        return _move(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        return _move(from, to, amount);
    }

    function _move(address from, address to, uint256 amount) private returns (bool) {
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
        return true;
    }
}
