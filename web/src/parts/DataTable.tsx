import { Table, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './parts.module.css';

export interface Column<Row> {
  id: string;
  header: string;
  /** What sorts and what goes into the file. */
  value: (row: Row) => string | number | null | undefined;
  cell?: (row: Row) => ReactNode;
  numeric?: boolean;
  /** Times, periods and names that are hard to read in two lines. */
  oneLine?: boolean;
  /** Buttons are no part of the file. */
  told?: boolean;
}

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
});

export const shown = <Row,>(column: Column<Row>, row: Row) => column.value(row) ?? '';

interface Shape<Row> {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  onOpen?: (row: Row) => void;
  isOpen?: (row: Row) => boolean;
  /** Paged lists keep the application's order. */
  sortable?: boolean;
  /** Virtual rows scroll inside this height. */
  height?: number;
  more?: { has: boolean; load: () => void };
}

const MANY = 120;
const ROW_HEIGHT = 41;

const definitionOf = <Row,>(column: Column<Row>): ColumnDef<typeof features, Row & object> => ({
  id: column.id,
  header: column.header,
  accessorFn: (row) => column.value(row as Row) ?? undefined,
  sortFn: column.numeric ? 'basic' : 'alphanumeric',
  sortUndefined: 'last',
});

export const DataTable = <Row,>(shape: Shape<Row>) => {
  const { label, columns, rows, onOpen, isOpen, sortable = true, more } = shape;
  const { t } = useTranslation();
  const definitions = useMemo(() => columns.map(definitionOf), [columns]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows as (Row & object)[],
    enableSorting: sortable,
  });
  const sorted = table.getRowModel().rows;
  const viewport = useRef<HTMLDivElement>(null);
  const many = sorted.length > MANY;
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    enabled: many,
  });
  const visible = many ? virtual.getVirtualItems() : undefined;
  const above = visible?.[0]?.start ?? 0;
  const below = visible ? virtual.getTotalSize() - (visible.at(-1)?.end ?? 0) : 0;
  const drawn = visible ? visible.map((item) => sorted[item.index]) : sorted;

  return (
    <div
      ref={viewport}
      className={classes.scroll}
      style={many ? { maxHeight: shape.height ?? 560 } : undefined}
      data-list
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <Table highlightOnHover={Boolean(onOpen)} stickyHeader={many} verticalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => {
              const state = table.getColumn(column.id);
              const order = sortable ? state?.getIsSorted() : false;
              return (
                <Table.Th
                  key={column.id}
                  className={column.numeric ? classes.numeric : undefined}
                  aria-sort={
                    order === 'asc' ? 'ascending' : order === 'desc' ? 'descending' : undefined
                  }
                >
                  {sortable && column.header ? (
                    <UnstyledButton
                      className={classes.sort}
                      onClick={state?.getToggleSortingHandler()}
                    >
                      {column.header}
                      {order === 'asc' && <IconChevronUp size={14} aria-hidden />}
                      {order === 'desc' && <IconChevronDown size={14} aria-hidden />}
                    </UnstyledButton>
                  ) : (
                    column.header
                  )}
                </Table.Th>
              );
            })}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {drawn.map(
            (row) =>
              row && (
                <Table.Tr
                  key={row.id}
                  {...(onOpen
                    ? opening(() => onOpen(row.original as Row), isOpen?.(row.original as Row))
                    : {})}
                >
                  {columns.map((column) => (
                    <Table.Td
                      key={column.id}
                      className={
                        column.numeric
                          ? classes.numeric
                          : column.oneLine
                            ? classes.oneLine
                            : undefined
                      }
                    >
                      {column.cell
                        ? column.cell(row.original as Row)
                        : shown(column, row.original as Row)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ),
          )}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </Table.Tbody>
      </Table>
      {more?.has && (
        <UnstyledButton className={classes.more} onClick={more.load}>
          <Text size="sm" c="var(--mantine-color-anchor)">
            {t('action.more')}
          </Text>
        </UnstyledButton>
      )}
    </div>
  );
};

/** A row that opens: by click, by Enter, and reachable by J and K. */
const opening = (open: () => void, selected: boolean | undefined) => ({
  'data-row': true,
  tabIndex: 0,
  'aria-selected': selected ?? false,
  className: selected ? `${classes.row} ${classes.selected}` : classes.row,
  onClick: open,
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target === event.currentTarget) open();
  },
});
