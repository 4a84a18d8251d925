/** `pnpm --filter @cotejo/api schema`: writes schema.graphql, what the admin and other programs know of the API. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { printedSchema } from "./create-schema.ts";

writeFileSync(fileURLToPath(new URL("../../schema.graphql", import.meta.url)), printedSchema());
