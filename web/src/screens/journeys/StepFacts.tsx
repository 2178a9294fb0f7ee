import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';
import type { JourneyMap, MapNode } from '../../api/types';
import { useFormats } from '../../parts/format';
import { useMapFilters } from './mapFilters';

const Fact = ({ label, value, note }: { label: string; value: string; note?: string }) => (
  <Stack gap={0}>
    <Text size="xs" c="dimmed">
      {label}
    </Text>
    <Text size="sm" fw={600}>
      {value}
    </Text>
    {note && (
      <Text size="xs" c="dimmed">
        {note}
      </Text>
    )}
  </Stack>
);

const Facts = ({ node, journeys }: { node: MapNode; journeys: number }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const ofAll = (part: number) =>
    `${format.number(part)} (${format.percent(journeys === 0 ? null : part / journeys)})`;
  return (
    <Stack gap={4} mb="md">
      <Text fw={600}>{node.label}</Text>
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="xs">
        <Fact label={t('silos.journeys')} value={format.number(node.journeys)} />
        <Fact label={t('journeys.starts')} value={ofAll(node.starts)} />
        <Fact label={t('journeys.ends')} value={ofAll(node.ends)} />
        {node.timed > 0 && (
          <Fact
            label={t('journeys.stepDuration')}
            value={format.duration(node.medianDurationSeconds)}
            note={t('journeys.stepTimedHelp', { n: format.number(node.timed) })}
          />
        )}
      </SimpleGrid>
      {node.timed === 0 && (
        <Text size="xs" c="dimmed">
          {t('journeys.noStepDuration')}
        </Text>
      )}
    </Stack>
  );
};

const found = (map: JourneyMap | undefined, step: string) =>
  map?.nodes.find(({ id, kind }) => id === step && (kind === 'touchpoint' || kind === 'others'));

/** What the map knows of the step whose journeys are listed. */
export const StepFacts = ({ step }: { step: string }) => {
  const map = useAnswer('/api/journeys/map', useMapFilters()).data;
  const node = found(map, step);
  return map && node ? <Facts node={node} journeys={map.totals.journeys} /> : null;
};
