/** Notices within a process, and through a server where TEST_DATABASE_URL names one. */
import pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { createLocalNotices, createServerNotices, type Notices } from "../src/storage/notices.ts";

const url = process.env.TEST_DATABASE_URL;
const kinds = url ? (["local", "server"] as const) : (["local"] as const);
const closing: (() => Promise<void>)[] = [];

function open(kind: "local" | "server"): Notices {
  if (kind === "local") return createLocalNotices();
  const pool = new pg.Pool({ connectionString: url });
  const notices = createServerNotices(pool, { connectionString: url, application_name: "cotejo-notices" });
  closing.push(
    () => notices.close(),
    () => pool.end(),
  );
  return notices;
}

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

describe.each(kinds)("%s", (kind) => {
  test("a subscription begins with an empty notice, then hears its channel alone, in order", async () => {
    const notices = open(kind);
    const heard = notices.subscribe("imports");
    expect(await heard.next()).toEqual({ done: false, value: "" });
    await notices.publish("plans", "other");
    await notices.publish("imports", "1");
    await notices.publish("imports", "Bogotá «2»");
    expect(await heard.next()).toEqual({ done: false, value: "1" });
    expect(await heard.next()).toEqual({ done: false, value: "Bogotá «2»" });
  });

  test("every subscriber hears; one who leaves ends at once, even while it waits", async () => {
    const notices = open(kind);
    const [one, other] = [notices.subscribe("error"), notices.subscribe("error")];
    await Promise.all([one.next(), other.next()]);
    const waiting = one.next();
    await one.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    await notices.publish("error", "x");
    expect((await other.next()).value).toBe("x");
  });

  test("closing ends all", async () => {
    const notices = open(kind);
    const heard: string[] = [];
    const ended = (async () => {
      for await (const notice of notices.subscribe("imports")) {
        heard.push(notice);
        if (notice === "") void notices.close();
      }
    })();
    await ended;
    expect(heard).toEqual([""]);
  });

  test("a payload that a server would refuse is refused", async () => {
    await expect(open(kind).publish("imports", "ñ".repeat(4000))).rejects.toThrow("8000 bytes");
  });
});

test.runIf(url)("a connection that breaks is made anew, and who hears is told to look", async () => {
  const notices = open("server");
  const heard = notices.subscribe("imports");
  await heard.next();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cotejo-notices'",
  );
  await client.end();
  expect((await heard.next()).value).toBe("");
  await notices.publish("imports", "again");
  expect((await heard.next()).value).toBe("again");
});
