import { Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Border, Silos } from '../../api/types';
import { useCounting, useListFilters, useSearch, useSetSearch } from '../../frame/search';
import { DepartmentName } from '../../parts/Department';
import { ENOUGH, useFormats } from '../../parts/format';
import { Side } from '../../parts/Side';
import { JourneyList } from '../journeys/JourneyList';
import { JourneySteps } from '../journeys/JourneySteps';
import { waitsOf } from './HeatMap';

const Facts = ({ border }: { border: Border }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const counting = useCounting();
  const waits = waitsOf(border, counting);
  const few = border.handovers < ENOUGH;
  const wait = (seconds: number | null) => (few ? t('figure.few') : format.duration(seconds));
  const facts = [
    [t('silos.handovers'), format.number(border.handovers)],
    [t('silos.journeys'), format.number(border.journeys)],
    [t('silos.customers'), format.number(border.customers)],
    [t('silos.medianWait'), wait(waits.medianWaitSeconds)],
    [t('silos.p90Wait'), wait(waits.p90WaitSeconds)],
    [t('silos.sumWait'), format.duration(waits.sumWaitSeconds)],
    [t('silos.share'), few ? t('figure.few') : format.percent(waits.share.value)],
  ];
  return (
    <SimpleGrid cols={{ base: 2, xs: 3 }} spacing="sm">
      {facts.map(([label, value]) => (
        <div key={label}>
          <Text size="xs" c="dimmed">
            {label}
          </Text>
          <Text fw={600} size="sm">
            {value}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
};

/** A border's journeys, and one journey's steps, with what is known of the border above them. */
export const BorderJourneys = ({ silos }: { silos?: Silos }) => {
  const { t } = useTranslation();
  const { borderFrom, borderTo, concern } = useSearch();
  const set = useSetSearch();
  const filters = useListFilters();
  const counting = useCounting();
  const border = silos?.borders.find(({ from, to }) => from === borderFrom && to === borderTo);
  const name = (id: string) => silos?.departments.find((one) => one.id === id)?.name ?? id;
  const opened = Boolean(borderFrom && borderTo);
  const title =
    borderFrom && borderTo ? (
      <Group gap="xs">
        <DepartmentName id={borderFrom} name={name(borderFrom)} />
        <IconArrowRight size={16} aria-label={t('silos.to')} />
        <DepartmentName id={borderTo} name={name(borderTo)} />
      </Group>
    ) : null;
  return (
    <Side
      title={title}
      opened={opened}
      onClose={() => set({ borderFrom: undefined, borderTo: undefined, concern: undefined })}
    >
      {opened &&
        (concern ? (
          <JourneySteps concern={concern} onBack={() => set({ concern: undefined })} />
        ) : (
          <Stack>
            {border && <Facts border={border} />}
            <JourneyList
              path="/api/silos/journeys"
              wait={t(counting.workingTime ? 'journeys.workingWait' : 'journeys.wait')}
              parameters={{ ...filters, fromDepartment: borderFrom, toDepartment: borderTo }}
              onOpen={(concern) => set({ concern })}
            />
          </Stack>
        ))}
    </Side>
  );
};
