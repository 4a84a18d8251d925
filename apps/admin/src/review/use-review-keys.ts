/** The review by keys: J and K the next and the last value, M the next message, E corrects; Enter chooses, as on any button. */
import { type RefObject, useEffect, useRef } from "react";

const VALUES = "[data-value]";
const CLOSED_ACTIONS = "[data-action][aria-expanded=false]";
const MESSAGES = "[data-message] [data-value]";
/** What opens needs a moment to be there. */
const MOMENT = 250;

const isWritten = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable=true]") !== null;

/** The element after one, or before it; from either end where there is none. */
function neighbour(all: readonly HTMLElement[], one: HTMLElement | null, isForth: boolean): HTMLElement | undefined {
  const order = isForth ? all : [...all].reverse();
  const side = isForth ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  return one?.isConnected ? order.find((other) => one.compareDocumentPosition(other) & side) : order[0];
}

interface Keys {
  pane: RefObject<HTMLElement | null>;
  isOn: boolean;
  showTab: (tab: "plan" | "messages") => void;
}

export function useReviewKeys({ pane, isOn, showTab }: Keys): void {
  const chosen = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!isOn) return;
    const find = (selector: string) =>
      [...(pane.current?.querySelectorAll<HTMLElement>(selector) ?? [])].filter((one) => one.checkVisibility());
    const choose = (one: HTMLElement | undefined) => {
      if (!one) return;
      chosen.current = one;
      one.focus();
      one.click();
      one.scrollIntoView({ block: "nearest" });
    };
    const step = (isForth: boolean) => {
      showTab("plan");
      const next = neighbour(find(`${VALUES}, ${CLOSED_ACTIONS}`), chosen.current, isForth);
      choose(next);
      if (next?.matches("[data-action]") && isForth)
        setTimeout(() => choose(neighbour(find(VALUES), next, true)), MOMENT);
    };
    const nextMessage = () => {
      showTab("messages");
      setTimeout(() => {
        const all = find(MESSAGES);
        choose(neighbour(all, chosen.current?.closest("[data-message]") ? chosen.current : null, true) ?? all[0]);
      }, MOMENT);
    };
    const edit = () => {
      const value = chosen.current ?? find("[data-value][data-lit]")[0];
      value?.closest("[data-correctable]")?.querySelector<HTMLElement>("[data-edit]")?.click();
    };
    const acts: Record<string, () => void> = {
      j: () => step(true),
      k: () => step(false),
      m: nextMessage,
      e: edit,
    };
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWritten(event.target)) return;
      const act = acts[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    const follow = ({ target }: MouseEvent) => {
      const value = target instanceof HTMLElement ? target.closest<HTMLElement>(VALUES) : null;
      if (value) chosen.current = value;
    };
    const own = pane.current;
    document.addEventListener("keydown", press);
    own?.addEventListener("click", follow);
    return () => {
      document.removeEventListener("keydown", press);
      own?.removeEventListener("click", follow);
    };
  }, [pane, isOn, showTab]);
}
