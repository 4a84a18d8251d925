/** `pnpm --filter @cotejo/importer docs`: writes `docs/messages.md`. */
import { writeFileSync } from "node:fs";
import { renderMessageDocs } from "./render-docs.ts";

writeFileSync(new URL("../../../../docs/messages.md", import.meta.url), renderMessageDocs());
