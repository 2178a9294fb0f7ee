import { Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../api/types';
import { useFormats } from '../../parts/format';
import { SegmentsOf } from './SegmentsOf';

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <Text size="xs" c="dimmed">
      {label}
    </Text>
    <Text fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
      {children}
    </Text>
  </div>
);

/** What an employee must know before saying hello: sentences first, figures beneath. */
export const Summary = ({ customer }: { customer: Customer }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const { summary } = customer;
  const departments =
    typeof summary.departments === 'number' ? summary.departments : summary.departments.length;
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-label={t('customer.summary')}>
      <Stack gap="sm">
        <Stack gap={4}>
          {summary.sentences.map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
        </Stack>
        <Group gap="xl">
          <Fact label={t('customer.since')}>{format.date(summary.since)}</Fact>
          <Fact label={t('customer.last')}>{format.moment(summary.lastAt)}</Fact>
          <Fact label={t('customers.interactions')}>{format.number(summary.interactions)}</Fact>
          <Fact label={t('customers.departments')}>{format.number(departments)}</Fact>
          <Fact label={t('customers.open')}>{format.number(summary.openConcerns)}</Fact>
          <Fact label={t('customer.repeats')}>{format.number(summary.repeatContacts30d)}</Fact>
          {summary.lastScore && (
            <Fact label={t('customer.score', { at: format.date(summary.lastScore.at) })}>
              {format.number(summary.lastScore.value, 1)}
              {summary.lastScore.scale ? ` (${summary.lastScore.scale})` : ''}
            </Fact>
          )}
        </Group>
        <SegmentsOf id={customer.id} />
      </Stack>
    </Paper>
  );
};
