/** Mends what a scanner misread in the actions of a printed plan; what was printed stays beside it. */
import { createMender, type Framework, type Message, type Result, type SourcedText } from "@cotejo/core";
import type { Located } from "../locate/locate.ts";
import { message } from "../messages/catalogue.ts";
import { textOf } from "../read/source-document.ts";
import { distinctTexts } from "./distinct-texts.ts";
import type { DraftAction } from "./draft.ts";

/** Words of a framework's catalogue that any of its plans may have. */
function catalogueWords({ parties, resources }: Framework): string[] {
  return [...parties, ...resources].flatMap(({ terms }) => terms.filter((term) => !term.endsWith("*")));
}

/** All that the document says, a text a cell or paragraph. */
function textsOf({ tables, paragraphs }: Located): string[] {
  const cells = tables.flatMap(({ grid, firstRow, endRow }) =>
    grid.cells.filter(({ row }) => row >= firstRow && row < endRow).map(textOf),
  );
  return [...cells, ...paragraphs.map(({ text }) => text)];
}

/** Applies a function to every text of an action. */
function mapTexts(action: DraftAction, map: <Text extends SourcedText>(text: Text) => Text): DraftAction {
  const mapMaybe = (text: SourcedText | null) => text && map(text);
  return {
    ...action,
    name: map(action.name),
    benefits: action.benefits.map(map),
    indicators: action.indicators.map((one) => ({ ...map(one), target: mapMaybe(one.target) })),
    looseTargets: action.looseTargets.map(map),
    activities: action.activities.map((one) => ({
      ...map(one),
      responsible: mapMaybe(one.responsible),
      timeframe: mapMaybe(one.timeframe),
    })),
    responsible: distinctTexts(action.responsible.map(map)),
    resources: distinctTexts(action.resources.map(map)),
    times: action.times.map(map),
  };
}

/**
 * The actions with evident damage mended, by the words that the same document repeats, and a message for each text mended once.
 * Only of plans whose rows are lines of print: other formats hold what was typed, slips included.
 */
export function mendActions(
  actions: readonly DraftAction[],
  located: Located,
  framework: Framework,
): Result<DraftAction[]> {
  const isPrint = located.flattened !== null || located.tables.some(({ grid }) => grid.rowsAreLines);
  if (!isPrint) return { value: [...actions], messages: [] };
  const mend = createMender(textsOf(located), catalogueWords(framework));
  const messages = new Map<string, Message>();
  const map = <Text extends SourcedText>(sourced: Text): Text => {
    const { text, raw } = mend(sourced.text);
    if (raw === null) return sourced;
    if (!messages.has(raw)) messages.set(raw, message("scan-mended", sourced.place!, { raw, text }));
    return { ...sourced, text, raw };
  };
  return { value: actions.map((action) => mapTexts(action, map)), messages: [...messages.values()] };
}
