import { Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proportion } from '../api/types';
import { ENOUGH, useFormats } from './format';

interface Shape {
  label: string;
  /** The figure as words; left out when there are too few cases. */
  value: ReactNode;
  /** How many cases it rests on. */
  n: number | null | undefined;
  /** What the cases are, "1,203 journeys". */
  basis?: string;
  detail?: ReactNode;
  open?: ReactNode;
}

export const Figure = ({ label, value, n, basis, detail, open }: Shape) => {
  const { t } = useTranslation();
  const format = useFormats();
  const few = n !== null && n !== undefined && n < ENOUGH;
  return (
    <Paper withBorder p="md" radius="md">
      <Stack gap={2}>
        <Text size="sm" c="dimmed" lh={1.3}>
          {label}
        </Text>
        <Text fz={26} fw={650} lh={1.2} style={{ fontVariantNumeric: 'tabular-nums' }}>
          {few ? t('figure.few') : value}
        </Text>
        {!few && detail && <Text size="sm">{detail}</Text>}
        <Group gap="xs" justify="space-between">
          <Text size="xs" c="dimmed">
            {basis ?? t('figure.n', { n: format.number(n) })}
          </Text>
          {open}
        </Group>
      </Stack>
    </Paper>
  );
};

/** A share with its interval and the cases that it counts. */
export const ShareFigure = ({ label, share }: { label: string; share: Proportion | null }) => {
  const { t } = useTranslation();
  const format = useFormats();
  if (!share) return <Figure label={label} value="–" n={null} basis={t('figure.missing')} />;
  return (
    <Figure
      label={label}
      value={format.percent(share.value)}
      n={share.of}
      detail={t('figure.interval', { interval: format.interval(share.low, share.high) })}
      basis={t('figure.of', { n: format.number(share.n), of: format.number(share.of) })}
    />
  );
};

export const Figures = ({ children }: { children: ReactNode }) => (
  <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm">
    {children}
  </SimpleGrid>
);
