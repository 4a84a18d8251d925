/** `pnpm --filter @cotejo/importer messages`: writes `docs/messages.md`. */
import { writeFileSync } from "node:fs";
import { renderMessageDocs } from "./render-docs.ts";

writeFileSync(new URL("../../../../docs/messages.md", import.meta.url), renderMessageDocs());
