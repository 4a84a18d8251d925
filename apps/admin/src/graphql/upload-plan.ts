/** Uploads a file with progress, which `fetch` does not tell: the GraphQL multipart request, by hand. */
import type { ResultOf, TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";

interface Answer<Data> {
  data?: Data | null;
  errors?: readonly { message: string }[];
}

/** `onProgress` is told the share sent, 0 to 1. Rejects when no answer came or the server failed. */
export function uploadFile<Document extends TypedDocumentNode<unknown, { file: File }>>(
  document: Document,
  file: File,
  onProgress: (share: number) => void,
): Promise<ResultOf<Document>> {
  const form = new FormData();
  form.append("operations", JSON.stringify({ query: print(document), variables: { file: null } }));
  form.append("map", JSON.stringify({ 0: ["variables.file"] }));
  form.append("0", file);
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/graphql");
    request.setRequestHeader("x-graphql-yoga-csrf", "1");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => lengthComputable && onProgress(loaded / total);
    request.onerror = () => fail(new Error("network"));
    request.onload = () => {
      const answer = request.response as Answer<ResultOf<Document>> | null;
      if (answer?.data && !answer.errors) done(answer.data);
      else fail(new Error(answer?.errors?.[0]?.message ?? `HTTP ${request.status}`));
    };
    request.send(form);
  });
}
