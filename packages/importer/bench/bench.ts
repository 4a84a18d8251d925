/**
 * `pnpm bench`: the read stage against the library alone on the same bytes, and the whole pipeline beside them; then memory at
 * growing sizes. Prints a table; with `--write` it is bench/results.md. Files of the corpus are used where it is present.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import mammoth from "mammoth";
import * as XLSX from "xlsx";
import { importFile } from "../src/import-document.ts";
import { openPdf } from "../src/read/pdf/open-pdf.ts";
import { readDocument } from "../src/read/read-document.ts";
import { wordOf, workbookOf } from "./files.ts";
import { runRounds, type Task, type Timing } from "./rounds.ts";

const corpus = fileURLToPath(new URL("../../../../shared/corpus/", import.meta.url));
const ROUNDS = 7;
const SIZES = [10_000, 20_000, 40_000];

type Library = (bytes: Buffer) => unknown;
const sheets: Library = (bytes) => XLSX.read(bytes);
const word: Library = (buffer) => mammoth.convertToHtml({ buffer });
/** Text and operator list of every page, which is what tables of a PDF are read from. */
const pages: Library = (bytes) => openPdf(bytes);

interface Subject {
  name: string;
  bytes: Buffer;
  library: Library;
}

const fromCorpus = (path: string, library: Library): Subject[] =>
  existsSync(corpus + path) ? [{ name: path.split("/").at(-1)!, bytes: readFileSync(corpus + path), library }] : [];

const SUBJECTS: Subject[] = [
  ...fromCorpus("real/tenjo-plan-indicativo.xlsx", sheets),
  ...fromCorpus("real/cali-2024-03-cuadro1S.xlsx", sheets),
  ...fromCorpus("files/aguazul.template.docx", word),
  { name: "500 rows (.docx)", bytes: wordOf(500), library: word },
  { name: "2,000 rows (.xlsx)", bytes: workbookOf(2000), library: sheets },
  ...fromCorpus("files/aguazul.template.pdf", pages),
];

function tasksOf({ bytes, library }: Subject): Task[] {
  return [
    { name: "library", run: () => library(bytes) },
    { name: "read", run: () => readDocument(bytes, "file") },
    { name: "whole pipeline", run: () => importFile(bytes, "file") },
  ];
}

const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const row = (subject: string, { name, median, least, most, ratio }: Timing): string =>
  `| ${subject} | ${name} | ${ms(median)} | ${ms(least)}–${ms(most)} | ${ratio.toFixed(2)} |`;

/** Peak memory of a process that reads a workbook of so many rows, in MB, less that of one that reads a small one. */
function peakOf(rows: number): number {
  const script = fileURLToPath(new URL("./peak.ts", import.meta.url));
  const { stdout } = spawnSync(process.execPath, [...process.execArgv, script, String(rows)], { encoding: "utf8" });
  return Number(stdout);
}

async function main(): Promise<void> {
  const lines = ["| file | what | median ms | least–most | ratio |", "|---|---|---:|---:|---:|"];
  for (const subject of SUBJECTS)
    for (const timing of await runRounds(tasksOf(subject), ROUNDS)) lines.push(row(subject.name, timing));
  const idle = peakOf(10);
  const memory = ["| rows | peak MB above idle | MB a thousand rows |", "|---:|---:|---:|"];
  for (const rows of SIZES) {
    const peak = peakOf(rows) - idle;
    memory.push(`| ${rows} | ${peak.toFixed(0)} | ${(peak / (rows / 1000)).toFixed(1)} |`);
  }
  const report = `# Bench\n\n\`pnpm bench --write\`, Node ${process.version}, ${ROUNDS} rounds side by side, warm, in one process; the ratio is to the library alone.\n\n${lines.join("\n")}\n\nMemory of the whole pipeline on a workbook of growing size:\n\n${memory.join("\n")}\n`;
  process.stdout.write(report);
  if (process.argv.includes("--write"))
    writeFileSync(fileURLToPath(new URL("../../../bench/results.md", import.meta.url)), report);
}

await main();
