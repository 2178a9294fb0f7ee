import { Box, Skeleton, Stack } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { ProblemNotice } from './Notices';

interface Query<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  isPlaceholderData?: boolean;
  refetch: () => unknown;
}

const PATIENCE_MS = 300;

const useLate = (waiting: boolean) => {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  return late;
};

export const Waiting = ({ height = 160 }: { height?: number }) => {
  const late = useLate(true);
  if (!late) return <Box h={height} aria-busy="true" />;
  return (
    <Stack gap="xs" h={height} aria-busy="true">
      <Skeleton height={14} width="40%" />
      <Skeleton height={height - 30} />
    </Stack>
  );
};

/** One panel's content: a skeleton only after 300 ms, never over what is already drawn. */
export const Loaded = <T,>({
  query,
  height,
  children,
}: {
  query: Query<T>;
  height?: number;
  children: (data: T) => ReactNode;
}) => {
  const stale = useLate(Boolean(query.isPlaceholderData));
  if (query.data !== undefined && query.data !== null) {
    return (
      <Box style={{ opacity: stale ? 0.6 : 1, transition: 'opacity 120ms' }} aria-busy={stale}>
        {children(query.data)}
      </Box>
    );
  }
  if (query.error) return <ProblemNotice failure={query.error} retry={() => query.refetch()} />;
  return <Waiting {...(height === undefined ? {} : { height })} />;
};
