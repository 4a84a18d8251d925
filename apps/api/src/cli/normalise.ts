/** `cotejo normalise`: a JSON list of {as, text} from standard input → their normal forms, in order. */
import { normaliseTarget, normaliseTimeframe } from "@cotejo/core";
import { print } from "./files.ts";
import { UsageError } from "./usage-error.ts";

const NORMALISERS = { target: normaliseTarget, timeframe: normaliseTimeframe } as const;

async function readStandardInput(): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new UsageError("La entrada no es JSON.");
  }
}

function normaliseItem(item: unknown): unknown {
  const { as, text } = (item ?? {}) as { as?: unknown; text?: unknown };
  if ((as !== "target" && as !== "timeframe") || typeof text !== "string") {
    throw new UsageError('Cada elemento debe ser {"as": "target" | "timeframe", "text": "…"}.');
  }
  return NORMALISERS[as](text);
}

export async function runNormalise(): Promise<number> {
  const items = await readStandardInput();
  if (!Array.isArray(items)) throw new UsageError("Se espera una lista JSON.");
  await print(items.map(normaliseItem));
  return 0;
}
