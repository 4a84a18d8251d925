/**
 * The uploads of this visit, outside of the page, so that they go on when another page is opened. Two are sent at a time; what cannot
 * be sent stays with its file and can be tried again. What arrived is the server's, and is read there.
 */
import type { UploadedImportQuery } from "../gql/graphql.ts";
import { graphql } from "../gql/index.ts";
import { client } from "../graphql/client.ts";
import { createStore, useStore } from "../graphql/store.ts";
import { uploadFile } from "../graphql/upload-plan.ts";
import { isUnread, lookAtImports, onImportsChanged } from "../inbox/reading.ts";

const UploadPlan = graphql(`
  mutation UploadPlan($file: File!) {
    uploadPlan(file: $file) {
      __typename
      ... on Imports {
        imports {
          id
          status
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const UploadedImport = graphql(`
  query UploadedImport($id: ID!) {
    import(id: $id) {
      id
      status
      parts {
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
  }
`);

export type ReadImport = NonNullable<UploadedImportQuery["import"]>["parts"][number];

export interface Upload {
  id: number;
  file: File;
  state:
    | { kind: "waiting" }
    | { kind: "sending"; share: number }
    | { kind: "reading"; importId: string }
    | { kind: "done"; imports: readonly ReadImport[] }
    | { kind: "tooLarge" }
    | { kind: "refused"; message: string }
    | { kind: "failed" };
}

/** The server takes no more. */
const LARGEST_FILE = 25 * 1024 * 1024;
const AT_A_TIME = 2;
const ASKED_AT_A_TIME = 10;

const uploads = createStore<readonly Upload[]>([]);
let lastId = 0;
let sending = 0;

const setState = (id: number, state: Upload["state"]) =>
  uploads.set((all) => all.map((upload) => (upload.id === id ? { ...upload, state } : upload)));

/** Whether it is only here: leaving the app would lose it. */
export const isUnsent = ({ state: { kind } }: Upload): boolean =>
  kind === "waiting" || kind === "sending" || kind === "failed";

async function send({ id, file }: Upload): Promise<void> {
  setState(id, { kind: "sending", share: 0 });
  try {
    const { uploadPlan } = await uploadFile(UploadPlan, file, (share) => setState(id, { kind: "sending", share }));
    const importId = uploadPlan.__typename === "Imports" ? uploadPlan.imports[0]?.id : undefined;
    if (uploadPlan.__typename === "Problem") setState(id, { kind: "refused", message: uploadPlan.message });
    else setState(id, importId === undefined ? { kind: "failed" } : { kind: "reading", importId });
  } catch {
    setState(id, { kind: "failed" });
  }
}

async function sendNext(): Promise<void> {
  const next = uploads.get().find(({ state }) => state.kind === "waiting");
  if (!next || sending >= AT_A_TIME) return;
  sending++;
  const sent = send(next);
  void sendNext();
  await sent;
  sending--;
  void lookAtImports();
  void sendNext();
}

export function addUploads(files: readonly File[]): void {
  const added = files.map((file): Upload => {
    lastId++;
    return { id: lastId, file, state: { kind: file.size > LARGEST_FILE ? "tooLarge" : "waiting" } };
  });
  uploads.set((before) => [...before, ...added]);
  void sendNext();
}

/** Sends again those that did not arrive, or one of them. */
export function retryUploads(id?: number): void {
  for (const upload of uploads.get())
    if (upload.state.kind === "failed" && (id === undefined || upload.id === id))
      setState(upload.id, { kind: "waiting" });
  void sendNext();
}

/** Takes from the list what needs nothing more of the person here. */
export const clearUploads = (): void => uploads.set((all) => all.filter((upload) => isUnsent(upload)));

async function askFor(upload: Upload, importId: string): Promise<void> {
  const { data } = await client.query(UploadedImport, { id: importId }, { requestPolicy: "network-only" }).toPromise();
  const row = data?.import;
  if (row && !isUnread(row.status)) setState(upload.id, { kind: "done", imports: row.parts });
}

let isAsking = false;

/** The oldest of those that wait to be read: they are read in their order. */
async function askForRead(): Promise<void> {
  if (isAsking) return;
  isAsking = true;
  const reading = uploads
    .get()
    .flatMap((upload) => (upload.state.kind === "reading" ? [{ upload, importId: upload.state.importId }] : []));
  await Promise.all(reading.slice(0, ASKED_AT_A_TIME).map(({ upload, importId }) => askFor(upload, importId)));
  isAsking = false;
}

let changesSeen = 0;
onImportsChanged((changes) => {
  if (changes === changesSeen) return;
  changesSeen = changes;
  void askForRead();
});

// Only the browser can hold a person who is about to lose files; it says so in its own words.
window.addEventListener("beforeunload", (event) => {
  if (uploads.get().some(isUnsent)) event.preventDefault();
});

export const useUploads = (): readonly Upload[] => useStore(uploads);
