import { describe, expect, it } from "vitest";
import { MOST_DUPLICATES } from "../protocol/index.ts";
import { newLedger, startExchange } from "./exchange.ts";

const body = { operation: "pool.buy", params: "{}", state: "{}", input: "{}" };
const requests = ["a", "b", "c", "d"].map((id) => ({ id: `id-${id}`, body }));
const answer = (id: string) => JSON.stringify({ id: `id-${id}`, status: "error", message: id });

const start = (window: number, ledger = newLedger()) => startExchange(requests, window, 1000, ledger);

const send = (exchange: ReturnType<typeof start>): number => {
  let sent = 0;
  while (exchange.next() !== null) sent += 1;
  return sent;
};

describe("an exchange", () => {
  it("never has more in flight than the window", () => {
    const exchange = start(2);
    expect(send(exchange)).toBe(2);
    expect(exchange.accept(answer("a"))).toBeNull();
    expect(send(exchange)).toBe(1);
    expect(exchange.waiting()).toBe(2);
  });

  it("takes answers in any order, and is done with the last", () => {
    const exchange = start(4);
    send(exchange);
    for (const id of ["d", "b", "a"]) expect(exchange.accept(answer(id))).toBeNull();
    expect(exchange.isDone()).toBe(false);
    exchange.accept(answer("c"));
    expect(exchange.isDone()).toBe(true);
    expect([...exchange.end(null).replies.keys()].sort()).toEqual(["id-a", "id-b", "id-c", "id-d"]);
  });

  it("ends with what was in flight, the oldest first", () => {
    const exchange = start(3);
    send(exchange);
    exchange.accept(answer("b"));
    const fault = { kind: "crashed", reason: "" } as const;
    expect(exchange.end(fault)).toMatchObject({ fault, inFlight: ["id-a", "id-c"] });
  });

  it("charges an answer of no form to its request, without the run id in the reason", () => {
    const exchange = start(1);
    send(exchange);
    expect(exchange.accept('{"cmd":"run","id":"id-a"}')).toBeNull();
    const reply = exchange.end(null).replies.get("id-a");
    expect(reply?._tag).toBe("Offence");
    expect(JSON.stringify(reply)).not.toContain("id-a");
  });

  it("charges a second answer to its request, even after the window in which it was asked", () => {
    const ledger = newLedger();
    const first = start(4, ledger);
    send(first);
    for (const id of ["a", "b", "c", "d"]) first.accept(answer(id));
    first.accept(answer("a"));
    expect(first.end(null).replies.get("id-a")).toEqual({ _tag: "Offence", reason: "answered twice" });
    const second = startExchange([{ id: "later", body }], 1, 1000, ledger);
    second.next();
    expect(second.accept(answer("b"))).toBeNull();
    expect(second.end(null).replies.get("id-b")).toEqual({ _tag: "Offence", reason: "answered twice" });
  });

  it("ends at noise, at an id that was not sent, and at a flood of repetitions", () => {
    const exchange = start(2);
    send(exchange);
    expect(exchange.accept("debug: id-a")).toEqual({ kind: "protocol", reason: "a line that is not JSON: debug: …" });
    expect(exchange.accept(answer("c"))?.reason).toContain("never sent");
    exchange.accept(answer("a"));
    const faults = Array.from({ length: MOST_DUPLICATES + 1 }, () => exchange.accept(answer("a")));
    expect(faults.filter((fault) => fault !== null)).toHaveLength(1);
  });
});
