export { type Artifact, readArtifact } from "./artifact.ts";
export { evmAdapter } from "./evm.ts";
export { type Deployed, deployedAt, rpcAdapter } from "./rpc.ts";
