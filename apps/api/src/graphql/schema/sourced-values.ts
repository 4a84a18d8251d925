/** Texts with their places, targets and times with their normal forms. */
import {
  describePlace,
  type Place,
  type SimpleTargetForm,
  type SourcedText,
  type Target,
  type TargetForm,
  type Timeframe,
  type TimeframeForm,
  timesPerYear,
} from "@cotejo/core";
import { builder } from "../builder.ts";

/** A place with every part that any kind of file has; a queried type cannot be a union. */
type AnyPlace = Place &
  Partial<Record<"sheet" | "cell", string>> &
  Partial<Record<"table" | "row" | "column" | "paragraph" | "page" | "line", number>>;

export const PlaceRef = builder.objectRef<Place>("Place").implement({
  description:
    "Dónde está un valor en su archivo; solo tiene las partes de ese tipo de archivo. · Where a value stands in its file; has only the parts of that kind of file.",
  fields: (t) => {
    const text = (name: "sheet" | "cell", description: string) =>
      t.string({ nullable: true, description, resolve: (place) => (place as AnyPlace)[name] ?? null });
    const number = (name: "table" | "row" | "column" | "paragraph" | "page" | "line", description: string) =>
      t.int({ nullable: true, description, resolve: (place) => (place as AnyPlace)[name] ?? null });
    return {
      file: t.exposeString("file", { description: "Nombre del archivo. · The file's name." }),
      description: t.string({
        description: "El lugar en palabras. · The place in words, Spanish.",
        resolve: (place) => describePlace(place),
      }),
      sheet: text("sheet", "Hoja de cálculo. · Sheet."),
      cell: text("cell", "Celda o rango, «D12:D15». · Cell or range."),
      table: number("table", "Tabla del documento, desde 1. · Table, from 1."),
      row: number("row", "Fila de la tabla, desde 1. · Row of the table, from 1."),
      column: number("column", "Columna de la tabla, desde 1. · Column of the table, from 1."),
      paragraph: number("paragraph", "Párrafo, desde 1. · Paragraph, from 1."),
      page: number("page", "Página, desde 1. · Page, from 1."),
      line: number("line", "Línea, desde 1. · Line, from 1."),
    };
  },
});

export const SourcedTextRef = builder.objectRef<SourcedText>("SourcedText").implement({
  description: "Un texto como está impreso, con su lugar. · A text as printed, with its place.",
  fields: (t) => ({
    text: t.exposeString("text", { description: "El texto. · The text." }),
    place: t.field({
      type: PlaceRef,
      nullable: true,
      description: "Dónde está. · Where it stands.",
      resolve: ({ place }) => place,
    }),
  }),
});

const TargetFormRef = builder.objectRef<TargetForm>("TargetForm");
TargetFormRef.implement({
  description: "Forma normal de una meta. · Normal form of a target.",
  fields: (t) => {
    const measure = (form: TargetForm): SimpleTargetForm | null => (form.kind === "compound" ? null : form);
    return {
      kind: t.exposeString("kind", {
        description: "percent, count, frequency, compound, qualitative o missing. · Kind.",
      }),
      comparator: t.string({
        nullable: true,
        description: "eq, gte (mínimo) o lte (máximo). · Comparator.",
        resolve: (form) => ("comparator" in form ? form.comparator : null),
      }),
      value: t.float({
        nullable: true,
        description: "El número. · The number.",
        resolve: (form) => ("value" in form ? form.value : null),
      }),
      per: t.string({
        nullable: true,
        description: "Período ISO 8601 de una frecuencia. · ISO 8601 period of a frequency.",
        resolve: (form) => ("per" in form ? form.per : null),
      }),
      timesPerYear: t.float({
        nullable: true,
        description: "Veces al año, para comparar frecuencias. · Times a year, to compare frequencies.",
        resolve: (form) => {
          const simple = measure(form);
          return simple?.kind === "frequency" ? timesPerYear(simple.value, simple.per) : null;
        },
      }),
      parts: t.field({
        type: [TargetFormRef],
        description: "Partes de una meta compuesta. · Parts of a compound target.",
        resolve: (form) => (form.kind === "compound" ? form.parts : []),
      }),
    };
  },
});

export const TargetRef = builder.objectRef<Target>("Target").implement({
  description: "Una meta. · A target.",
  fields: (t) => ({
    text: t.exposeString("text", { description: "Como está impresa. · As printed." }),
    place: t.field({
      type: PlaceRef,
      nullable: true,
      description: "Dónde está. · Where it stands.",
      resolve: ({ place }) => place,
    }),
    normal: t.field({
      type: TargetFormRef,
      description: "Forma normal. · Normal form.",
      resolve: ({ normal }) => normal,
    }),
  }),
});

const TimeframeFormRef = builder.objectRef<TimeframeForm>("TimeframeForm").implement({
  description: "Forma normal de un tiempo. · Normal form of a time.",
  fields: (t) => ({
    kind: t.exposeString("kind", { description: "duration, interval, continuous, unknown o missing. · Kind." }),
    iso: t.string({
      nullable: true,
      description: "Duración ISO 8601. · ISO 8601 duration.",
      resolve: (form) => ("iso" in form ? form.iso : null),
    }),
    start: t.string({
      nullable: true,
      description: "Primer día. · First day.",
      resolve: (form) => ("start" in form ? form.start : null),
    }),
    end: t.string({
      nullable: true,
      description: "Último día. · Last day.",
      resolve: (form) => ("end" in form ? form.end : null),
    }),
    precision: t.string({
      nullable: true,
      description: "day, month, quarter, semester o year. · Precision.",
      resolve: (form) => ("precision" in form ? form.precision : null),
    }),
  }),
});

export const TimeframeRef = builder.objectRef<Timeframe>("Timeframe").implement({
  description: "Un tiempo o plazo. · A time.",
  fields: (t) => ({
    text: t.exposeString("text", { description: "Como está impreso. · As printed." }),
    place: t.field({
      type: PlaceRef,
      nullable: true,
      description: "Dónde está. · Where it stands.",
      resolve: ({ place }) => place,
    }),
    normal: t.field({
      type: TimeframeFormRef,
      description: "Forma normal. · Normal form.",
      resolve: ({ normal }) => normal,
    }),
  }),
});
