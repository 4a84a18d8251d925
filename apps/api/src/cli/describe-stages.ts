/** What each stage made of a document, as lines of text for people. */
import { describePlace, type Message, type Plan } from "@cotejo/core";
import { type Block, fieldsOfColumns, type PlanTable, renderMessage, type Stages, textOf } from "@cotejo/importer";

const short = (text: string, length = 60): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
};

function describeBlock(block: Block): string {
  if (block.kind === "paragraph") return `  párrafo: ${short(block.text, 100)}`;
  const name = block.name ? ` «${block.name}»` : "";
  return `  cuadro${name}: ${block.rowCount} filas × ${block.columnCount} columnas, ${block.cells.length} celdas con texto`;
}

/** What each column of a table holds; the rest are attributes, or number the rows. */
function describeTable({ shape, grid, heading, columns, firstRow }: PlanTable): string[] {
  if (!heading) return ["  continúa la tabla anterior"];
  const fields = fieldsOfColumns(columns);
  const name = grid.name === null ? "" : ` «${grid.name}»`;
  return [
    `  tabla ${shape}${name}: encabezado en la fila ${heading.firstRow + 1}, datos desde la fila ${firstRow + 1}`,
    ...heading.columns.map(
      ({ column, heading: text }) =>
        `    columna ${column + 1} «${short(text)}» → ${fields.get(column) ?? "sin campo"}`,
    ),
  ];
}

function describeLocated({ tables, owner }: Stages["locate"]["value"]): string[] {
  const whose = owner
    ? `${owner.code} ${owner.name} (${owner.department}), ${owner.certainty}${owner.place ? `, ${describePlace(owner.place)}` : ""}`
    : "sin identificar";
  return [...tables.flatMap(describeTable), `  de quién: ${whose}`];
}

function describeStitched(tables: Stages["stitch"]["value"]): string[] {
  return tables
    .flatMap(({ groups }) => groups)
    .map(({ levels, rows, cells }, at) => {
      const path = levels.map(({ cell }) => short(textOf(cell), 40)).join(" › ");
      const counts = [...cells].map(([field, own]) => `${field} ${own.length}`).join(", ");
      return `  ${at + 1}. ${path} · ${rows.length} filas · celdas: ${counts}`;
    });
}

function describeDraft({ title, actions }: Stages["interpret"]["value"]): string[] {
  return [
    `  título: ${title?.text ?? "—"}`,
    ...actions.flatMap((action) => [
      `  ${short(action.name.text, 90)}`,
      ...action.benefits.map(({ text }) => `    beneficio: ${short(text)}`),
      ...action.indicators.map(
        ({ text, target }) => `    indicador: ${short(text)} → ${target ? short(target.text) : "sin meta"}`,
      ),
      ...action.looseTargets.map(({ text }) => `    meta suelta: ${short(text)}`),
      ...action.activities.map(
        ({ text, responsible, timeframe }) =>
          `    actividad: ${short(text)}${[responsible, timeframe].map((one) => (one ? ` → ${short(one.text)}` : "")).join("")}`,
      ),
      ...action.responsible.map(({ text }) => `    responsable: ${short(text)}`),
      ...action.resources.map(({ text }) => `    recurso: ${short(text)}`),
      ...action.times.map(({ text }) => `    tiempo: ${short(text)}`),
    ]),
  ];
}

const describeForm = ({ text, normal }: { text: string; normal: unknown }) =>
  `${short(text)} = ${JSON.stringify(normal)}`;
const describeEntries = ({ text, entries }: { text: string; entries?: readonly string[] }) =>
  `${short(text)} = ${entries?.join(", ") ?? "—"}`;

const PARTS = { name: "su nombre", indicators: "sus indicadores", activities: "sus actividades" } as const;

/** What normalising adds: the line of each action, and the normal forms and entries of its texts. */
function describePlan({ actions }: Plan): string[] {
  return actions.flatMap(
    ({ name, line, lineStrength, lineReason = [], indicators, looseTargets, responsible, resources, timeframe }) => [
      `  [${line}, ${lineStrength}] ${short(name.text, 90)}`,
      ...lineReason.map(({ part, words }) => `    línea por ${PARTS[part]}: ${words.join(", ")}`),
      ...[...indicators.flatMap(({ target }) => target ?? []), ...looseTargets].map(
        (target) => `    meta: ${describeForm(target)}`,
      ),
      ...responsible.map((party) => `    responsable: ${describeEntries(party)}`),
      ...resources.map((resource) => `    recurso: ${describeEntries(resource)}`),
      ...(timeframe ? [`    tiempo: ${describeForm(timeframe)}`] : []),
    ],
  );
}

const describeMessage = (message: Message) =>
  `  ${message.severity} ${message.code} (${describePlace(message.place)}): ${renderMessage(message)}`;

/** A document's stages in the order in which they ran, each under its name. */
export function describeStages(stages: Stages): string {
  const messages = [stages.locate, stages.stitch, stages.interpret, stages.normalise].flatMap(
    (stage) => stage.messages,
  );
  const sections: [string, string[]][] = [
    [`read: ${stages.read.file} (${stages.read.format})`, stages.read.blocks.map(describeBlock)],
    [`marco: ${stages.framework.name}`, []],
    ["locate", describeLocated(stages.locate.value)],
    ["stitch", describeStitched(stages.stitch.value)],
    ["interpret", describeDraft(stages.interpret.value)],
    ["normalise", describePlan(stages.normalise.value)],
    ["mensajes", messages.map(describeMessage)],
  ];
  return `${sections.map(([title, lines]) => [title, ...lines].join("\n")).join("\n\n")}\n`;
}
