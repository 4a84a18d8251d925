/** One import of the inbox: whose plan, which, of which file, how sure, how it stands, and what can be done. */
import { Badge, Button, Checkbox, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImportStatus, InboxRow_ImportFragment } from "../gql/graphql.ts";
import { graphql } from "../gql/index.ts";
import { AnchorLink, ButtonLink } from "../layout/links.tsx";
import { yearsOf } from "../plan/years-of.ts";
import { useFrameworkName } from "../review/use-framework-name.ts";
import classes from "./inbox-row.module.css";
import { UnreadableReason } from "./unreadable-reason.tsx";

export const InboxRowImport = graphql(`
  fragment InboxRow_Import on Import {
    id
    fileName
    status
    createdAt
    kind
    framework
    ownerCertainty
    warnings
    errors
    period {
      start
      end
    }
    entity {
      code
      name
      department {
        name
      }
    }
  }
`);

const COLORS: Record<ImportStatus, string> = {
  RECEIVED: "gray",
  READING: "blue",
  IN_REVIEW: "orange",
  APPLIED: "teal",
  DISCARDED: "gray",
  UNREADABLE: "red",
  UNDONE: "gray",
  UNPACKED: "gray",
};
const dates = new Intl.DateTimeFormat("es-CO", { dateStyle: "medium", timeStyle: "short", timeZone: "America/Bogota" });

/** Whether it can be put away. */
export const isDiscardable = ({ status }: { status: ImportStatus }): boolean =>
  status === "IN_REVIEW" || status === "UNREADABLE" || status === "RECEIVED";

/** Whether a plan was read of it. */
const hasPlan = ({ status, framework, entity }: InboxRow_ImportFragment): boolean =>
  status === "IN_REVIEW" || framework !== null || entity !== null;

function Owner({ row }: { row: InboxRow_ImportFragment }) {
  const { t } = useTranslation();
  const { entity, ownerCertainty, status } = row;
  if (!entity)
    return (
      <Text fw={600} c="red.9">
        {t("inbox.who")}
      </Text>
    );
  return (
    <>
      <Text fw={600}>
        {entity.name} ({entity.department.name})
      </Text>
      {ownerCertainty === "inferred" && status === "IN_REVIEW" && (
        <Text size="xs" fs="italic">
          {t("inbox.inferred")}
        </Text>
      )}
    </>
  );
}

function WhichPlan({ row }: { row: InboxRow_ImportFragment }) {
  const { t } = useTranslation();
  const { framework, period, kind } = row;
  const name = useFrameworkName(framework ?? "");
  const years = period ? yearsOf(period) : t("inbox.noPeriod");
  return (
    <Text size="sm">
      {name || t("inbox.noFramework")} · {years}
      {kind === "follow-up" && ` · ${t("inbox.followUp")}`}
    </Text>
  );
}

function Standing({ row }: { row: InboxRow_ImportFragment }) {
  const { t } = useTranslation();
  const { status, warnings, errors } = row;
  if (status !== "IN_REVIEW")
    return (
      <Badge color={COLORS[status]} variant="light">
        {t(`import.status.${status}`)}
      </Badge>
    );
  const isQuiet = warnings === 0 && errors === 0;
  return (
    <Text size="sm" c={isQuiet ? "dimmed" : undefined}>
      {errors > 0 && `${t("inbox.errors", { count: errors })} · `}
      {warnings > 0 ? t("inbox.warnings", { count: warnings }) : t("inbox.noWarnings")}
    </Text>
  );
}

function Actions({ row, name, isBusy, onUndo }: { row: InboxRow_ImportFragment; name: string } & RowActions) {
  const { t } = useTranslation();
  const { id, status, entity } = row;
  const link = { to: "/revision/$id" as const, params: { id }, size: "xs", "aria-label": t("inbox.open", { name }) };
  if (status === "IN_REVIEW") return <ButtonLink {...link}>{t("import.review")}</ButtonLink>;
  if (status !== "APPLIED") return null;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        disabled={isBusy}
        aria-label={t("inbox.undo.one", { name })}
        onClick={() => onUndo(row, name)}
      >
        {t("inbox.undo.button")}
      </Button>
      {entity && (
        <ButtonLink to="/plan/$code" params={{ code: entity.code }} size="xs" variant="light">
          {t("import.see")}
        </ButtonLink>
      )}
    </>
  );
}

interface RowActions {
  isBusy: boolean;
  onUndo: (row: { id: string }, name: string) => void;
}

interface Props extends RowActions {
  row: InboxRow_ImportFragment;
  isChosen: boolean;
  onToggle: (id: string) => void;
}

export function InboxRow({ row, isChosen, onToggle, ...actions }: Props) {
  const { t } = useTranslation();
  const { id, fileName, status, entity, createdAt } = row;
  const isPlan = hasPlan(row);
  const name = entity ? `${entity.name} (${fileName})` : fileName;
  return (
    <li className={classes.row}>
      <div className={classes.box}>
        {isDiscardable(row) && (
          <Checkbox
            size="sm"
            aria-label={t("inbox.select", { name })}
            checked={isChosen}
            onChange={() => onToggle(id)}
          />
        )}
      </div>
      {isPlan && (
        <>
          <div className={classes.cell}>
            <Owner row={row} />
          </div>
          <div className={classes.cell}>
            <WhichPlan row={row} />
          </div>
        </>
      )}
      <div className={isPlan ? classes.cell : `${classes.cell} ${classes.alone}`}>
        <AnchorLink to="/revision/$id" params={{ id }} size="sm">
          {fileName}
        </AnchorLink>
        <Text size="xs" c="dimmed">
          {dates.format(new Date(createdAt))}
        </Text>
      </div>
      <div className={classes.cell}>
        <Standing row={row} />
      </div>
      <div className={classes.actions}>
        <Actions row={row} name={name} {...actions} />
      </div>
      {status === "UNREADABLE" && (
        <div className={classes.wide}>
          <UnreadableReason id={id} />
        </div>
      )}
    </li>
  );
}
