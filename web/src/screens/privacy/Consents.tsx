import {
  Alert,
  Badge,
  Button,
  Group,
  Paper,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
} from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useAnswer, useChange, useMayDecide } from '../../api/queries';
import type { Saying, Standing } from '../../api/types';
import { announce } from '../../parts/announce';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty, ProblemNotice } from '../../parts/Notices';
import { Once } from '../../parts/Once';
import { Panel, RowsDownload } from '../../parts/Panel';

const pathOf = (customer: string) =>
  `/api/customers/${encodeURIComponent(customer)}/consents` as const;

const CHANNELS = ['phone', 'email', 'letter', 'chat', 'shop'] as const;
type Choice = Saying['choice'];

/** Says that a customer's data are kept and not used, since when and why; else nothing. */
export const Restricted = ({ customer }: { customer: string }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const { data } = useAnswer(pathOf(customer));
  if (!data?.restriction) return null;
  const { since, reason, by } = data.restriction;
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconLock aria-hidden />}
      title={t('consents.restrictedSince', { at: format.moment(since), by })}
    >
      <Text size="sm">{reason}</Text>
      <Text size="sm">{t('consents.restrictedText')}</Text>
    </Alert>
  );
};

/** The one choice that a person can make next about a purpose, as her preference page offers it. */
const nextOf = ({ ground, consents, objects }: Standing) => {
  if (ground === 'contract' || ground === 'legal_duty') return undefined;
  if (ground === 'consent') return consents ? ('withdrawn' as const) : ('given' as const);
  return objects ? ('objection_lifted' as const) : ('objected' as const);
};

const One = ({
  standing,
  onChoose,
  busy,
}: {
  standing: Standing;
  onChoose: (choice: Choice) => void;
  busy: boolean;
}) => {
  const { t } = useTranslation();
  const format = useFormats();
  const deciding = useMayDecide();
  const next = nextOf(standing);
  return (
    <Paper withBorder p="sm" radius="md">
      <Stack gap={6} h="100%" justify="space-between">
        <Stack gap={4}>
          <Group justify="space-between" gap="xs">
            <Text fw={600} size="sm">
              {standing.name}
            </Text>
            <Badge
              color={standing.allowed ? 'green' : 'gray'}
              variant={standing.allowed ? 'light' : 'default'}
              tt="none"
            >
              {t(standing.allowed ? 'consents.allowed' : 'consents.notAllowed')}
            </Badge>
          </Group>
          <Text size="sm">
            {t(`consents.reason.${standing.reason as 'consent'}`, {
              at: standing.since ? format.moment(standing.since) : '',
            })}
          </Text>
          <Text size="xs" c="dimmed" lang={standing.language}>
            {standing.text}
          </Text>
        </Stack>
        {deciding && (
          <Group gap="xs">
            {next && (
              <Button size="xs" variant="default" loading={busy} onClick={() => onChoose(next)}>
                {t(`consents.do.${next}`)}
              </Button>
            )}
            {standing.use === 'marketing' && next && next !== 'objected' && !standing.objects && (
              <Button
                size="xs"
                variant="default"
                disabled={busy}
                onClick={() => onChoose('objected')}
              >
                {t('consents.do.noMarketing')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Paper>
  );
};

const History = ({ said }: { said: Saying[] }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const columns: Column<Saying>[] = [
    {
      id: 'at',
      header: t('changes.at'),
      oneLine: true,
      value: (one) => one.at,
      cell: (one) => format.moment(one.at),
    },
    {
      id: 'choice',
      header: t('privacy.choice'),
      value: (one) => t(`privacy.choice.${one.choice}`),
    },
    { id: 'purpose', header: t('privacy.purpose'), value: (one) => one.name ?? one.purpose ?? '–' },
    {
      id: 'wording',
      header: t('privacy.wording'),
      value: (one) => (one.wording ? [one.wording, one.language].filter(Boolean).join(' · ') : '–'),
    },
    {
      id: 'channel',
      header: t('privacy.channel'),
      value: (one) =>
        t(`consents.channel.${one.channel as 'phone'}`, { defaultValue: one.channel }),
    },
    {
      id: 'by',
      header: t('privacy.by'),
      value: (one) => (one.origin === 'preferences' ? t('privacy.herself') : one.by),
    },
    { id: 'reason', header: t('privacy.reason'), value: (one) => one.reason },
  ];
  return (
    <Panel
      title={t('consents.said')}
      actions={said.length > 0 && <RowsDownload name="consents" columns={columns} rows={said} />}
    >
      {said.length === 0 ? (
        <Empty title={t('consents.nothingSaid')} />
      ) : (
        <DataTable label={t('consents.said')} columns={columns} rows={said} />
      )}
    </Panel>
  );
};

/** What a customer allows, for those who talk with her; every choice is one press, either way. */
export const Consents = ({ customer }: { customer: string }) => {
  const { t, i18n } = useTranslation();
  const path = pathOf(customer);
  const query = useAnswer(path);
  const deciding = useMayDecide();
  const [channel, setChannel] = useState<string>('phone');
  const [reason, setReason] = useState('');
  const noting = useChange(
    ({ choice, purpose }: { choice: Choice; purpose: string | null }) =>
      send(
        'POST',
        path,
        {
          choice,
          purpose,
          channel,
          language: i18n.language.slice(0, 2),
          ...(reason.trim() ? { reason: reason.trim() } : {}),
        },
        { idempotencyKey: newKey() },
      ),
    ['/api/customers', '/api/privacy', '/api/silos', '/api/journeys'],
  );
  const linking = useChange(
    () => send('POST', `/api/customers/${encodeURIComponent(customer)}/preference-links`, {}),
    [],
  );
  const note = (choice: Choice, purpose: string | null) =>
    noting.mutate(
      { choice, purpose },
      {
        onSuccess: () => {
          setReason('');
          announce(t('consents.noted'));
        },
      },
    );
  return (
    <Loaded query={query} height={320}>
      {({ purposes, said, restriction }) => (
        <Stack>
          <Panel
            title={t('consents.title')}
            note={t('consents.note')}
            actions={
              deciding && (
                <Select
                  aria-label={t('consents.saidBy')}
                  size="xs"
                  data={CHANNELS.map((one) => ({
                    value: one,
                    label: t('consents.by', { channel: t(`consents.channel.${one}`) }),
                  }))}
                  value={channel}
                  onChange={(value) => value && setChannel(value)}
                  allowDeselect={false}
                />
              )
            }
          >
            {noting.error && <ProblemNotice failure={noting.error} />}
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
              {purposes.map((standing) => (
                <One
                  key={standing.purpose}
                  standing={standing}
                  busy={noting.isPending}
                  onChoose={(choice) => note(choice, standing.purpose)}
                />
              ))}
            </SimpleGrid>
          </Panel>
          {deciding && (
            <Panel title={t('consents.restriction')} note={t('consents.restrictionNote')}>
              <Textarea
                label={t('privacy.reason')}
                description={t(
                  restriction ? 'consents.liftReasonHelp' : 'consents.restrictReasonHelp',
                )}
                value={reason}
                maxLength={1000}
                autosize
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <Group>
                <Button
                  size="xs"
                  variant="default"
                  disabled={!reason.trim()}
                  loading={noting.isPending}
                  onClick={() => note(restriction ? 'restriction_lifted' : 'restricted', null)}
                >
                  {t(restriction ? 'consents.lift' : 'consents.restrict')}
                </Button>
              </Group>
            </Panel>
          )}
          {deciding && (
            <Panel title={t('consents.page')} note={t('consents.pageNote')}>
              {linking.error && <ProblemNotice failure={linking.error} />}
              {linking.data ? (
                <Once
                  title={t('consents.link')}
                  secret={`${window.location.origin}${linking.data.link}`}
                  onClose={linking.reset}
                />
              ) : (
                <Group>
                  <Button
                    size="xs"
                    variant="default"
                    loading={linking.isPending}
                    onClick={() => linking.mutate(undefined)}
                  >
                    {t('consents.makeLink')}
                  </Button>
                </Group>
              )}
            </Panel>
          )}
          <History said={said} />
        </Stack>
      )}
    </Loaded>
  );
};
