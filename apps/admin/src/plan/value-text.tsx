/** A value of a plan. Where the source is on the page, choosing the value lights its cell; where the plan can be corrected, so can it. */
import { ActionIcon, UnstyledButton } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { createContext, type ReactNode, useContext, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Place_PlaceFragment } from "../gql/graphql.ts";
import { type FragmentType, getFragmentData } from "../gql/index.ts";
import { Place } from "../graphql/place.ts";
import { CorrectedImportContext, type ValueAddress } from "./correcting.ts";
import { ValueEditor } from "./value-editor.tsx";
import classes from "./value-text.module.css";

export interface SourceLight {
  /** The lit place, or null. */
  lit: Place_PlaceFragment | null;
  light: (place: Place_PlaceFragment) => void;
}

/** Null on pages without the source beside the plan. */
export const SourceLightContext = createContext<SourceLight | null>(null);

type GivenPlace = FragmentType<typeof Place> | null | undefined;

export function ValueText({ place, children }: { place: GivenPlace; children: ReactNode }) {
  const { t } = useTranslation();
  const source = useContext(SourceLightContext);
  const known = getFragmentData(Place, place);
  if (!known) return <span>{children}</span>;
  const title = t("plan.from", { place: known.description });
  if (!source) return <span title={title}>{children}</span>;
  return (
    <UnstyledButton
      className={classes.value}
      data-value
      data-lit={source.lit?.key === known.key || undefined}
      title={title}
      onClick={() => source.light({ ...known })}
    >
      {children}
    </UnstyledButton>
  );
}

/** A text with what a person made of it. */
interface SaidValue {
  text: string;
  place?: GivenPlace;
  corrected?: { before?: string | null } | null;
}

interface Props {
  /** Null where nothing is said: `children` then tells so. */
  value: SaidValue | null | undefined;
  at: ValueAddress;
  children?: ReactNode;
}

/** A value with its pencil; one that a person corrected with what was printed, struck out. */
export function CorrectableText({ value, at, children }: Props) {
  const { t } = useTranslation();
  const importId = useContext(CorrectedImportContext);
  const [isOpen, setOpen] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const corrected = value?.corrected;
  const before = corrected ? (corrected.before ?? null) : (value?.text ?? null);
  const text = value?.text ?? "";
  const close = () => {
    setOpen(false);
    pencil.current?.focus();
  };
  return (
    <span className={classes.correctable} data-correctable>
      {corrected?.before && (
        <>
          <del className={classes.before}>{corrected.before}</del>{" "}
        </>
      )}
      {value ? <ValueText place={value.place}>{children ?? text}</ValueText> : children}
      {importId !== null && (
        <ActionIcon
          ref={pencil}
          className={classes.pencil}
          data-edit
          size={24}
          variant="subtle"
          color="gray"
          aria-label={t("correct.edit", { text: text || t("correct.nothing") })}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <IconPencil size={14} aria-hidden />
        </ActionIcon>
      )}
      {importId !== null && isOpen && (
        <ValueEditor importId={importId} at={at} text={text} before={before} onClose={close} />
      )}
    </span>
  );
}
