import { Accordion, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Parameters } from '../../api/http';
import { useAnswer, useList } from '../../api/queries';
import type { TimelineConcern, TimelinePath } from '../../api/types';
import { DepartmentNames } from '../../parts/Department';
import { useFormats } from '../../parts/format';
import { Listed } from '../../parts/Listed';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { TimelineRow } from './TimelineRow';

const Steps = ({
  path,
  concern,
  parameters,
}: {
  path: TimelinePath;
  concern: string;
  parameters: Parameters;
}) => {
  const { t } = useTranslation();
  const list = useList(path, { ...parameters, concern, order: 'oldest' });
  return (
    <Listed list={list} height={120}>
      {() => (
        <Stack gap={0}>
          {list.items.map((item) => (
            <TimelineRow key={item.id} item={item} dated />
          ))}
          {list.hasNextPage && (
            <Button variant="subtle" size="xs" onClick={() => list.fetchNextPage()}>
              {t('action.more')}
            </Button>
          )}
        </Stack>
      )}
    </Listed>
  );
};

/** Each concern that the filters leave, with the steps that they leave of it. */
export const ByConcern = ({ path, parameters }: { path: TimelinePath; parameters: Parameters }) => {
  const overview = useAnswer(`${path}/overview`, parameters);
  return (
    <Loaded query={overview} height={120}>
      {({ concerns }) => <Concerns path={path} concerns={concerns} parameters={parameters} />}
    </Loaded>
  );
};

const Concerns = ({
  path,
  concerns,
  parameters,
}: {
  path: TimelinePath;
  concerns: TimelineConcern[];
  parameters: Parameters;
}) => {
  const { t } = useTranslation();
  const format = useFormats();
  const [open, setOpen] = useState<string[]>([]);
  if (concerns.length === 0) return <Empty title={t('timeline.noConcerns')} />;
  return (
    <Accordion multiple value={open} onChange={setOpen} variant="separated">
      {concerns.map((concern) => (
        <Accordion.Item key={concern.id} value={concern.id}>
          <Accordion.Control>
            <Group gap="sm">
              <Text fw={600} size="sm">
                {concern.key}
              </Text>
              {concern.open && (
                <Badge variant="light" color="orange" tt="none">
                  {t('timeline.open')}
                </Badge>
              )}
              <Text size="xs" c="dimmed">
                {format.period(concern.from, concern.to)} ·{' '}
                {t('customer.interactions', {
                  count: concern.interactions,
                  n: format.number(concern.interactions),
                })}
              </Text>
              <DepartmentNames ids={concern.departments} />
            </Group>
          </Accordion.Control>
          <Accordion.Panel>
            {open.includes(concern.id) && (
              <Steps path={path} concern={concern.id} parameters={parameters} />
            )}
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
};
