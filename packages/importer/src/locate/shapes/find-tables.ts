/** Which grids of a document are plans, and of which shape: the shape that a grid is most surely of takes it. */
import type { Message, Result } from "@cotejo/core";
import { message } from "../../messages/catalogue.ts";
import type { Block, Grid, Paragraph, SourceCell } from "../../read/source-document.ts";
import { findOtherTable } from "../around/other-table.ts";
import { chooseColumns } from "../columns/choose-columns.ts";
import { FEWEST_SAID } from "../headings/mapping.ts";
import { countSaid, findPlanHeadings, type PlanHeading } from "../headings/plan-heading.ts";
import type { Vocabulary } from "../headings/vocabulary.ts";
import { isLevelForm, LevelStack, readLevelParagraph } from "../levels/level-names.ts";
import { planLevel } from "../levels/plan-level.ts";
import { columnOf, type PlanTable } from "../plan-table.ts";
import { NO_CHOICE, type SheetChoice } from "../sheet-choice.ts";
import { findCards } from "./cards/cards.ts";
import { findLevelled, type LevelledTable, nextPageOfLevelled } from "./levelled.ts";
import { describeLeftOut, isOfOtherTable, locateListed, namesActions, nextPageOfListed } from "./listed.ts";
import { withLooseRows } from "./loose-rows.ts";
import { findMadeTables, type MadeTable, vocabularyOfMade } from "./made-tables.ts";
import { withoutLeftOut, withoutSheetsAside } from "./sheets-aside.ts";

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
  /** Grids that are to be read together as one table. */
  private together: { made: MadeTable; grids: Grid[] } | null = null;

  private readonly file: string;
  private readonly vocabulary: Vocabulary;

  constructor(file: string, vocabulary: Vocabulary) {
    this.file = file;
    this.vocabulary = vocabulary;
  }

  read(paragraph: Paragraph): void {
    const level = readLevelParagraph(paragraph, this.vocabulary.role);
    if (!level) return;
    this.closeTogether();
    this.levels.add(level);
  }

  /** A grid that makes a table with others: with those that stand under the same levels. */
  addPart(grid: Grid, made: MadeTable): void {
    if (this.together?.made !== made) this.closeTogether();
    this.together ??= { made, grids: [] };
    this.together.grids.push(grid);
  }

  /** The table that grids so far make together; each grid by itself where that is no plan. */
  closeTogether(): void {
    if (!this.together) return;
    const { made, grids } = this.together;
    this.together = null;
    const own = made.tableOf(grids);
    const vocabulary = vocabularyOfMade(made, this.vocabulary);
    const table = own && withLooseRows(own, vocabulary.role);
    if (table && this.addTable(table, undefined, vocabulary)) {
      for (const grid of grids) this.cardGrids.add(grid);
      this.messages.push(...made.messages);
    } else for (const grid of grids) this.add(grid, undefined);
  }

  add(grid: Grid, before: Block | undefined): void {
    if (!this.addTable(grid, before)) this.addWithoutHeading(grid);
  }

  /** Surest first: a matrix that is no other table, a table that names its actions, any other matrix, a table of activities. False for none. */
  private addTable(grid: Grid, before: Block | undefined, vocabulary = this.vocabulary): boolean {
    const isOfText = grid.name === null;
    const paragraph = before?.kind === "paragraph" ? before : undefined;
    const said = {
      levels: isOfText ? this.levels.levels : [],
      cells: (isOfText && this.form?.cells) || [],
      planLevel: vocabulary.isOfLevels
        ? (above: readonly SourceCell[]) => planLevel(above, paragraph, grid.name, this.file)
        : null,
    };
    const levelled = findLevelled(grid, vocabulary.role, said);
    const [first] = levelled;
    const headings = first?.isSure
      ? []
      : findPlanHeadings(grid, vocabulary.heading).filter((heading) => !isOfOtherTable(heading, grid));
    // A plan of levels has a row an indicator or an activity, whatever names it; lists in cells are of tables of actions.
    const isOfRows = vocabulary.isOfLevels && first && !first.holdsLists;
    const isNamed =
      !isOfRows &&
      headings.some(
        (heading) =>
          namesActions(heading) ||
          countSaid(heading) >= FEWEST_SAID ||
          (first !== undefined && namesSameActions(heading, first)),
      );
    if (first && !isNamed) this.addLevelled(levelled);
    else if (headings.length > 0) this.addListed(grid, headings, before);
    return first !== undefined || headings.length > 0;
  }

  /** A grid that nothing heads: the next page of a matrix, a form before one, cards, the next page of a table of actions. */
  private addWithoutHeading(grid: Grid): void {
    const { role } = this.vocabulary;
    const levelled = this.lastLevelled && nextPageOfLevelled(this.lastLevelled, grid, role);
    const isForm = grid.name === null && isLevelForm(grid, role);
    const cards = levelled || isForm || findOtherTable(grid) ? null : findCards(grid, this.vocabulary);
    const before = this.listed.at(-1);
    if (levelled) this.levelled.push(levelled);
    else if (isForm) this.form = grid;
    else if (cards && this.addTable(cards, undefined)) this.cardGrids.add(grid);
    else if (before) this.listed.push(...nextPageOfListed(before, grid));
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
    this.messages.push(...messages);
  }
}

/** Takes a document's blocks in their order; gives those of its grids that are plans, and what to say of them. */
export function findTables(
  blocks: readonly Block[],
  file: string,
  vocabulary: Vocabulary,
  choice: SheetChoice = NO_CHOICE,
): Result<FoundTables> {
  const finder = new TableFinder(file, vocabulary);
  const given = withoutLeftOut(blocks, choice);
  const madeOf = findMadeTables(given.value, vocabulary);
  given.value.forEach((block, at) => {
    const made = madeOf.get(block);
    if (block.kind !== "grid") finder.read(block);
    else if (made) finder.addPart(block, made);
    else finder.add(block, given.value[at - 1]);
  });
  finder.closeTogether();
  const plan = withoutSheetsAside(finder, choice, file);
  const { listed, levelled } = plan.value;
  const grids = new Set([...listed, ...levelled].map(({ grid }) => grid));
  return {
    value: { tables: [...listed, ...levelled], cardGrids: finder.cardGrids },
    messages: [
      ...given.messages,
      ...finder.messages,
      ...[...grids].flatMap((grid) => describeHidden(grid, file)),
      ...[...listed, ...levelled].flatMap(describeLeftOut),
      ...plan.messages,
    ],
  };
}
