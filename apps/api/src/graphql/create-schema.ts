/** The whole schema; importing an entity's file adds its types. */
import "./schema/audit.ts";
import "./schema/comparison.ts";
import "./schema/correction.ts";
import "./schema/correction-mutations.ts";
import "./schema/entity.ts";
import "./schema/field.ts";
import "./schema/import.ts";
import "./schema/import-mutations.ts";
import "./schema/inbox.ts";
import "./schema/layout.ts";
import "./schema/message.ts";
import "./schema/plan.ts";
import "./schema/plan-mutations.ts";
import "./schema/problem.ts";
import "./schema/source.ts";
import { lexicographicSortSchema, printSchema } from "graphql";
import { builder } from "./builder.ts";

export const schema = builder.toSchema();

/** As committed in schema.graphql: sorted, so that the order of files does not show. */
export const printedSchema = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
