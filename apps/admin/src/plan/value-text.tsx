/** A value of a plan. Where the source is on the page, choosing the value lights its cell. */
import { UnstyledButton } from "@mantine/core";
import { createContext, type ReactNode, useContext } from "react";
import { useTranslation } from "react-i18next";
import type { Place_PlaceFragment } from "../gql/graphql.ts";
import { type FragmentType, getFragmentData } from "../gql/index.ts";
import { Place } from "../graphql/place.ts";
import classes from "./value-text.module.css";

export interface SourceLight {
  /** The lit place, or null. */
  lit: Place_PlaceFragment | null;
  light: (place: Place_PlaceFragment) => void;
}

/** Null on pages without the source beside the plan. */
export const SourceLightContext = createContext<SourceLight | null>(null);

export function ValueText({
  place,
  children,
}: {
  place: FragmentType<typeof Place> | null | undefined;
  children: ReactNode;
}) {
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
