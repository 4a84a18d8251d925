/** The line of action that a whole action is of: by its name and by what its indicators and activities speak of, or by its levels. */
import type { Action } from "../model/plan.ts";
import type { Framework } from "./framework.ts";
import { OTHER_LINE, recogniseLine } from "./recognise-line.ts";

type LineMatch = ReturnType<typeof recogniseLine>;
const NO_LINE: LineMatch = { line: OTHER_LINE, strength: "none", reason: [] };

/** Rows under levels are of a line that one of these names, the outermost first, and of none where the framework's actions have lines of their own. */
function recognise({ name, levels, indicators, activities }: Action, framework: Framework): LineMatch {
  const textsOf = (values: readonly { text: string }[]) => values.map(({ text }) => text);
  if (framework.lines.length === 0) return NO_LINE;
  if (levels.length === 0)
    return recogniseLine(
      { name: name.text, indicators: textsOf(indicators), activities: textsOf(activities) },
      framework,
    );
  if (framework.structure === "lines") return NO_LINE;
  const found = [...levels, name].map(({ text }) => recogniseLine({ name: text }, framework));
  return found.find(({ strength }) => strength !== "none") ?? NO_LINE;
}

/** The action with the line that it is recognised as. */
export function withLine(action: Action, framework: Framework): Action {
  const { lineReason: _, ...rest } = action;
  const { line, strength, reason } = recognise(action, framework);
  return { ...rest, line, lineStrength: strength, ...(reason.length > 0 && { lineReason: reason }) };
}
