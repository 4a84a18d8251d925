/// <reference path="./pdfjs-dist.d.ts" />
/** Opens PDF files with pdf.js: bytes in; pages with their texts and drawn lines out. The only place that knows pdf.js. */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/types/src/display/api.js";
import { UnreadableFile } from "../unreadable.ts";
import type { Page, TextRun } from "./page.ts";
import { findRules, type Operators } from "./page-rules.ts";

type PdfJs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

/** pdf.js asks for a canvas as soon as it is loaded, and complains. We draw nothing, so empty classes and silence will do. */
async function loadPdfJs(): Promise<PdfJs> {
  const scope = globalThis as Record<string, unknown>;
  for (const name of ["DOMMatrix", "ImageData", "Path2D"]) scope[name] ??= class {};
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes("@napi-rs/canvas")) warn(...words);
  };
  try {
    const pdfjs = await import("pdfjs-dist/legacy/build/pdf.min.mjs");
    pdfjs.GlobalWorkerOptions.workerSrc = pathToFileURL(
      createRequire(import.meta.url).resolve("pdfjs-dist/legacy/build/pdf.worker.min.mjs"),
    ).href;
    return pdfjs;
  } finally {
    console.warn = warn;
  }
}

async function openDocument(pdfjs: PdfJs, bytes: Buffer): Promise<PDFDocumentProxy> {
  try {
    const task = pdfjs.getDocument({
      data: new Uint8Array(bytes),
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      useWasm: false,
    });
    return await task.promise;
  } catch (cause) {
    const isLocked = (cause as Error).name === "PasswordException";
    throw new UnreadableFile(isLocked ? "password" : "damaged", "PDF", cause);
  }
}

interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

/** Texts with their boxes from the top left; upright ones only, for what is turned is a watermark or a margin's. */
function readRuns(items: readonly unknown[], height: number, left: number, bottom: number): TextRun[] {
  return (items as TextItem[]).flatMap((item): TextRun[] => {
    if (typeof item.str !== "string" || item.str === "") return [];
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform;
    if (Math.abs(b) > Math.abs(a) * 0.1) return [];
    const size = Math.abs(d) || item.height;
    const baseline = height - (y - bottom);
    return [{ text: item.str, left: x - left, right: x - left + item.width, baseline, size }];
  });
}

async function readPage(pdfjs: PdfJs, page: PDFPageProxy, number: number): Promise<Page> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const content = await page.getTextContent();
  const operators: Operators = await page.getOperatorList();
  const height = top - bottom;
  const pictures = [pdfjs.OPS.paintImageXObject, pdfjs.OPS.paintInlineImageXObject, pdfjs.OPS.paintImageMaskXObject];
  const result = {
    number,
    width: right - left,
    height,
    runs: readRuns(content.items, height, left, bottom),
    rules: findRules(operators, pdfjs.OPS, { left, bottom, height }),
    hasPicture: operators.fnArray.some((name) => pictures.includes(name)),
  };
  page.cleanup();
  return result;
}

/** Throws `UnreadableFile`: damaged, or locked by a password. */
export async function openPdf(bytes: Buffer): Promise<Page[]> {
  const pdfjs = await loadPdfJs();
  const document = await openDocument(pdfjs, bytes);
  try {
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number++)
      pages.push(await readPage(pdfjs, await document.getPage(number), number));
    return pages;
  } catch (cause) {
    throw new UnreadableFile("damaged", "PDF", cause);
  } finally {
    await document.destroy();
  }
}
