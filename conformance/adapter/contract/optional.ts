import * as Data from "effect/Data";
import * as Effect from "effect/Effect";

/** A package that is only needed to ask contracts, and is not there. */
export class MissingPackage extends Data.TaggedError("MissingPackage")<{ readonly name: string }> {
  override get message(): string {
    return `asking a contract needs the package ${this.name}, which is not installed: npm install --save-dev ${this.name}`;
  }
}

const isAbsent = (error: unknown, name: string): boolean =>
  error instanceof Error &&
  "code" in error &&
  (error.code === "ERR_MODULE_NOT_FOUND" || error.code === "MODULE_NOT_FOUND") &&
  error.message.includes(name);

/** Loads a package that not everybody needs. What goes wrong inside of a package that is there is a defect. */
export const optionalPackage = <Module>(name: string): Effect.Effect<Module, MissingPackage> =>
  Effect.tryPromise({
    try: () => import(name) as Promise<Module>,
    catch: (error) => error,
  }).pipe(
    Effect.catch((error) => (isAbsent(error, name) ? Effect.fail(new MissingPackage({ name })) : Effect.die(error))),
  );
