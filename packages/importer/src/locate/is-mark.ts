/** Whether a cell's text is a mark under a month in which something is done. */
export const isMark = (text: string): boolean => /^[xX✓✔√•●■*]{1,2}$/.test(text);
