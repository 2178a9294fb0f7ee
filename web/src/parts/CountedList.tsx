import { Group, Stack, Text } from '@mantine/core';
import { type Column, DataTable } from './DataTable';
import { Listed } from './Listed';
import { Empty } from './Notices';
import { ListDownload } from './Panel';

interface Shape<One> {
  list: {
    items: One[];
    total: number | null;
    error: unknown;
    isPending: boolean;
    hasNextPage: boolean;
    fetchNextPage: () => unknown;
    refetch: () => unknown;
  };
  label: string;
  /** What stands there where the list holds nothing. */
  nothing: string;
  /** How many there are, in words. */
  count: (total: number) => string;
  /** Where the whole list is taken along from. */
  download: string;
  columns: Column<One>[];
  onOpen: (one: One) => void;
}

/** What lies behind a figure: how many there are, the whole list to take along, and its pages. */
export const CountedList = <One,>(shape: Shape<One>) => {
  const { list, label, nothing, count, download, columns, onOpen } = shape;
  return (
    <Listed list={list} height={320} empty={<Empty title={nothing} />}>
      {() => (
        <Stack gap="xs">
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              {list.total !== null && count(list.total)}
            </Text>
            <ListDownload href={download} />
          </Group>
          <DataTable
            label={label}
            columns={columns}
            rows={list.items}
            sortable={false}
            onOpen={onOpen}
            more={{ has: list.hasNextPage, load: () => list.fetchNextPage() }}
          />
        </Stack>
      )}
    </Listed>
  );
};
