/** Texts with their places, targets and times with their normal forms. */
import {
  type Baseline,
  type CorrectedFrom,
  describePlace,
  type Place,
  placeKey,
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

/** A target's form with every key that any kind has; a queried type cannot be a union. */
type AnyTargetForm = TargetForm &
  Partial<Record<"comparator" | "per" | "unit" | "base" | "direction" | "currency", string>> & {
    baseline?: Baseline;
    year?: number;
  };

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
      key: t.string({
        description:
          "Texto igual para el mismo lugar, y distinto para otro. · Text that is the same for the same place, and another for any other.",
        resolve: (place) => placeKey(place),
      }),
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

const CorrectedFromRef = builder.objectRef<CorrectedFrom>("CorrectedFrom").implement({
  description:
    "Lo que decía un valor antes de que alguien lo corrigiera. · What a value said before a person corrected it.",
  fields: (t) => ({
    before: t.exposeString("before", {
      nullable: true,
      description: "Como estaba impreso; nulo si no decía nada. · As printed; null where it said nothing.",
    }),
  }),
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
    corrected: t.field({
      type: CorrectedFromRef,
      nullable: true,
      description: "Si alguien lo corrigió. · Whether a person corrected it.",
      resolve: ({ corrected }) => corrected,
    }),
  }),
});

const BaselineRef = builder.objectRef<Baseline>("Baseline").implement({
  description: "Línea base de una meta, si el texto la dice. · A target's baseline, where the text says it.",
  fields: (t) => ({
    value: t.exposeFloat("value", { description: "El valor. · The value." }),
    year: t.exposeInt("year", { nullable: true, description: "Año, si está impreso. · Year, where printed." }),
  }),
});

const TargetFormRef = builder.objectRef<TargetForm>("TargetForm");
TargetFormRef.implement({
  description: "Forma normal de una meta. · Normal form of a target.",
  fields: (t) => {
    const measure = (form: TargetForm): SimpleTargetForm | null => (form.kind === "compound" ? null : form);
    const text = (name: "comparator" | "per" | "unit" | "base" | "direction" | "currency", description: string) =>
      t.string({ nullable: true, description, resolve: (form) => (form as AnyTargetForm)[name] ?? null });
    return {
      kind: t.exposeString("kind", {
        description: "percent, count, frequency, change, amount, compound, qualitative o missing. · Kind.",
      }),
      comparator: text("comparator", "eq, gte (mínimo) o lte (máximo). · Comparator."),
      value: t.float({
        nullable: true,
        description: "El número. · The number.",
        resolve: (form) => ("value" in form ? form.value : null),
      }),
      per: text(
        "per",
        "Período ISO 8601 de una frecuencia o de un monto. · ISO 8601 period of a frequency or an amount.",
      ),
      unit: text(
        "unit",
        "Lo que se cuenta, como está impreso; en un cambio points, percent o count. · What is counted, as printed; of a change points, percent or count.",
      ),
      base: text("base", "De qué es el porcentaje, como está impreso. · What a percentage is of, as printed."),
      direction: text("direction", "up (más) o down (menos), de un cambio. · Direction of a change."),
      currency: text("currency", "Moneda de un monto, siempre COP. · Currency of an amount, always COP."),
      baseline: t.field({
        type: BaselineRef,
        nullable: true,
        description: "Línea base dicha junto a la meta. · Baseline said beside the target.",
        resolve: (form) => (form as AnyTargetForm).baseline ?? null,
      }),
      year: t.int({
        nullable: true,
        description: "Año de una parte de una meta compuesta. · Year of a part of a compound target.",
        resolve: (form) => (form as AnyTargetForm).year ?? null,
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
    corrected: t.field({
      type: CorrectedFromRef,
      nullable: true,
      description: "Si alguien lo corrigió. · Whether a person corrected it.",
      resolve: ({ corrected }) => corrected,
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
    kind: t.exposeString("kind", {
      description: "duration, interval, recurrence, months, continuous, unknown o missing. · Kind.",
    }),
    iso: t.string({
      nullable: true,
      description: "Duración ISO 8601. · ISO 8601 duration.",
      resolve: (form) => ("iso" in form ? form.iso : null),
    }),
    start: t.string({
      nullable: true,
      description: "Primer día; ninguno en una fecha límite. · First day; none of a deadline.",
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
    per: t.string({
      nullable: true,
      description: "Período ISO 8601 de lo que se repite. · ISO 8601 period of what comes again.",
      resolve: (form) => ("per" in form ? form.per : null),
    }),
    value: t.int({
      nullable: true,
      description: "Veces en cada período. · Times in each period.",
      resolve: (form) => ("value" in form ? form.value : null),
    }),
    months: t.intList({
      nullable: true,
      description: "Meses de un cronograma, 1 a 12. · Months of a schedule, 1 to 12.",
      resolve: (form) => ("months" in form ? form.months : null),
    }),
    year: t.int({
      nullable: true,
      description: "Año de esos meses, si está impreso. · Year of those months, where printed.",
      resolve: (form) => ("year" in form ? form.year : null),
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
    corrected: t.field({
      type: CorrectedFromRef,
      nullable: true,
      description: "Si alguien lo corrigió. · Whether a person corrected it.",
      resolve: ({ corrected }) => corrected,
    }),
    normal: t.field({
      type: TimeframeFormRef,
      description: "Forma normal. · Normal form.",
      resolve: ({ normal }) => normal,
    }),
  }),
});
