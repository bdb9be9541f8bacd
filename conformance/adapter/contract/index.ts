export { type Artifact, readArtifact } from "./artifact.ts";
export { deploy, evmAdapter, type LocalEvm, localEvm } from "./evm.ts";
export { type Deployed, deployedAt, rpcAdapter } from "./rpc.ts";
