import { createEVM } from "@ethereumjs/evm";
import { Address, bytesToHex, hexToBytes } from "@ethereumjs/util";
import { AbiFunction } from "ox";
import solc from "solc";

type Abi = readonly { readonly type: string; readonly name?: string }[];

export interface Compiled {
  readonly abi: Abi;
  readonly bytecode: `0x${string}`;
}

interface Output {
  readonly errors?: readonly { readonly formattedMessage: string }[];
  readonly contracts?: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly abi: Abi; readonly evm: { readonly bytecode: { readonly object: string } } }>>
    >
  >;
}

/** Compiles sources by file name; whatever the compiler has to say is thrown, warnings included. */
export const compile = (files: Readonly<Record<string, string>>): Readonly<Record<string, Compiled>> => {
  const sources = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, { content }]));
  const settings = { outputSelection: { "*": { "*": ["abi", "evm.bytecode.object"] } } };
  const output = JSON.parse(solc.compile(JSON.stringify({ language: "Solidity", sources, settings }))) as Output;
  if (output.errors !== undefined) throw new Error(output.errors.map((one) => one.formattedMessage).join("\n"));
  return Object.fromEntries(
    Object.values(output.contracts ?? {})
      .flatMap((contracts) => Object.entries(contracts))
      .map(([name, { abi, evm }]) => [name, { abi, bytecode: `0x${evm.bytecode.object}` as const }]),
  );
};

/** Answers that are fixed beforehand, by the whole of the call: the only implementation that a test of tests needs. */
export const CANNED = `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.13;

contract Canned {
    mapping(bytes32 => bytes) private answers;
    mapping(bytes32 => uint256) private kinds;

    function can(bytes calldata request, bool accepted, bytes calldata answer) external {
        answers[keccak256(request)] = answer;
        kinds[keccak256(request)] = accepted ? 1 : 2;
    }

    fallback() external {
        bytes32 key = keccak256(msg.data);
        bytes memory answer = answers[key];
        if (kinds[key] == 1) assembly { return(add(answer, 32), mload(answer)) }
        assembly { revert(add(answer, 32), mload(answer)) }
    }
}
`;

/** The form of a call that has to succeed: its data, and what comes back. */
export interface Chain {
  readonly deploy: (contract: Compiled) => Promise<string>;
  readonly call: (to: string, data: `0x${string}`) => Promise<{ readonly ok: boolean; readonly data: `0x${string}` }>;
}

const GAS = 1_000_000_000n;

/** An EVM with nothing in it. */
export const newChain = async (): Promise<Chain> => {
  const evm = await createEVM();
  return {
    deploy: async ({ bytecode }) => {
      const { createdAddress, execResult } = await evm.runCall({ data: hexToBytes(bytecode), gasLimit: GAS });
      if (createdAddress === undefined || execResult.exceptionError !== undefined)
        throw new Error(`not deployed: ${execResult.exceptionError?.error}`);
      return createdAddress.toString();
    },
    call: async (to, data) => {
      const address = new Address(hexToBytes(to as `0x${string}`));
      const { execResult } = await evm.runCall({ to: address, data: hexToBytes(data), gasLimit: GAS });
      return { ok: execResult.exceptionError === undefined, data: bytesToHex(execResult.returnValue) };
    },
  };
};

export const functionOf = (abi: Abi, name: string): AbiFunction.AbiFunction =>
  AbiFunction.fromAbi(abi as never, name as never) as AbiFunction.AbiFunction;
