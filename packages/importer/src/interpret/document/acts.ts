/** Acts and norms that a document cites: "Resolución No. 289 del 20 de septiembre de 2008", "Ley 962 de 2005". */
import { type Act, fold, normaliseTimeframe } from "@cotejo/core";

const KINDS = "Resoluci[oó]n|Decreto[- ]Ley|Decreto|Acuerdo|Ley|Ordenanza";
const NUMBER = String.raw`(?:N[°ºo]?\.?|No\.?|n[uú]mero)?\s*(\d{1,3}(?:\.\d{3})+|\d{1,5})`;
/** What may follow the number as its date: the words to the first year. */
const DATE = String.raw`(?:,?\s*(?:de fecha|del d[ií]a|del|de)\s+([^,.;()]{0,35}?\b(?:19|20)\d{2}\b))?`;
const ACT = new RegExp(`(${KINDS})\\s*${NUMBER}${DATE}`, "giu");

const KIND_NAMES: Readonly<Record<string, string>> = {
  resolucion: "Resolución",
  "decreto ley": "Decreto-Ley",
  decreto: "Decreto",
  acuerdo: "Acuerdo",
  ley: "Ley",
  ordenanza: "Ordenanza",
};

export interface CitedAct extends Act {
  /** As a norm is cited: "Decreto 1151 de 2008". */
  citation: string;
  /** What the text says right before it, folded. */
  before: string;
}

const REACH = 140;

function readDate(text: string | undefined): { date: string | null; year: string | null } {
  const form = text === undefined ? null : normaliseTimeframe(text);
  if (form?.kind !== "interval") return { date: null, year: null };
  const date = form.start ?? form.end;
  return { date: form.precision === "day" ? date : null, year: date.slice(0, 4) };
}

export function findActs(text: string): CitedAct[] {
  return [...text.matchAll(ACT)].map((found) => {
    const [, kindPrinted, number, dateText] = found;
    const kind = KIND_NAMES[fold(kindPrinted!)]!;
    const { date, year } = readDate(dateText);
    const before = fold(text.slice(Math.max(0, found.index - REACH), found.index));
    return {
      kind,
      number: number!,
      date,
      citation: year ? `${kind} ${number} de ${year}` : `${kind} ${number}`,
      before,
    };
  });
}

/** Guides that a plan cites beside the norms, with their date or year: a manual by its name, a document by its quoted title. */
const GUIDES = [
  /\bManual\s+(?:para|de|del)\s[^;."“”]{5,160}?,?\s+del?\s+(?:\p{Ll}+\s+\d{1,2}|\d{1,2}\s+de\s+\p{Ll}+)\s+del?\s+(?:19|20)\d{2}/gu,
  /(?<=\bdocumento\s+(?:de\s+)?)["“][^"“”]{10,140}["”]\s+del?\s+(?:a[ñn]o\s+)?(?:19|20)\d{2}/giu,
];

export function findGuides(text: string): string[] {
  return GUIDES.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => found));
}

/** The act that approved the plan, and the one that made its committee, by the words before each. */
export function classifyActs(acts: readonly CitedAct[]): {
  approval: Act | null;
  committee: Act | null;
  norms: string[];
} {
  const isNational = ({ before, kind }: CitedAct) =>
    /^(Ley|Decreto-Ley)$/.test(kind) || /gobierno nacional|presidente|ministerio|congreso/.test(before.slice(-80));
  const isCommittee = (act: CitedAct) =>
    !isNational(act) && /comite/.test(act.before) && /(cread|conform|integrad|constitu)\w*[^.]*$/.test(act.before);
  const isApproval = (act: CitedAct) => !isNational(act) && /(aprob|adopt)\w*[^.]*$/.test(act.before);
  const bare = (act: CitedAct | undefined): Act | null =>
    act ? { kind: act.kind, number: act.number, date: act.date } : null;
  const committee = acts.find(isCommittee);
  const approval = acts.find((act) => act !== committee && isApproval(act));
  const cited = acts.filter((act) => act !== committee && act !== approval).map(({ citation }) => citation);
  const norms = [...new Set(cited)].filter((norm) => !cited.some((other) => other.startsWith(`${norm} de `)));
  return { approval: bare(approval), committee: bare(committee), norms };
}
