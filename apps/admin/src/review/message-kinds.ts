/** Messages of one kind together, those that ask most for attention first. */

interface Message {
  code: string;
  severity: string;
  count: number;
}

export interface MessageKind<One extends Message> {
  code: string;
  severity: string;
  /** In how many places it holds. */
  count: number;
  messages: One[];
}

const ORDER = ["error", "warning", "info"];

/** Kinds in the order in which the reading gave the first of each, by their severity. */
export function messageKinds<One extends Message>(messages: readonly One[]): MessageKind<One>[] {
  const kinds = new Map<string, MessageKind<One>>();
  for (const message of messages) {
    const { code, severity, count } = message;
    const key = `${severity} ${code}`;
    const kind = kinds.get(key) ?? { code, severity, count: 0, messages: [] };
    kind.count += count;
    kind.messages.push(message);
    kinds.set(key, kind);
  }
  return [...kinds.values()].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}
