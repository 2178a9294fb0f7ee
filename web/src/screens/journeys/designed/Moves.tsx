import { Badge, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/served';

type Move = Schemas['ConformanceReportMove'];

const COLORS: Record<string, string> = {
  skipped: 'red',
  unexpected: 'orange',
  misordered: 'yellow',
  wrong_department: 'grape',
};

/** A journey beside its map, in words: what was done, and where it departed. */
export const Moves = ({ moves }: { moves: Move[] }) => {
  const { t } = useTranslation();
  return (
    <Group gap={4}>
      {moves.map((move, index) => (
        <Badge
          // biome-ignore lint/suspicious/noArrayIndexKey: the same step may come again, its place is its identity.
          key={index}
          variant={move.kind === 'done' ? 'default' : 'light'}
          color={COLORS[move.kind] ?? 'gray'}
          tt="none"
          fw={500}
          radius="sm"
          td={move.kind === 'skipped' ? 'line-through' : undefined}
        >
          {move.kind === 'done'
            ? move.label
            : `${move.label} – ${t(`designed.${move.kind}` as 'designed.skipped')}`}
        </Badge>
      ))}
    </Group>
  );
};
