/** The source document as the office made it, a sheet or page at a time, with the cell or paragraph of the chosen value lit. */
import { Tabs, Text } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Place_PlaceFragment } from "../../gql/graphql.ts";
import { Failed, Loading } from "../../layout/page-states.tsx";
import {
  litOf,
  mayHold,
  partsOf,
  partWith,
  type SourceBlock,
  type SourceParagraph,
  type SourcePart,
} from "./source-blocks.ts";
import { SourceGrid, useInSight } from "./source-grid.tsx";
import classes from "./source-view.module.css";
import { useSourceBlocks } from "./use-source-blocks.ts";

interface Props {
  importId: string;
  /** The chosen value's place. */
  lit: Place_PlaceFragment | null;
  /** Where headings of tables stand. */
  columns: readonly Place_PlaceFragment[];
}

function Paragraph({ block, lit }: { block: SourceParagraph; lit: Place_PlaceFragment | null }) {
  const isLit = lit !== null && block.place?.key === lit.key;
  const ref = useInSight<HTMLParagraphElement>(isLit, lit);
  return (
    <p ref={ref} className={classes.paragraph} data-lit={isLit || undefined}>
      {block.text}
    </p>
  );
}

interface BlockProps extends Pick<Props, "importId" | "lit"> {
  block: SourceBlock;
  number: number;
  scroller: HTMLElement;
}

function Block({ importId, block, number, lit, scroller }: BlockProps) {
  const { t } = useTranslation();
  const isHere = lit !== null && mayHold(block, lit);
  const litHere = useMemo(() => (isHere ? litOf(lit) : null), [isHere, lit]);
  if (block.kind === "paragraph") return <Paragraph block={block} lit={lit} />;
  const label = block.name ? t("review.sheet", { name: block.name }) : t("review.table", { number });
  return <SourceGrid importId={importId} table={block} label={label} lit={litHere} scroller={scroller} />;
}

interface TabsProps {
  parts: readonly SourcePart[];
  shown: string;
  onChoose: (key: string | null) => void;
}

function PartTab({ part: { key, kind, name }, isShown }: { part: SourcePart; isShown: boolean }) {
  const { t } = useTranslation();
  const ref = useInSight<HTMLButtonElement>(isShown, null);
  return (
    <Tabs.Tab ref={ref} value={key} size="xs">
      {t(`review.part.${kind}`, { name })}
    </Tabs.Tab>
  );
}

function PartTabs({ parts, shown, onChoose }: TabsProps) {
  const { t } = useTranslation();
  return (
    <Tabs value={shown} onChange={onChoose}>
      <Tabs.List className={classes.tabs} aria-label={t("review.parts")}>
        {parts.map((part) => (
          <PartTab key={part.key} part={part} isShown={part.key === shown} />
        ))}
      </Tabs.List>
    </Tabs>
  );
}

export function SourceView({ importId, lit, columns }: Props) {
  const { t } = useTranslation();
  const { blocks, hasFailed, retry } = useSourceBlocks(importId, columns);
  const [chosen, setChosen] = useState<string | null>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const parts = useMemo(() => partsOf(blocks ?? []), [blocks]);
  const litPart = (lit && partWith(parts, lit)?.key) ?? null;
  // The part of a value that is chosen comes forth.
  useEffect(() => {
    if (litPart) setChosen(litPart);
  }, [litPart, lit]);
  if (hasFailed) return <Failed onRetry={retry} />;
  if (!blocks) return <Loading />;
  const part = parts.find(({ key }) => key === chosen) ?? parts.find(({ blocks: own }) => hasHeadings(own)) ?? parts[0];
  if (!part) return <Text c="dimmed">{t("review.noSource")}</Text>;
  let tables = 0;
  return (
    <div className={classes.pane}>
      {parts.length > 1 && <PartTabs parts={parts} shown={part.key} onChoose={setChosen} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section key={part.key} ref={setScroller} className={classes.source} aria-label={t("review.source")} tabIndex={0}>
        {part.blocks.map((block) => {
          if (!scroller) return null;
          if (block.kind === "grid") tables++;
          return (
            <Block
              key={block.position}
              importId={importId}
              block={block}
              number={tables}
              lit={lit}
              scroller={scroller}
            />
          );
        })}
      </section>
    </div>
  );
}

/** Whether a table of the plan is among blocks: it is shown first. */
const hasHeadings = (blocks: readonly SourceBlock[]) =>
  blocks.some((block) => block.kind === "grid" && block.headings.length > 0);
