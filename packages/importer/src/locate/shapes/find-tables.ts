/** Which grids of a document are plans, and of which shape: the shape that a grid is most surely of takes it. */
import { fold, type Message, type Result } from "@cotejo/core";
import { message } from "../../messages/catalogue.ts";
import type { Block, Grid, Paragraph } from "../../read/source-document.ts";
import { chooseColumns } from "../columns/choose-columns.ts";
import { findPlanHeadings, type PlanHeading } from "../headings/plan-heading.ts";
import type { Vocabulary } from "../headings/vocabulary.ts";
import { isLevelForm, LevelStack, readLevelParagraph } from "../levels/level-names.ts";
import { columnOf, headingsOf, type PlanTable, tableOfRows } from "../plan-table.ts";
import { findCards } from "./cards.ts";
import { findLevelled, type LevelledTable, nextPageOfLevelled } from "./levelled.ts";
import { isOfOtherTable, locateListed, namesActions, nextPageOfListed } from "./listed.ts";

function describeHidden(grid: Grid, file: string): Message[] {
  const place = grid.cells[0]?.place ?? { file };
  const sheet = grid.isHidden ? [message("hidden-sheet", place, { sheet: grid.name ?? "" })] : [];
  return grid.hiddenRows.size > 0 ? [...sheet, message("hidden-rows", place, { rows: grid.hiddenRows.size })] : sheet;
}

/**
 * A table of actions tells more of its columns, where it names the same as a matrix of one level, or where rows name its actions
 * without saying of what level they are.
 */
function namesSameActions(heading: PlanHeading, { columns, isSure, outer, bands }: LevelledTable): boolean {
  if (isSure || columns.levels.length > 0) return false;
  const group = columnOf(columns, "action");
  if (group !== null) return chooseColumns(heading, () => false).fields.get("action")?.[0]?.column === group;
  const levels = [...outer, ...[...bands.values()].flatMap((row) => row.levels)];
  return levels.every(({ key }) => key === null);
}

/** A table with fewer headings than this share of the plan's own, beside a plan of this many, tells of something else. */
const SHARE_OF_PLAN = 0.55;
const FIELDS_OF_PLAN = 5;

/** The plan's tables without those beside it that say far less: a calendar of meetings, a follow-up sheet. */
function withoutWeaker(tables: readonly PlanTable[]): PlanTable[] {
  const best = Math.max(0, ...tables.map(({ heading, score }) => (heading ? score : 0)));
  if (best < FIELDS_OF_PLAN) return [...tables];
  let isPlan = true;
  return tables.filter((table) => {
    if (table.heading) isPlan = table.score >= best * SHARE_OF_PLAN;
    return isPlan;
  });
}

export interface FoundTables {
  tables: PlanTable[];
  /** Grids whose cards became tables. */
  cardGrids: Set<Grid>;
}

class TableFinder {
  readonly listed: PlanTable[] = [];
  readonly levelled: LevelledTable[] = [];
  readonly cardGrids = new Set<Grid>();
  readonly messages: Message[] = [];
  /** Levels that paragraphs between the tables of a text document name. */
  private readonly levels = new LevelStack();
  /** The matrix that a table without a heading may go on with. */
  private lastLevelled: LevelledTable | null = null;
  /** The form that introduces the next table. */
  private form: Grid | null = null;

  private readonly file: string;
  private readonly vocabulary: Vocabulary;

  constructor(file: string, vocabulary: Vocabulary) {
    this.file = file;
    this.vocabulary = vocabulary;
  }

  read(paragraph: Paragraph): void {
    const level = readLevelParagraph(paragraph, this.vocabulary.role);
    if (level) this.levels.add(level);
  }

  /** Surest first: a matrix that is no other table, a table that names its actions, any other matrix, a table of activities. */
  add(grid: Grid, before: Block | undefined): void {
    const isOfText = grid.name === null;
    const said = { levels: isOfText ? this.levels.levels : [], cells: (isOfText && this.form?.cells) || [] };
    const levelled = findLevelled(grid, this.vocabulary.role, said);
    const [first] = levelled;
    const headings = first?.isSure
      ? []
      : findPlanHeadings(grid, this.vocabulary.heading).filter((heading) => !isOfOtherTable(heading, grid));
    const isNamed = headings.some((heading) => namesActions(heading) || (first && namesSameActions(heading, first)));
    if (first && !isNamed) this.addLevelled(levelled);
    else if (headings.length > 0) this.addListed(grid, headings, before);
    else this.addWithoutHeading(grid);
  }

  /** A grid that nothing heads: the next page of a matrix, a form before one, cards, the next page of a table of actions. */
  private addWithoutHeading(grid: Grid): void {
    const { heading, role } = this.vocabulary;
    const levelled = this.lastLevelled && nextPageOfLevelled(this.lastLevelled, grid, role);
    const isForm = grid.name === null && isLevelForm(grid, role);
    const cards = levelled || isForm ? null : findCards(grid, heading);
    const before = this.listed.at(-1);
    if (levelled) this.levelled.push(levelled);
    else if (isForm) this.form = grid;
    else if (cards) {
      this.cardGrids.add(grid);
      this.listed.push(tableOfRows(cards.grid, cards.columns));
    } else if (before) this.listed.push(...nextPageOfListed(before, grid));
  }

  private addLevelled(tables: readonly LevelledTable[]): void {
    this.levelled.push(...tables);
    this.lastLevelled = tables.at(-1)!;
    this.levels.use();
    if (this.form) this.cardGrids.add(this.form);
    this.form = null;
  }

  private addListed(grid: Grid, headings: readonly PlanHeading[], before: Block | undefined): void {
    this.lastLevelled = null;
    const { value, messages } = locateListed(grid, headings, before?.kind === "paragraph" ? before : undefined);
    this.listed.push(...value);
    this.messages.push(...describeHidden(grid, this.file), ...messages);
  }
}

/** A hidden sheet with the headings of a visible one is an older version of it. */
function withoutHiddenCopies(tables: readonly LevelledTable[]): LevelledTable[] {
  const layoutOf = (table: PlanTable) =>
    headingsOf(table)
      .map(({ heading }) => fold(heading))
      .join("|");
  const visible = new Set(tables.filter(({ grid }) => !grid.isHidden).map(layoutOf));
  return tables.filter((table) => !table.grid.isHidden || !visible.has(layoutOf(table)));
}

/** Takes a document's blocks in their order; gives those of its grids that are plans, and what to say of them. */
export function findTables(blocks: readonly Block[], file: string, vocabulary: Vocabulary): Result<FoundTables> {
  const finder = new TableFinder(file, vocabulary);
  blocks.forEach((block, at) => {
    if (block.kind === "grid") finder.add(block, blocks[at - 1]);
    else finder.read(block);
  });
  const { cardGrids, messages } = finder;
  const levelled = withoutHiddenCopies(finder.levelled);
  const aside = finder.levelled.filter((table) => !levelled.includes(table));
  // Beside a matrix, a table that names no actions is a summary of it.
  const isSummary = ({ heading, namesActions }: PlanTable) => heading !== null && !namesActions;
  const listed = levelled.some(({ isSure }) => isSure)
    ? finder.listed.filter((table) => !isSummary(table))
    : finder.listed;
  return {
    value: { tables: [...withoutWeaker(listed), ...levelled], cardGrids },
    messages: [
      ...messages,
      ...levelled.flatMap(({ grid }) => describeHidden(grid, file)),
      ...aside.map(({ grid }) => message("hidden-copy", grid.cells[0]!.place, { sheet: grid.name ?? "" })),
    ],
  };
}
