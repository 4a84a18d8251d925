/** What each stage made of a document, as lines of text for people. */
import { describePlace, type Message, type Plan } from "@cotejo/core";
import { type Block, fieldsOfMatrix, type Stages, textOf } from "@cotejo/importer";

const short = (text: string, length = 60): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
};

function describeBlock(block: Block): string {
  if (block.kind === "paragraph") return `  párrafo: ${short(block.text, 100)}`;
  const name = block.name ? ` «${block.name}»` : "";
  return `  cuadro${name}: ${block.rowCount} filas × ${block.columnCount} columnas, ${block.cells.length} celdas con texto`;
}

function describeMatrix({
  grid,
  columns,
  headings,
  firstRow,
}: Stages["locate"]["value"]["matrices"][number]): string[] {
  const uses = fieldsOfMatrix(columns);
  return [`  matriz «${grid.name ?? ""}», datos desde la fila ${firstRow + 1}`].concat(
    headings.map(
      ({ column, heading }) => `    columna ${column + 1} «${short(heading)}» → ${uses.get(column) ?? "attribute"}`,
    ),
  );
}

function describeLocated({ tables, matrices, owner }: Stages["locate"]["value"]): string[] {
  const lines = tables.flatMap(({ heading, firstRow }) =>
    heading
      ? [
          `  encabezado en la fila ${heading.firstRow + 1} (puntaje ${heading.score.toFixed(2)}), datos desde la fila ${firstRow + 1}`,
        ].concat(
          heading.columns.map(
            ({ column, heading: text, match }) =>
              `    columna ${column + 1} «${short(text)}» → ${match ? `${match.meaning} (${match.confidence})` : "sin campo"}`,
          ),
        )
      : ["  continúa la tabla anterior"],
  );
  const { municipality, place } = owner;
  const whose = municipality
    ? `${municipality.code} ${municipality.name} (${municipality.department.name}), ${place ? describePlace(place) : ""}`
    : "sin identificar";
  return [...lines, ...matrices.flatMap(describeMatrix), `  municipio: ${whose}`];
}

function describeStitched({ tables, matrices }: Stages["stitch"]["value"]): string[] {
  const actions = tables.flatMap((table) => table.actions);
  const groups = matrices.flatMap((matrix) => matrix.groups);
  return [
    ...actions.map(({ rowCount, cells }, at) => {
      const name = cells.get("action")?.[0];
      const counts = [...cells].map(([field, own]) => `${field} ${own.length}`).join(", ");
      return `  ${at + 1}. ${name ? short(textOf(name.cell)) : "?"} · ${rowCount} filas · celdas: ${counts}`;
    }),
    ...groups.map(({ levels, rows }, at) => {
      const path = levels.map(({ cell }) => short(textOf(cell), 40)).join(" › ");
      return `  ${at + 1}. ${path} · ${rows.length} filas`;
    }),
  ];
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

/** What normalising adds: the line of each action, and the normal forms and entries of its texts. */
function describePlan({ actions }: Plan): string[] {
  return actions.flatMap(
    ({ name, line, lineStrength, indicators, looseTargets, responsible, resources, timeframe }) => [
      `  [${line}, ${lineStrength}] ${short(name.text, 90)}`,
      ...[...indicators.flatMap(({ target }) => target ?? []), ...looseTargets].map(
        (target) => `    meta: ${describeForm(target)}`,
      ),
      ...responsible.map((party) => `    responsable: ${describeEntries(party)}`),
      ...resources.map((resource) => `    recurso: ${describeEntries(resource)}`),
      ...(timeframe ? [`    tiempo: ${describeForm(timeframe)}`] : []),
    ],
  );
}

const describeMessage = ({ severity, code, place, text }: Message) =>
  `  ${severity} ${code} (${describePlace(place)}): ${text}`;

/** A document's stages in the order in which they ran, each under its name. */
export function describeStages(stages: Stages): string {
  const messages = [stages.locate, stages.stitch, stages.interpret, stages.normalise].flatMap(
    (stage) => stage.messages,
  );
  const sections: [string, string[]][] = [
    [`read: ${stages.read.file} (${stages.read.format})`, stages.read.blocks.map(describeBlock)],
    ["locate", describeLocated(stages.locate.value)],
    ["stitch", describeStitched(stages.stitch.value)],
    ["interpret", describeDraft(stages.interpret.value)],
    ["normalise", describePlan(stages.normalise.value)],
    ["mensajes", messages.map(describeMessage)],
  ];
  return `${sections.map(([title, lines]) => [title, ...lines].join("\n")).join("\n\n")}\n`;
}
