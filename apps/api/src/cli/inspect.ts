/** `cotejo inspect FILE`: what each stage made of a file, for people. */
import { describePlace, GEL_2008, type Message, type Plan } from "@cotejo/core";
import { type Block, readDocument, runStages, type Stages, textOf, UnreadableFile } from "@cotejo/importer";
import { print, readOnlyFile } from "./files.ts";

const short = (text: string, length = 60): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
};

function describeBlock(block: Block): string {
  if (block.kind === "paragraph") return `  párrafo: ${short(block.text, 100)}`;
  const name = block.name ? ` «${block.name}»` : "";
  return `  cuadro${name}: ${block.rowCount} filas × ${block.columnCount} columnas, ${block.cells.length} celdas con texto`;
}

function describeLocated({ tables, owner }: Stages["locate"]["value"]): string[] {
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
  return [...lines, `  municipio: ${whose}`];
}

function describeStitched(tables: Stages["stitch"]["value"]): string[] {
  return tables.flatMap(({ actions }) =>
    actions.map(({ rowCount, cells }, at) => {
      const name = cells.get("action")?.[0];
      const counts = [...cells].map(([field, own]) => `${field} ${own.length}`).join(", ");
      return `  ${at + 1}. ${name ? short(textOf(name.cell)) : "?"} · ${rowCount} filas · celdas: ${counts}`;
    }),
  );
}

function describePlan({ title, actions }: Plan): string[] {
  return [
    `  título: ${title?.text ?? "—"}`,
    ...actions.flatMap((action) => [
      `  [${action.line}, ${action.lineStrength}] ${short(action.name.text, 90)}`,
      ...action.indicators.map(
        ({ text, target }) =>
          `    indicador: ${short(text)} → ${target ? `${target.text} ${JSON.stringify(target.normal)}` : "sin meta"}`,
      ),
      ...action.looseTargets.map(({ text }) => `    meta suelta: ${short(text)}`),
      ...action.activities.map(
        ({ text, responsible }) => `    actividad: ${short(text)}${responsible ? ` → ${short(responsible.text)}` : ""}`,
      ),
      `    tiempo: ${action.timeframe ? `${action.timeframe.text} ${JSON.stringify(action.timeframe.normal)}` : "—"}`,
    ]),
  ];
}

const describeMessage = ({ severity, code, place, text }: Message) =>
  `  ${severity} ${code} (${describePlace(place)}): ${text}`;

export async function runInspect(args: readonly string[]): Promise<number> {
  const { bytes, name } = await readOnlyFile(args);
  try {
    const stages = runStages(await readDocument(bytes, name), GEL_2008);
    const messages = [stages.locate, stages.stitch, stages.interpret, stages.normalise].flatMap(
      (stage) => stage.messages,
    );
    const sections: [string, string[]][] = [
      [`read: ${stages.read.format}`, stages.read.blocks.map(describeBlock)],
      ["locate", describeLocated(stages.locate.value)],
      ["stitch", describeStitched(stages.stitch.value)],
      ["interpret y normalise", describePlan(stages.normalise.value)],
      ["mensajes", messages.map(describeMessage)],
    ];
    await print(`${sections.map(([title, lines]) => [title, ...lines].join("\n")).join("\n\n")}\n`);
    return stages.normalise.value.actions.length > 0 ? 0 : 3;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    await print(`read: ilegible (${error.reason}, ${error.detail})\n`);
    return 3;
  }
}
