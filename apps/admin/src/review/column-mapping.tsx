/** How the source was read: its framework, its sheets, what each column holds; for a person to correct, and read again so. */
import { Alert, Button, Loader, Select, Stack, Switch, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMutation } from "urql";
import type { ColumnMapping_ImportFragment } from "../gql/graphql.ts";
import { type FragmentType, getFragmentData, graphql } from "../gql/index.ts";
import classes from "./column-mapping.module.css";
import { ColumnRow, ColumnRows, NONE } from "./column-rows.tsx";
import { SheetChoice } from "./sheet-choice.tsx";
import { useFieldOptions } from "./use-field-options.ts";
import { useFrameworks } from "./use-framework-name.ts";

const Import = graphql(`
  fragment ColumnMapping_Import on Import {
    id
    framework
    columns {
      ...ColumnRows_SourceColumn
    }
    columnTables {
      table
      isSheet
      isHidden
      isRead
      columns {
        ...ColumnRows_SourceColumn
      }
    }
  }
`);

const MapImport = graphql(`
  mutation MapImport(
    $id: ID!
    $columns: [ColumnMapping!]
    $framework: String
    $sheets: SheetChoice
    $keep: Boolean!
  ) {
    readImportAgain(id: $id, columns: $columns, framework: $framework, sheets: $sheets, keep: $keep) {
      __typename
      ... on Imports {
        imports {
          id
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

type Fields = Readonly<Record<string, string>>;

/** What a person changed of how the source is read; null for what was left as it is. */
interface Choice {
  framework: string | null;
  /** Names of sheets of the plan. */
  sheets: ReadonlySet<string> | null;
  /** Fields by heading, and by key for columns of one table. */
  columns: Fields;
}

/** The choice as the API takes it. Columns go along where they were changed, or nothing else was: then they are confirmed. */
function requestOf({ columns, columnTables }: ColumnMapping_ImportFragment, choice: Choice) {
  const { framework, sheets, columns: chosen } = choice;
  const read = getFragmentData(ColumnRow, columns).map(({ heading, field }) => [heading, field ?? NONE] as const);
  const isAboutColumns = Object.keys(chosen).length > 0 || (framework === null && sheets === null);
  const fields = Object.entries({ ...Object.fromEntries(read), ...chosen });
  const own = columnTables.filter(({ isSheet }) => isSheet);
  return {
    ...(isAboutColumns && { columns: fields.map(([heading, field]) => ({ heading, field })) }),
    ...(framework !== null && { framework }),
    ...(sheets && {
      sheets: {
        leaveOut: own.filter(({ table }) => !sheets.has(table)).map(({ table }) => table),
        takeIn: own.filter(({ table, isRead }) => !isRead && sheets.has(table)).map(({ table }) => table),
      },
    }),
  };
}

interface Props {
  row: FragmentType<typeof Import>;
  onMapped: () => void;
}

export function ColumnMapping({ row: given, onMapped }: Props) {
  const { t } = useTranslation();
  const row = getFragmentData(Import, given);
  const { id, columnTables } = row;
  const all = getFragmentData(ColumnRow, row.columns);
  const [choice, setChoice] = useState<Choice>({ framework: null, sheets: null, columns: {} });
  const [shown, setShown] = useState<string | null>(null);
  const [isKept, setKept] = useState(true);
  const [{ data, error, fetching }, map] = useMutation(MapImport);
  const options = useFieldOptions(all);
  const frameworks = useFrameworks();
  const problem = data?.readImportAgain.__typename === "Problem" ? data.readImportAgain.message : null;
  const table = columnTables.find((one) => one.table === shown);
  const sheets = columnTables.filter(({ isSheet }) => isSheet);
  const readSheets = new Set(sheets.filter(({ isRead }) => isRead).map((sheet) => sheet.table));

  const readAgain = async () => {
    const { data: answer } = await map({ id, ...requestOf(row, choice), keep: isKept });
    if (answer?.readImportAgain.__typename === "Imports") onMapped();
  };

  if (!options) return <Loader />;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t("mapping.intro")}
      </Text>
      <Select
        label={t("mapping.framework")}
        data={frameworks.map(({ key, name }) => ({ value: key, label: name }))}
        value={choice.framework ?? row.framework ?? null}
        onChange={(framework) => setChoice({ ...choice, framework })}
        allowDeselect={false}
      />
      {sheets.length > 1 && (
        <SheetChoice
          sheets={sheets}
          chosen={choice.sheets ?? readSheets}
          onChoose={(chosen) => setChoice({ ...choice, sheets: chosen })}
        />
      )}
      {columnTables.length > 1 && (
        <Select
          label={t("mapping.table")}
          data={[{ value: "", label: t("mapping.allTables") }, ...columnTables.map((one) => one.table)]}
          value={shown ?? ""}
          onChange={(value) => setShown(value || null)}
          allowDeselect={false}
          searchable
        />
      )}
      <ColumnRows
        columns={table ? getFragmentData(ColumnRow, table.columns) : all}
        options={options}
        chosen={choice.columns}
        nameOf={table ? ({ key }) => key : ({ heading }) => heading}
        onChoose={(name, field) => setChoice({ ...choice, columns: { ...choice.columns, [name]: field } })}
      />
      <div className={classes.foot}>
        {(problem || error) && (
          <Alert color="red" role="alert" w="100%">
            {problem ?? t("states.failed")}
          </Alert>
        )}
        <Switch
          checked={isKept}
          onChange={({ currentTarget }) => setKept(currentTarget.checked)}
          label={t("mapping.keep")}
        />
        <Button onClick={readAgain} loading={fetching}>
          {t("mapping.read")}
        </Button>
      </div>
    </Stack>
  );
}
