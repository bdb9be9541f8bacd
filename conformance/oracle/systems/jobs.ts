import { Result } from "effect";
import { type JobAction, type JobBook, jobSteps, openJob } from "../../../spec/machines/jobs/index.ts";
import {
  type JobParams,
  jobCodecs,
  type RequestCodec,
  type StoredBook,
  type StoredJob,
} from "../../../spec/vocabulary/index.ts";
import { jsonObjectOf } from "../../vectors/index.ts";
import { handling, type SystemHandler } from "../answered.ts";

const bookOf = ({ jobs, ...holdings }: StoredBook): JobBook => ({
  ...holdings,
  jobs: jobs.map(({ client, worker, ...job }) => ({ ...job, client: BigInt(client), worker: BigInt(worker) })),
});

/** A book of the specification as it stands in a request: places that no job has taken are not there. */
export const storedBook = ({ clients, workers, pool, escrow, jobs }: JobBook): StoredBook => ({
  ...{ clients, workers, pool, escrow },
  jobs: jobs.flatMap(({ status, client, worker, ...job }): readonly StoredJob[] =>
    status === "open" ? [] : [{ status, client: Number(client), worker: Number(worker), ...job }],
  ),
});

/** What the input says in place of the hardware and of the digest. */
interface Heard {
  readonly vouched?: boolean;
  readonly digest?: bigint;
}

type Given = Readonly<Record<string, bigint | number | string | boolean>>;

const step = <I extends object>(action: JobAction, codec: RequestCodec<JobParams, StoredBook, I>): SystemHandler =>
  handling(codec, ({ params, state, input }) => {
    const { vouched = false, digest = 0n }: Heard = input;
    const book = bookOf(state);
    const rules = { ...params, vouches: () => vouched, digest: () => digest };
    const named = Object.entries(input as Given).map(([name, value]) => [
      name,
      typeof value === "number" ? BigInt(value) : value,
    ]);
    // A new job takes the place behind the last one.
    const place = action === "submit" ? { job: BigInt(book.jobs.length) } : {};
    const from = action === "submit" ? { ...book, jobs: [...book.jobs, openJob] } : book;
    const taken = jobSteps[action](rules, from, { seed: 0n, ...place, ...Object.fromEntries(named) });
    return Result.mapBoth(taken, {
      onSuccess: ({ next, receipt }) => ({
        output: jsonObjectOf(receipt),
        post: jsonObjectOf(storedBook(next)),
      }),
      onFailure: (refused) => [refused],
    });
  });

export const jobs = {
  "jobs.submit": step("submit", jobCodecs.submit),
  "jobs.quote": step("quote", jobCodecs.quote),
  "jobs.accept": step("accept", jobCodecs.accept),
  "jobs.start": step("start", jobCodecs.start),
  "jobs.attest": step("attest", jobCodecs.attest),
  "jobs.draw": step("draw", jobCodecs.draw),
  "jobs.judge": step("judge", jobCodecs.judge),
  "jobs.settle": step("settle", jobCodecs.settle),
  "jobs.expire": step("expire", jobCodecs.expire),
  "jobs.cancel": step("cancel", jobCodecs.cancel),
  "jobs.advance": step("advance", jobCodecs.advance),
};
