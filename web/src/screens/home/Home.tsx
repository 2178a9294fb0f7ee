import { Anchor, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer, useSession } from '../../api/queries';
import type { Role } from '../../api/types';
import { useFilters } from '../../frame/search';
import { Figures } from '../../parts/Figure';
import { ENOUGH, useFormats } from '../../parts/format';
import { JobBar } from '../../parts/JobProgress';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { Panel } from '../../parts/Panel';
import { Screen } from '../../parts/Screen';
import { NoJourneys, useSilosNote } from '../silos/Notes';
import { BorderWaitFigure, HandoverFigure, PingPongFigure } from '../silos/Totals';
import { Freshness } from '../sources/Freshness';
import { Control } from '../transactions/Control';

const To = ({ to, children }: { to: string; children: ReactNode }) => (
  <Anchor component={Link} to={to} size="sm" underline="always">
    {children}
  </Anchor>
);

const Relationship = () => {
  const { t } = useTranslation();
  const query = useAnswer('/api/silos', useFilters());
  const note = useSilosNote();
  return (
    <Panel
      title={t('home.silos')}
      note={query.data && query.data.totals.journeys > 0 && note(query.data)}
      actions={<To to="/silos">{t('home.toSilos')}</To>}
    >
      <Loaded query={query} height={140}>
        {(silos) =>
          silos.totals.journeys === 0 ? (
            <NoJourneys outside={silos.outsideJourneys} />
          ) : (
            <Figures columns={3}>
              <HandoverFigure silos={silos} opens={false} />
              <PingPongFigure silos={silos} opens={false} />
              <BorderWaitFigure silos={silos} opens={false} />
            </Figures>
          )
        }
      </Loaded>
    </Panel>
  );
};

/** Standard transactions and whether their latest weeks are under control. */
const Everyday = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const query = useAnswer('/api/transactions', useFilters());
  const lines = query.data?.items.filter(({ retired }) => !retired) ?? [];
  if (lines.length === 0) return null;
  return (
    <Panel
      title={t('nav.transactions')}
      actions={<To to="/transactions">{t('home.toTransactions')}</To>}
    >
      <Stack gap="xs">
        {lines.map((line) => (
          <Group key={line.id} justify="space-between" gap="xs">
            <To to={`/transactions?open=${line.id}`}>{line.name}</To>
            <Group gap="sm">
              <Text size="sm" c="dimmed">
                {line.judged < ENOUGH
                  ? t('figure.few')
                  : t('home.rightFirst', {
                      share: format.percent(line.rightShare),
                      n: format.number(line.judged),
                    })}
              </Text>
              <Control line={line} />
            </Group>
          </Group>
        ))}
      </Stack>
    </Panel>
  );
};

const Intake = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const query = useAnswer('/api/sources', { limit: 500 });
  return (
    <Panel title={t('home.sources')} actions={<To to="/sources">{t('home.toSources')}</To>}>
      <Loaded query={query} height={140}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              title={t('sources.empty')}
              to="/sources?tab=import"
              label={t('sources.toImport')}
            >
              {t('sources.emptyText')}
            </Empty>
          ) : (
            <Stack gap="xs">
              {items.map((source) => (
                <Group key={source.id} justify="space-between" gap="xs">
                  <To to={`/sources/${source.id}`}>{source.name}</To>
                  <Group gap="sm">
                    <Text size="sm" c="dimmed">
                      {t('home.sourceState', {
                        stored: format.number(source.stored),
                        quarantined: format.number(source.quarantined),
                        at: format.moment(source.lastReceivedAt),
                      })}
                    </Text>
                    <Freshness fresh={source.fresh} />
                  </Group>
                </Group>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Panel>
  );
};

const Running = () => {
  const { t } = useTranslation();
  const query = useAnswer('/api/jobs', { limit: 5 }, { every: 5000 });
  const jobs = query.data?.items.filter(({ state }) => state === 'running' || state === 'waiting');
  if (!jobs || jobs.length === 0) return null;
  return (
    <Panel
      title={t('home.jobs')}
      actions={<To to="/administration?tab=jobs">{t('home.toJobs')}</To>}
    >
      <Stack>
        {jobs.map((job) => (
          <JobBar key={job.id} job={job} />
        ))}
      </Stack>
    </Panel>
  );
};

const Ways = ({ role }: { role: Role }) => {
  const { t } = useTranslation();
  const ways = [
    ['/customers', 'home.way.customers', 'customers.question'],
    ['/silos', 'home.way.silos', 'silos.question'],
    ['/journeys', 'home.way.journeys', 'journeys.question'],
    ['/sources', 'home.way.sources', 'sources.question'],
  ] as const;
  const first: Record<Role, (typeof ways)[number][0]> = {
    viewer: '/silos',
    agent: '/customers',
    analyst: '/journeys',
    manager: '/silos',
    admin: '/sources',
  };
  const ordered = [...ways].sort(
    ([a], [b]) => Number(b === first[role]) - Number(a === first[role]),
  );
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="sm">
      {ordered.map(([to, title, question]) => (
        <Panel key={to} title={<To to={to}>{t(title)}</To>}>
          <Text size="sm">{t(question)}</Text>
        </Panel>
      ))}
    </SimpleGrid>
  );
};

/** Where each role's work begins, with the organisation's real figures. */
export const Home = () => {
  const { t } = useTranslation();
  const { data } = useSession();
  const role = data?.user.role ?? 'viewer';
  const intakeFirst = role === 'admin';
  return (
    <Screen title={t('home.title', { name: data?.user.name || data?.user.login || '' })}>
      <Ways role={role} />
      {role === 'admin' && <Running />}
      {intakeFirst && <Intake />}
      <Relationship />
      <Everyday />
      {!intakeFirst && <Intake />}
    </Screen>
  );
};
