/** Who did what, when. */
import { builder } from "../builder.ts";

const AuditEntryRef = builder.prismaObject("AuditEntry", {
  description: "Algo que alguien hizo. · Something that somebody did.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Identificador. · Id." }),
    at: t.field({ type: "DateTime", description: "Cuándo. · When.", select: { at: true }, resolve: ({ at }) => at }),
    actor: t.exposeString("actor", { description: "Quién. · Who." }),
    act: t.exposeString("act", { description: "Qué: import.apply, plan.restore … · What." }),
    subjectId: t.exposeID("subjectId", { description: "A qué. · To what." }),
    details: t.field({
      type: "JSON",
      description: "Lo que había y lo que quedó, según qué se hizo. · What stood before and after, by what was done.",
      select: { details: true },
      resolve: ({ details }) => details,
    }),
    entityCode: t.exposeString("entityCode", { nullable: true, description: "De quién es. · Whose it is." }),
  }),
});

builder.queryField("audit", (t) =>
  t.prismaConnection({
    type: AuditEntryRef,
    cursor: "id",
    defaultSize: 50,
    maxSize: 200,
    description: "Lo que se hizo, lo último primero. · What was done, the latest first.",
    args: {
      entity: t.arg.string({ description: "De esta entidad. · Of this entity." }),
      subject: t.arg.id({ description: "De esta carga o este plan. · Of this import or plan." }),
    },
    resolve: (query, _root, { entity, subject }, { prisma }) =>
      prisma.auditEntry.findMany({
        ...query,
        where: { ...(entity ? { entityCode: entity } : {}), ...(subject ? { subjectId: subject } : {}) },
        orderBy: [{ at: "desc" }, { id: "desc" }],
      }),
  }),
);
