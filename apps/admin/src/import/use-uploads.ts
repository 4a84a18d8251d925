/** Uploads of this visit: one file at a time, so that a hundred do not crowd the server; each is read there in the background. */
import { useRef, useState } from "react";
import type { UploadedImportsQuery } from "../gql/graphql.ts";
import { graphql } from "../gql/index.ts";
import { client } from "../graphql/client.ts";
import { uploadFile } from "../graphql/upload-plan.ts";

const UploadPlan = graphql(`
  mutation UploadPlan($file: File!) {
    uploadPlan(file: $file) {
      __typename
      ... on Imports {
        imports {
          id
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const UploadedImport = graphql(`
  query UploadedImports($id: ID!) {
    import(id: $id) {
      id
      fileName
      status
      entity {
        name
        department {
          name
        }
      }
      draft {
        actionCount
      }
      columns {
        heading
      }
      messages {
        severity
        text
      }
    }
  }
`);

export type ReadImport = NonNullable<UploadedImportsQuery["import"]>;

export interface Upload {
  id: number;
  fileName: string;
  state:
    | { kind: "waiting" }
    | { kind: "sending"; share: number }
    | { kind: "reading" }
    | { kind: "done"; imports: readonly ReadImport[] }
    | { kind: "refused"; message: string }
    | { kind: "failed" };
}

const ASK_AGAIN_MS = 700;

/** An import once it is read. */
async function untilRead(id: string): Promise<ReadImport> {
  for (;;) {
    const { data, error } = await client.query(UploadedImport, { id }, { requestPolicy: "network-only" }).toPromise();
    if (error) throw error;
    const row = data?.import;
    if (row && row.status !== "RECEIVED" && row.status !== "READING") return row;
    await new Promise((done) => setTimeout(done, ASK_AGAIN_MS));
  }
}

export function useUploads() {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [finished, setFinished] = useState(0);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const next = useRef(0);

  const update = (id: number, state: Upload["state"]) =>
    setUploads((before) => before.map((upload) => (upload.id === id ? { ...upload, state } : upload)));

  const read = async (id: number, imports: readonly { id: string }[]) => {
    const rows = await Promise.all(imports.map((one) => untilRead(one.id)));
    update(id, { kind: "done", imports: rows });
    setFinished((before) => before + 1);
  };

  const send = async (id: number, file: File) => {
    update(id, { kind: "sending", share: 0 });
    const fail = () => update(id, { kind: "failed" });
    try {
      const { uploadPlan } = await uploadFile(UploadPlan, file, (share) => update(id, { kind: "sending", share }));
      if (uploadPlan.__typename === "Problem") {
        update(id, { kind: "refused", message: uploadPlan.message });
        return;
      }
      update(id, { kind: "reading" });
      // The next file is sent while this one is read.
      void read(id, uploadPlan.imports).catch(fail);
    } catch {
      fail();
    }
  };

  const add = (files: readonly File[]) => {
    const added = files.map((file) => ({ id: next.current++, file }));
    setUploads((before) => [
      ...before,
      ...added.map(({ id, file }): Upload => ({ id, fileName: file.name, state: { kind: "waiting" } })),
    ]);
    for (const { id, file } of added) queue.current = queue.current.then(() => send(id, file));
  };

  return { uploads, add, finished };
}
