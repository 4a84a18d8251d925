/** Whether a cell's text is a mark under a month in which something is done; "P" is one that is planned. */
export const isMark = (text: string): boolean => /^(?:[xX✓✔√•●■*]{1,2}|[pP])$/.test(text);
