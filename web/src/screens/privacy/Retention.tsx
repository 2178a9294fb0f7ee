import {
  Alert,
  Anchor,
  Badge,
  Button,
  Group,
  NumberInput,
  Stack,
  Table,
  Text,
} from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useAnswer, useChange, useList } from '../../api/queries';
import type { Answer, Item } from '../../api/served';
import { useSearch, useSetSearch } from '../../frame/search';
import { announce, useRefusal } from '../../parts/announce';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { JobProgress } from '../../parts/JobProgress';
import { Loaded, Waiting } from '../../parts/Loaded';
import { ProblemNotice } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';
import { Side } from '../../parts/Side';
import { Holds } from './Holds';

const PATH = '/api/privacy/retention';
const PREVIEWS = '/api/privacy/retention/previews';
type Rule = Item<typeof PATH>;
type Preview = Answer<typeof PREVIEWS, 'post'>;
type Found = NonNullable<Preview['found']>;
type Part = Found['taken'][number];

/** Whether data are kept although no purpose needs them any more. */
const outlivesPurposes = ({ days, purposeDays }: Rule) =>
  Boolean(purposeDays && (!days || days > purposeDays));

const useNeed = () => {
  const { t } = useTranslation();
  const format = useFormats();
  return ({ purposes, purposeDays }: Rule) => {
    if (purposes.length === 0) return t('retention.noPurpose');
    return purposeDays
      ? t('retention.daysOf', { count: purposeDays, n: format.number(purposeDays) })
      : t('retention.relationship');
  };
};

const useNameOf = () => {
  const { t } = useTranslation();
  return ({ rule, name }: Rule) => (rule === 'customers' ? t('retention.customers') : name);
};

const Parts = ({ label, parts }: { label: string; parts: Part[] }) => {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <div>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <Table aria-label={label} withRowBorders={false}>
        <Table.Tbody>
          {parts.map((part) => (
            <Table.Tr key={part.why}>
              <Table.Td>
                {t(`retention.why.${part.why as 'silent'}`, {
                  customers: format.number(part.customers),
                })}
              </Table.Td>
              <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                {t('retention.items', { count: part.items, n: format.number(part.items) })}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
};

const some = (parts: Part[]) => parts.filter(({ customers, items }) => customers + items > 0);

/** What a rule would take, and the last word before it does. */
const LookedAt = ({
  preview,
  version,
  onDone,
}: {
  preview: Preview;
  version: number;
  onDone: () => void;
}) => {
  const { t } = useTranslation();
  const format = useFormats();
  const query = useAnswer(`${PREVIEWS}/${encodeURIComponent(preview.id)}` as const);
  const switchOn = useChange(
    () =>
      send(
        'PUT',
        `${PATH}/${encodeURIComponent(preview.rule)}`,
        { days: preview.days },
        { ifVersion: version },
      ),
    [PATH],
  );
  const found = query.data?.found;
  if (!found) return preview.job ? <JobProgress id={preview.job} /> : <Waiting height={80} />;
  const taken = some(found.taken);
  const kept = some(found.kept);
  return (
    <Stack component="section" aria-label={t('retention.preview')}>
      {taken.length > 0 ? (
        <>
          <Alert
            color="red"
            icon={<IconAlertTriangle aria-hidden />}
            title={t('retention.final', { at: format.date(found.before) })}
          >
            {t('retention.finalText')}
          </Alert>
          <Parts label={t('retention.taken')} parts={taken} />
        </>
      ) : (
        <Text size="sm">{t('retention.nothing')}</Text>
      )}
      {kept.length > 0 && <Parts label={t('retention.kept')} parts={kept} />}
      {switchOn.error && <ProblemNotice failure={switchOn.error} />}
      <Group justify="flex-end">
        <Button
          color="red"
          loading={switchOn.isPending}
          onClick={() =>
            switchOn.mutate(undefined, {
              onSuccess: () => {
                announce(t('retention.isOn'));
                onDone();
              },
            })
          }
        >
          {t('retention.switchOn', { count: preview.days, n: format.number(preview.days) })}
        </Button>
      </Group>
    </Stack>
  );
};

const RuleForm = ({ rule, onDone }: { rule: Rule; onDone: () => void }) => {
  const { t } = useTranslation();
  const refused = useRefusal();
  const need = useNeed();
  const [days, setDays] = useState<number | string>(
    rule.days ?? rule.purposeDays ?? rule.declaredDays ?? '',
  );
  const look = useChange(
    () =>
      send('POST', PREVIEWS, { rule: rule.rule, days: Number(days) }, { idempotencyKey: newKey() }),
    [],
  );
  const switchOff = useChange(
    () =>
      send('DELETE', `${PATH}/${encodeURIComponent(rule.rule)}`, undefined, {
        ifVersion: rule.version,
      }),
    [PATH],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    look.mutate(undefined, { onError: refused });
  };
  return (
    <Stack>
      <Text size="sm">
        {t(rule.rule === 'customers' ? 'retention.customersText' : 'retention.sourceText')}
      </Text>
      <Text size="sm">
        {rule.purposes.length > 0
          ? t('retention.needText', { purposes: rule.purposes.join(', '), need: need(rule) })
          : t('retention.noPurposeText')}{' '}
        <Anchor
          component={Link}
          to={rule.purposes.length > 0 ? '/privacy?tab=purposes' : '/privacy?tab=register'}
          size="sm"
          underline="always"
        >
          {t(rule.purposes.length > 0 ? 'retention.toPurposes' : 'retention.toRegister')}
        </Anchor>
      </Text>
      <form onSubmit={submit}>
        <Group align="flex-end">
          <NumberInput
            label={t('retention.days')}
            min={1}
            max={36500}
            allowDecimal={false}
            required
            value={days}
            onChange={(value) => {
              setDays(value);
              look.reset();
            }}
            w={160}
          />
          <Button type="submit" variant="default" disabled={days === ''} loading={look.isPending}>
            {t('rights.look')}
          </Button>
          {rule.days && (
            <Button
              variant="default"
              loading={switchOff.isPending}
              onClick={() =>
                switchOff.mutate(undefined, {
                  onSuccess: () => {
                    announce(t('retention.isOff'));
                    onDone();
                  },
                  onError: refused,
                })
              }
            >
              {t('retention.switchOff')}
            </Button>
          )}
        </Group>
      </form>
      {look.data && (
        <LookedAt key={look.data.id} preview={look.data} version={rule.version} onDone={onDone} />
      )}
    </Stack>
  );
};

const Rules = ({ rules }: { rules: Rule[] }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const refused = useRefusal();
  const nameOf = useNameOf();
  const need = useNeed();
  const { source } = useSearch();
  const set = useSetSearch();
  const close = () => set({ source: undefined });
  const chosen = rules.find(({ rule }) => rule === source);
  const run = useChange(
    () => send('POST', `${PATH}/runs`, {}, { idempotencyKey: newKey() }),
    [PATH],
  );
  const days = (value: number | null | undefined) =>
    value ? t('retention.daysOf', { count: value, n: format.number(value) }) : null;
  const columns: Column<Rule>[] = [
    { id: 'what', header: t('retention.what'), value: nameOf },
    {
      id: 'days',
      header: t('retention.keptFor'),
      value: (one) => one.days ?? null,
      cell: (one) => days(one.days) ?? t('retention.untilAsked'),
    },
    {
      id: 'need',
      header: t('retention.need'),
      value: (one) => one.purposeDays ?? null,
      cell: (one) => (
        <Stack gap={2} align="flex-start">
          {need(one)}
          {outlivesPurposes(one) && (
            <Badge color="orange" variant="light">
              {t('retention.outlives')}
            </Badge>
          )}
        </Stack>
      ),
    },
    {
      id: 'declared',
      header: t('retention.declared'),
      value: (one) => one.declaredDays ?? null,
      cell: (one) => days(one.declaredDays) ?? '–',
    },
    {
      id: 'by',
      header: t('rights.by'),
      value: (one) => one.changedBy ?? '',
      cell: (one) => (one.changedBy ? `${one.changedBy}, ${format.date(one.changedAt)}` : '–'),
    },
  ];
  return (
    <Panel
      title={t('retention.title')}
      note={t('retention.note')}
      actions={
        <>
          {rules.some((one) => one.days) && (
            <Button
              variant="default"
              size="xs"
              loading={run.isPending}
              onClick={() => run.mutate(undefined, { onError: refused })}
            >
              {t('retention.runNow')}
            </Button>
          )}
          <ListDownload href={`${PATH}?format=csv`} />
        </>
      }
    >
      <Stack>
        {run.data && <JobProgress id={run.data.job} />}
        {rules.every((one) => !one.days) && <Text size="sm">{t('retention.none')}</Text>}
        <DataTable
          label={t('retention.title')}
          columns={columns}
          rows={rules}
          onOpen={({ rule }) => set({ source: rule })}
          isOpen={({ rule }) => rule === source}
        />
      </Stack>
      <Side title={chosen && nameOf(chosen)} opened={Boolean(chosen)} onClose={close} size={520}>
        {chosen && <RuleForm key={chosen.rule} rule={chosen} onDone={close} />}
      </Side>
    </Panel>
  );
};

/** How long data are kept, and whose are kept longer because a claim or a law asks for it. */
export const Retention = () => {
  const list = useList(PATH);
  return (
    <Stack>
      <Loaded query={list} height={200}>
        {() => <Rules rules={list.items} />}
      </Loaded>
      <Holds />
    </Stack>
  );
};
