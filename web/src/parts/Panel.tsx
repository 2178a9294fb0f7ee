import { Box, Button, Group, Menu, Paper, Stack, Text, Title } from '@mantine/core';
import { IconChevronDown, IconDownload, IconTable } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { csvOf, download } from './csv';
import { type Column, DataTable, shown } from './DataTable';

interface PanelShape {
  title: ReactNode;
  /** Period, sample size, what the figures are. */
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

export const Panel = ({ title, note, actions, children }: PanelShape) => (
  <Paper withBorder p="md" radius="md" component="section">
    <Stack gap="sm">
      <Group justify="space-between" align="flex-start" gap="xs">
        <Stack gap={0} style={{ minWidth: 0, flex: '1 1 16rem' }}>
          <Title order={2} size="h4">
            {title}
          </Title>
          {note && (
            <Text size="sm" c="dimmed" component="div">
              {note}
            </Text>
          )}
        </Stack>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  </Paper>
);

interface PictureShape<Row> extends Omit<PanelShape, 'children'> {
  /** The file's name without ending. */
  name: string;
  columns: Column<Row>[];
  rows: Row[];
  onOpen?: (row: Row) => void;
  /** What else the drawing shows, as a table of its own below. */
  otherTable?: ReactNode;
  children: ReactNode;
}

/** Takes along the rows of a table that is here as a whole. */
export const RowsDownload = <Row,>({
  name,
  columns,
  rows,
}: {
  /** The file's name without ending. */
  name: string;
  columns: Column<Row>[];
  rows: Row[];
}) => {
  const save = () => {
    const told = columns.filter(({ told = true }) => told);
    const text = csvOf(
      told.map(({ header }) => header),
      rows.map((row) => told.map((column) => shown(column, row))),
    );
    download(`${name}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconDownload size={14} aria-hidden />}
      onClick={save}
    >
      CSV
    </Button>
  );
};

/** A drawing that can always be read as a table and taken along as CSV, from the same data. */
export const Picture = <Row,>(shape: PictureShape<Row>) => {
  const { name, columns, rows, onOpen, otherTable, children, actions, ...panel } = shape;
  const [tabular, setTabular] = useState(false);
  const { t } = useTranslation();
  const buttons = (
    <>
      {actions}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconTable size={14} aria-hidden />}
        aria-pressed={tabular}
        onClick={() => setTabular(!tabular)}
      >
        {tabular ? t('action.picture') : t('action.table')}
      </Button>
      <RowsDownload name={name} columns={columns} rows={rows} />
    </>
  );
  return (
    <Panel {...panel} actions={buttons}>
      {tabular ? (
        <>
          <Box mah={560} style={{ overflow: 'auto' }}>
            <DataTable label={name} columns={columns} rows={rows} {...(onOpen ? { onOpen } : {})} />
          </Box>
          {otherTable}
        </>
      ) : (
        children
      )}
    </Panel>
  );
};

const OTHER_FORMATS = [
  ['jsonl', 'JSON Lines'],
  ['parquet', 'Parquet'],
] as const;

/** Downloads a whole list, as the application writes it: as CSV, or in a form for programs. */
export const ListDownload = ({ href }: { href: string }) => {
  const { t } = useTranslation();
  return (
    <Button.Group>
      <Button
        component="a"
        href={href}
        download
        variant="default"
        size="xs"
        leftSection={<IconDownload size={14} aria-hidden />}
      >
        CSV
      </Button>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button variant="default" size="xs" px={6} aria-label={t('action.otherFormats')}>
            <IconChevronDown size={14} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {OTHER_FORMATS.map(([format, name]) => (
            <Menu.Item
              key={format}
              component="a"
              href={href.replace('format=csv', `format=${format}`)}
              download
            >
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
};
