/** Files handed out as they were received. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attachment, download, downloadIn } from "../src/http/download.ts";
import { RESTREPO_PLAN, workbook } from "./plan-files.ts";
import { openReadingStores, type ReadingStores } from "./reading-stores.ts";

let open: ReadingStores;
let server: Server;
let address: string;

beforeAll(async () => {
  open = await openReadingStores("embedded");
  server = createServer((request, response) => {
    void download(open.stores, downloadIn(request) ?? "", request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((done) => server?.close(done));
  await open?.close();
});

test("the bytes under their name, to be kept and never shown", async () => {
  const bytes = workbook(RESTREPO_PLAN);
  const [row] = await open.receive(bytes, "Plan «de» Nariño 100%.xlsx");
  const response = await fetch(`${address}/files/${row!.id}`);
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  expect(response.headers.get("content-type")).toBe("application/octet-stream");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("content-security-policy")).toContain("sandbox");
  expect(response.headers.get("content-disposition")).toBe(
    "attachment; filename=\"Plan _de_ Nari_o 100_.xlsx\"; filename*=UTF-8''Plan%20%C2%ABde%C2%BB%20Nari%C3%B1o%20100%25.xlsx",
  );
  expect((await fetch(`${address}/files/${row!.id}`, { method: "HEAD" })).headers.get("content-length")).toBe(
    `${bytes.byteLength}`,
  );
  expect((await fetch(`${address}/files/${row!.id}`, { method: "POST" })).status).toBe(405);
});

test("no import, no file", async () => {
  expect((await fetch(`${address}/files/0198a0c0-0000-7000-8000-000000000000`)).status).toBe(404);
  for (const url of ["/files/", "/files/../secret", "/files/0198a0c0-0000-7000-8000-000000000000/x", "/other"])
    expect(downloadIn({ url })).toBeNull();
});

test("a name cannot end its own heading", () => {
  expect(attachment("a\"b\\c\r\nd;e'(1)*.xls")).toBe(
    "attachment; filename=\"a_b_c__d;e'(1)*.xls\"; filename*=UTF-8''a%22b%5Cc%0D%0Ad%3Be%27%281%29%2A.xls",
  );
});
