/** Plans drawn in code, put in review as their reading would leave them, and what is in force of them. */
import { importDocument } from "@cotejo/importer";
import type { Context } from "../src/context.ts";
import { findInForce, loadVersionPlans } from "../src/storage/plan-store.ts";
import { saveRecord } from "../src/storage/records.ts";
import { type Rows, workbook } from "./plan-files.ts";

interface Drawn {
  years?: readonly [number, number];
  baseline?: string;
  yearly?: readonly [string, string];
  note?: string;
  owner?: string;
  title?: string;
}

/** A plan indicativo of two products. */
export const matrix = ({
  years: [first, last] = [2024, 2027],
  baseline = "3",
  yearly = ["2", "4"],
  note = "Con la junta",
  owner = "municipio de Jericó, Antioquia",
  title = "Plan indicativo",
}: Drawn = {}): Rows => [
  [`${title} ${first}-${last}, ${owner}`],
  [
    "Sector",
    "Programa",
    "Producto",
    "Indicador de producto",
    "Línea base",
    "Meta cuatrienio",
    `Meta ${first}`,
    `Meta ${last}`,
    "Observaciones",
  ],
  [
    "Vivienda",
    "Agua para todos",
    "Acueductos mejorados",
    "Número de acueductos mejorados",
    baseline,
    "8",
    yearly[0],
    yearly[1],
    note,
  ],
  ["Transporte", "Vías", "Placa huella construida", "Metros de placa huella", "120", "1500", "300", "400", ""],
];

let count = 0;
/** An import in review of a workbook, as its reading leaves it. */
export async function put({ prisma }: Context, rows: Rows): Promise<string> {
  count += 1;
  const fileName = `plan ${count}.xlsx`;
  const { plans } = await importDocument(workbook(rows), fileName);
  const plan = plans[0]!;
  const recordId = await prisma.$transaction((tx) => saveRecord(tx, plan));
  const { owner, framework, period, kind } = plan;
  const sha256 = String(count).padStart(64, "0");
  await prisma.sourceFile.create({ data: { sha256, size: 1 } });
  const { id } = await prisma.import.create({
    data: {
      ...{ sha256, fileName, status: "IN_REVIEW", recordId, framework, kind },
      entityCode: owner?.code ?? null,
      departmentCode: owner?.code.slice(0, 2) ?? null,
      ownerCertainty: owner?.certainty ?? null,
      periodStart: period?.start ?? null,
      periodEnd: period?.end ?? null,
    },
  });
  return id;
}

export const inForce = async ({ prisma }: Context, entityCode: string, framework = "plan-indicativo") => {
  const versions = await findInForce(prisma, { entityCodes: [entityCode], framework });
  const plans = await loadVersionPlans(prisma, versions);
  return versions.map((version) => ({ version, plan: plans.get(version.id)! }));
};

/** The first action's key, and its indicator's. */
export async function keysOf({ prisma }: Context, versionId: string) {
  const action = await prisma.action.findFirstOrThrow({
    where: { versionId, position: 0 },
    include: { indicators: true },
  });
  return { action: action.key, indicator: action.indicators[0]!.key };
}

export const JERICO = "05368";
