/** Words of money, as data: folded, several parted by blanks. */

export const PESO_WORDS = "pesos peso cop";
/** Behind them: "pesos moneda corriente", "pesos colombianos". */
export const PESO_COMPANY = "colombianos moneda corriente legal mcte mcto ctes corrientes constantes";
/** Beside a number or before "$": no pesos. */
export const FOREIGN_CURRENCIES: ReadonlySet<string> = new Set("us u usd dolar dolares euro euros eur".split(" "));
/** Behind an amount: thousands in some offices, millions in others. */
export const UNSURE_SCALES: ReadonlySet<string> = new Set("m mm k".split(" "));
