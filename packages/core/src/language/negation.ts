/** What a text denies: "sin sitio web", "no requiere trámites en línea", "Ventanilla: no aplica". */

/** "No." and "No de" are the number's, "no solo" denies nothing. */
const NO = String.raw`no(?!\s*[.º°\d]|\s+(?:de|s[oó]lo)\b)|ning[uú]n[oa]?|nunca|tampoco|ni|excepto|salvo|carece\w*\s+de|ausencia\s+de`;
/** Where what is denied ends; that of "sin" is no longer than the thing it stands before. */
const CLAUSE = String.raw`(?=[,;:.()]|\s(?:pero|sino|aunque)\s|$)`;
const THING = String.raw`(?=[,;:.()]|\s(?:pero|sino|aunque|por|para|con|en|y|mediante|desde)\s|$)`;
/** What is denied by such words stands before them. */
const ABSENT = String.raw`(?:no\s+(?:se\s+)?(?:aplica|exist|requier|proced|correspond|cuenta|hay|tien|dispon|contempl|ofrec|prest)\w*|n/a|fuera de servicio|inexistente\w*|suspendid\w*)`;

const before = String.raw`(?<![\p{L}])`;
const MAY_DENY = new RegExp(`${before}(?:${NO}|sin|${ABSENT})(?![\\p{L}])`, "iu");
const ABSENT_BEFORE = new RegExp(String.raw`[^,;:.()]*[,;:(]?[^,;:.()]*${before}${ABSENT}\s*${CLAUSE}`, "giu");
const DENIED = new RegExp(`${before}(?:(?:${NO})(?![\\p{L}]).*?${CLAUSE}|sin(?![\\p{L}]).*?${THING})`, "giu");

/** What must not be is an aim: "Que no falte información". */
const AIM = /^\s*que\s+(?:no|ning[uú]n[oa]?|nunca)\s/iu;

/** The text without what it denies; the text itself where it denies nothing. */
export const affirmed = (text: string): string =>
  MAY_DENY.test(text) && !AIM.test(text) ? text.replace(ABSENT_BEFORE, " ").replace(DENIED, " ") : text;
