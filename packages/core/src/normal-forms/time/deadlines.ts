/** Ends without a beginning: "antes del 5 de mayo de 2026", "hasta el 30 de junio de 2026", "31/12/2026 como máximo". */
import type { IntervalForm } from "../forms.ts";
import { behind, either, map, optional, type Parser, phrase, sequence, skipped, word } from "../grammar/grammar.ts";
import { POINTS } from "./time-items.ts";
import { intervalOfPoints, type Stretch } from "./time-points.ts";
import { DAY_DEADLINE_OPENERS, DEADLINE_CLOSERS, DEADLINE_OPENERS, OPENERS } from "./time-words.ts";

/** One point of time, and no stretch from one to another. */
const point = either(...POINTS.map((shape) => map(shape, (own) => intervalOfPoints([own], "list"))));

const untilEndOf = ({ end, precision }: Stretch): IntervalForm => ({ kind: "interval", start: null, end, precision });

const fillers = skipped(word(OPENERS));
const opened = behind(sequence(phrase(...DEADLINE_OPENERS), optional(word("hasta")), fillers), point);
const openedByDay = map(behind(sequence(phrase(...DAY_DEADLINE_OPENERS), fillers), point), (own) =>
  own.precision === "day" ? own : null,
);
const closed = map(sequence({ own: point }, fillers, phrase(...DEADLINE_CLOSERS)), ({ own }) => own);

/** A deadline: the last day of the point that is named, its precision the point's. */
export const deadline: Parser<IntervalForm> = map(either(opened, openedByDay, closed), untilEndOf);
