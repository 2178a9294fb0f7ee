import { ActionIcon, Button, Group, Paper, Popover, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconMathFunction } from '@tabler/icons-react';
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
  period?: string;
  /** How it is computed, in one sentence. */
  formula?: string;
  /** Opens the cases behind it. */
  onOpen?: () => void;
  selected?: boolean;
}

const Formula = ({ label, formula }: { label: string; formula: string }) => {
  const { t } = useTranslation();
  return (
    <Popover width={320} position="bottom-end" shadow="md" withArrow>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('figure.formula', { label })}
        >
          <IconMathFunction size={15} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('figure.formula', { label })}>
        <Text size="sm">{formula}</Text>
      </Popover.Dropdown>
    </Popover>
  );
};

export const Figure = (shape: Shape) => {
  const { label, value, n, basis, detail, period, formula, onOpen, selected } = shape;
  const { t } = useTranslation();
  const format = useFormats();
  const few = n !== null && n !== undefined && n < ENOUGH;
  const cases = basis ?? t('figure.n', { n: format.number(n) });
  return (
    <Paper withBorder px="sm" py="md" radius="md" data-selected={selected || undefined}>
      <Stack gap={2} h="100%">
        <Group justify="space-between" align="flex-start" wrap="nowrap" gap={4}>
          <Text size="sm" c="dimmed" lh={1.3}>
            {label}
          </Text>
          {formula && <Formula label={label} formula={formula} />}
        </Group>
        <Text fz={26} fw={650} lh={1.2} style={{ fontVariantNumeric: 'tabular-nums' }}>
          {few ? t('figure.few') : value}
        </Text>
        {!few && detail && <Text size="sm">{detail}</Text>}
        <Group gap="xs" justify="space-between" mt="auto" wrap="nowrap" align="flex-end">
          <Text size="xs" c="dimmed">
            {cases}
            {period && ` · ${period}`}
          </Text>
          {onOpen && (
            <Button
              variant="subtle"
              size="compact-xs"
              style={{ flex: 'none' }}
              aria-label={t('figure.openNamed', { label })}
              onClick={onOpen}
            >
              {t('figure.open')}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
};

interface ShareShape extends Pick<Shape, 'label' | 'period' | 'formula' | 'onOpen' | 'selected'> {
  share: Proportion;
  /** What else is told of the same cases. */
  more?: string;
}

/** A share with its interval and the cases that it counts. */
export const ShareFigure = ({ share, more, ...shape }: ShareShape) => {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Figure
      {...shape}
      value={format.percent(share.value)}
      n={share.of}
      detail={[t('figure.interval', { interval: format.interval(share.low, share.high) }), more]
        .filter(Boolean)
        .join(' · ')}
      basis={t('figure.of', { n: format.number(share.n), of: format.number(share.of) })}
    />
  );
};

export const Figures = ({ columns, children }: { columns: number; children: ReactNode }) => (
  <SimpleGrid cols={{ base: 1, xs: 2, md: columns }} spacing="sm">
    {children}
  </SimpleGrid>
);
