import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Waiting } from './Loaded';
import { ProblemNotice } from './Notices';

interface List<One> {
  items: One[];
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

interface Shape<One> {
  list: List<One>;
  height?: number;
  /** What stands there where the list holds nothing; left out where the rows say so themselves. */
  empty?: ReactNode;
  children: (items: One[]) => ReactNode;
}

/** One list's content: what was drawn stays when asking again is refused, and the refusal is told. */
export const Listed = <One,>({ list, height, empty, children }: Shape<One>) => {
  if (list.isPending) return <Waiting {...(height === undefined ? {} : { height })} />;
  const nothing = list.items.length === 0;
  const refusal = list.error ? (
    <ProblemNotice failure={list.error} retry={() => list.refetch()} />
  ) : null;
  if (refusal && nothing) return refusal;
  const content = nothing && empty !== undefined ? empty : children(list.items);
  if (!refusal) return content;
  return (
    <Stack gap="sm">
      {refusal}
      {content}
    </Stack>
  );
};
