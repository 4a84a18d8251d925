/** Asks the API as a program would, without a port. */
import type { Context } from "../src/context.ts";
import { createGraphql } from "../src/http/create-handler.ts";
import { untilRead } from "../src/imports/progress.ts";
import type { Workshop } from "../src/workshop/workshop.ts";

export interface Answer<Data> {
  data: Data;
  errors?: { message: string; extensions?: { code?: string } }[];
}

interface Received {
  uploadPlan: { __typename: string; imports?: { id: string }[]; code?: string; message?: string };
}

/** Without a workshop, what takes long is done on this thread. */
export function asker(context: Context, workshop?: Workshop) {
  const yoga = createGraphql(context, workshop);
  const read = async <Data>(response: Response): Promise<Answer<Data>> => (await response.json()) as Answer<Data>;
  async function ask<Data>(query: string, variables: object = {}): Promise<Answer<Data>> {
    const body = JSON.stringify({ query, variables });
    const headers = { "content-type": "application/json" };
    return read(await yoga.fetch("http://localhost/graphql", { method: "POST", headers, body }));
  }
  /** `isTrusted` false: as a foreign page's form would send it. */
  async function send(name: string, bytes: Buffer, isTrusted = true): Promise<Answer<Received>> {
    const form = new FormData();
    const query =
      "mutation ($file: File!) { uploadPlan(file: $file) { __typename ... on Imports { imports { id } } ... on Problem { code message } } }";
    form.append("operations", JSON.stringify({ query, variables: { file: null } }));
    form.append("map", JSON.stringify({ 0: ["variables.file"] }));
    form.append("0", new File([new Uint8Array(bytes)], name));
    const headers: Record<string, string> = isTrusted ? { "x-graphql-yoga-csrf": "1" } : {};
    return read(await yoga.fetch("http://localhost/graphql", { method: "POST", headers, body: form }));
  }
  return {
    ask,
    send,
    /** Its imports once they are read, as `selection` asks for them; those of an archive's documents, too. Jobs must be at work. */
    async upload<Import>(selection: string, name: string, bytes: Buffer): Promise<Import[]> {
      const { data } = await send(name, bytes);
      const sent = data.uploadPlan.imports!.map(({ id }) => id);
      await untilRead(context, sent);
      const { sha256 } = await context.prisma.import.findUniqueOrThrow({ where: { id: sent[0]! } });
      const whole = { OR: [{ sha256 }, { archiveId: { in: sent } }] };
      const rows = await context.prisma.import.findMany({ where: whole, orderBy: [{ part: "asc" }, { id: "asc" }] });
      const ids = rows.map(({ id }) => id);
      await untilRead(context, ids);
      const aliases = ids.map((id, at) => `i${at}: import(id: "${id}") { ${selection} }`);
      const read = await ask<Record<string, Import>>(`{ ${aliases.join(" ")} }`);
      return Object.values(read.data);
    },
  };
}
