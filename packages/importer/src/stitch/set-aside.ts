/** What a table holds that is none of its rows: takes cells, and keeps the claim and the message of each. Nothing is dropped in silence. */
import { type Message, squeeze } from "@cotejo/core";
import type { CellUse, Claim } from "../claims.ts";
import { type MessageCode, message } from "../messages/catalogue.ts";
import { type SourceCell, textOf } from "../read/source-document.ts";
import type { Noise } from "./scan-noise.ts";
import type { TableRow } from "./table-rows.ts";

const lineOf = (cells: readonly SourceCell[]): string => squeeze(cells.map(textOf).join(" "));

export class SetAside {
  readonly messages: Message[] = [];
  readonly claims: Claim[] = [];
  /** Columns without a heading that were named. */
  private readonly unheaded = new Set<number>();

  claim(use: CellUse, cells: readonly SourceCell[]): void {
    this.claims.push({ use, cells });
  }

  row({ all }: TableRow, code: MessageCode): void {
    this.claim("outside", all);
    this.messages.push(message(code, all[0]!.place, { text: lineOf(all) }));
  }

  cell(cell: SourceCell, code: MessageCode): void {
    this.claim("outside", [cell]);
    this.messages.push(message(code, cell.place, { text: squeeze(textOf(cell)) }));
  }

  repeatedHeading(cells: readonly SourceCell[]): void {
    this.claim("headings", cells);
    this.messages.push(message("heading-repeated", cells[0]!.place));
  }

  /** Of some cells those that merging hid. */
  covered(cells: readonly SourceCell[]): void {
    const covered = cells.filter(({ isCovered }) => isCovered);
    this.claim("outside", covered);
    for (const cell of covered)
      this.messages.push(message("cell-under-merge", cell.place, { text: squeeze(textOf(cell)) }));
  }

  noise(noise: readonly Noise[]): void {
    for (const { kind, cells, text, before } of noise) {
      this.claim("outside", cells);
      const { place } = cells[0]!;
      this.messages.push(
        kind === "echo" ? message("scan-echo", place, { text, before }) : message("scan-number", place, { text }),
      );
    }
  }

  /** Cells under no heading, named once a column; those of columns that only number rows are not. */
  withoutHeading(cells: readonly SourceCell[], numbering: ReadonlySet<number>): void {
    this.claim("outside", cells);
    for (const cell of cells) {
      if (numbering.has(cell.column) || this.unheaded.has(cell.column)) continue;
      this.unheaded.add(cell.column);
      this.messages.push(message("column-without-heading", cell.place, { text: squeeze(textOf(cell)) }));
    }
  }
}
