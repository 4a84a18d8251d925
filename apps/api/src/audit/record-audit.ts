/** Writes down who did what, in the transaction that does it. */
import type { Context } from "../context.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { toJson } from "../storage/json.ts";

/** What was done, as "subject.verb". */
type Act =
  | "import.receive"
  | "import.read-again"
  | "import.apply"
  | "import.discard"
  | "import.undo"
  | "import.choose"
  | "plan.correct"
  | "plan.undo-correction"
  | "plan.restore"
  | "plan.move"
  | "layout.forget";

export interface Deed {
  act: Act;
  subjectId: string;
  entityCode?: string | null;
  /** Small: what to know of it later, no documents. */
  details?: object;
}

export async function recordAudit(
  tx: Pick<Prisma.TransactionClient, "auditEntry">,
  { actor, now }: Pick<Context, "actor" | "now">,
  { act, subjectId, entityCode = null, details = {} }: Deed,
): Promise<void> {
  const [subject = act] = act.split(".");
  const entry = { at: now(), actor: actor.id, act, subject, subjectId, entityCode, details: toJson(details) };
  await tx.auditEntry.create({ data: entry });
}
