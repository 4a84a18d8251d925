/** PDF files drawn in code: texts and lines at their places, in points from the top left of a page of 800 × 600. */

interface DrawnText {
  text: string;
  x: number;
  y: number;
  size?: number;
}

export interface DrawnPage {
  texts: readonly DrawnText[];
  /** From x, y to x, y. */
  lines: readonly (readonly [number, number, number, number])[];
  /** Boxes of colour, from x, y to x, y: red, green and blue from 0 to 1. */
  fills?: readonly { box: readonly [number, number, number, number]; colour: string }[];
  /** Whether the page holds a picture of a point. */
  pictures?: boolean;
}

const HEIGHT = 600;

/** Latin-1 bytes as a PDF's string. */
const literal = (text: string): string => `<${Buffer.from(text.replaceAll("–", "-"), "latin1").toString("hex")}>`;

function content({ texts, lines, fills = [], pictures }: DrawnPage): string {
  const boxes = fills.map(
    ({ box: [x1, y1, x2, y2], colour }) => `${colour} rg ${x1} ${HEIGHT - y2} ${x2 - x1} ${y2 - y1} re f 0 g`,
  );
  return [
    ...boxes,
    ...texts.map(({ text, x, y, size = 9 }) => `BT /F1 ${size} Tf ${x} ${HEIGHT - y} Td ${literal(text)} Tj ET`),
    ...lines.map(([x1, y1, x2, y2]) => `${x1} ${HEIGHT - y1} m ${x2} ${HEIGHT - y2} l S`),
    ...(pictures ? ["q 100 0 0 100 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"] : []),
  ].join("\n");
}

/** Bytes of a document of these pages. */
export function pdf(pages: readonly DrawnPage[]): Buffer {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ...pages.flatMap((page, at) => {
      const stream = content(page);
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 800 ${HEIGHT}]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + at * 2} 0 R>>`,
        `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
      ];
    }),
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Root 1 0 R/Size ${objects.length + 1}>>\nstartxref\n${body.length}\n%%EOF`;
  return Buffer.from(body + end, "latin1");
}
