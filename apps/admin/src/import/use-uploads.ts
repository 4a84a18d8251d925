/** Uploads of this visit: one file at a time, so that a hundred do not crowd the server. */
import { useRef, useState } from "react";
import type { UploadPlanMutation } from "../gql/graphql.ts";
import { graphql } from "../gql/index.ts";
import { uploadFile } from "../graphql/upload-plan.ts";

const UploadPlan = graphql(`
  mutation UploadPlan($file: File!) {
    uploadPlan(file: $file) {
      __typename
      ... on Upload {
        imports {
          id
          fileName
          status
          draft {
            municipalityName
            departmentName
            actions {
              line
            }
          }
          messages {
            severity
            text
          }
        }
      }
      ... on UnreadableDocument {
        message
        imports {
          id
          columns {
            heading
          }
        }
      }
      ... on FileTooLarge {
        message
      }
    }
  }
`);

export type UploadResult = UploadPlanMutation["uploadPlan"];

export interface Upload {
  id: number;
  fileName: string;
  state:
    | { kind: "waiting" }
    | { kind: "sending"; share: number }
    | { kind: "done"; result: UploadResult }
    | { kind: "failed" };
}

export function useUploads() {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [finished, setFinished] = useState(0);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const next = useRef(0);

  const update = (id: number, state: Upload["state"]) =>
    setUploads((before) => before.map((upload) => (upload.id === id ? { ...upload, state } : upload)));

  const send = async (id: number, file: File) => {
    update(id, { kind: "sending", share: 0 });
    try {
      const { uploadPlan } = await uploadFile(UploadPlan, file, (share) => update(id, { kind: "sending", share }));
      update(id, { kind: "done", result: uploadPlan });
    } catch {
      update(id, { kind: "failed" });
    }
    setFinished((before) => before + 1);
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
