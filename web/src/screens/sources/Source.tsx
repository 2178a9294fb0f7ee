import { Anchor, Group, Stack, Switch, Text } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../api/http';
import { useAnswer, useChange, useSession } from '../../api/queries';
import type { Source } from '../../api/types';
import { useRefusal } from '../../parts/announce';
import { DepartmentName } from '../../parts/Department';
import { Figure, Figures } from '../../parts/Figure';
import { useFormats } from '../../parts/format';
import { Loaded, Waiting } from '../../parts/Loaded';
import { Screen } from '../../parts/Screen';
import { AddressTabs } from '../../parts/Tabs';
import { Balance, Freshness } from './Freshness';
import { MappingPanel } from './Mapping';
import { WriteKeys } from './WriteKeys';

const Hours = lazy(() => import('./Hours'));

const Received = ({ source }: { source: Source }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const since = t('source.since', { at: format.date(source.createdAt) });
  return (
    <Stack>
      <Figures columns={5}>
        {(['received', 'stored', 'duplicates', 'quarantined', 'suppressed'] as const).map(
          (part) => (
            <Figure
              key={part}
              label={t(`sources.${part}`)}
              value={format.number(source[part])}
              n={null}
              basis={since}
            />
          ),
        )}
      </Figures>
      <Suspense fallback={<Waiting height={300} />}>
        <Hours id={source.id} />
      </Suspense>
    </Stack>
  );
};

const Enabled = ({ source }: { source: Source }) => {
  const { t } = useTranslation();
  const refused = useRefusal();
  const change = useChange(
    (enabled: boolean) =>
      send(
        'PATCH',
        `/api/sources/${encodeURIComponent(source.id)}`,
        { enabled },
        { ifVersion: source.version },
      ),
    ['/api/sources'],
  );
  return (
    <Switch
      label={t('source.enabled')}
      checked={source.enabled}
      disabled={change.isPending}
      onChange={(event) => change.mutate(event.currentTarget.checked, { onError: refused })}
    />
  );
};

const Whole = ({ source }: { source: Source }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const { data } = useSession();
  const admin = data?.user.role === 'admin';
  return (
    <Screen
      title={source.name}
      above={
        <Anchor component={Link} to="/sources" size="sm">
          {t('nav.sources')}
        </Anchor>
      }
      actions={admin && <Enabled source={source} />}
    >
      <Group gap="md">
        <DepartmentName id={source.department} />
        <Text size="sm">{t(`kind.${source.kind}`, { defaultValue: source.kind })}</Text>
        <Freshness fresh={source.fresh} />
        <Balance balanced={source.balanced} />
        <Text size="sm" c="dimmed">
          {t('source.lastReceived', { at: format.moment(source.lastReceivedAt) })}
        </Text>
      </Group>
      <AddressTabs
        label={source.name}
        tabs={[
          {
            value: 'received',
            label: t('source.received'),
            content: () => <Received source={source} />,
          },
          {
            value: 'mapping',
            label: t('source.mapping'),
            content: () => <MappingPanel source={source} />,
          },
          ...(admin
            ? [
                {
                  value: 'keys',
                  label: t('source.keys'),
                  content: () => <WriteKeys id={source.id} />,
                },
              ]
            : []),
        ]}
      />
    </Screen>
  );
};

export const SourceScreen = () => {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useAnswer(`/api/sources/${encodeURIComponent(id)}`, {}, { every: 30_000 });
  return (
    <Loaded query={query} height={420}>
      {(source) => <Whole source={source} />}
    </Loaded>
  );
};
