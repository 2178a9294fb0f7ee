import {
  Alert,
  Badge,
  Button,
  Group,
  Radio,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconAlertTriangle, IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useAnswer, useChange, useMayDecide } from '../../api/queries';
import type { Flag } from '../../api/types';
import { useSearch, useSetSearch } from '../../frame/search';
import { announce } from '../../parts/announce';
import { useFormats } from '../../parts/format';
import { ProblemNotice } from '../../parts/Notices';
import { Side } from '../../parts/Side';

const FLAGS = ['vulnerable', 'deceased', 'represented', 'in_distress'] as const;
type Name = (typeof FLAGS)[number] | 'hidden';

/** Flags in a list: one badge each, in words and not by colour alone. */
export const FlagBadges = ({ flags }: { flags: string[] }) => {
  const { t } = useTranslation();
  return flags.length === 0 ? null : (
    <Group gap={4}>
      {flags.map((flag) => (
        <Badge
          key={flag}
          variant="light"
          color="red"
          tt="none"
          leftSection={<IconAlertTriangle size={12} aria-hidden />}
        >
          {t(`flag.${flag as Name}`)}
        </Badge>
      ))}
    </Group>
  );
};

const One = ({ flag, onLift }: { flag: Flag; onLift: (() => void) | undefined }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const name = flag.flag as Name;
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} p="sm">
      <Group justify="space-between" gap="sm">
        <Stack gap={2} style={{ flex: 1, minWidth: 220 }}>
          <Text fw={650}>{t(`flag.${name}`)}</Text>
          <Text size="sm">{t(`flag.follows.${name}`)}</Text>
          {flag.reason && <Text size="sm">“{flag.reason}”</Text>}
          {flag.at && (
            <Text size="xs">
              {t(flag.people ? 'flag.byPerson' : 'flag.bySource', {
                by: flag.by ?? '',
                at: format.date(flag.at),
              })}
              {flag.until && ` · ${t('flag.until', { at: format.date(flag.until) })}`}
            </Text>
          )}
        </Stack>
        {onLift && (
          <Button variant="default" size="xs" onClick={onLift}>
            {t('flag.lift')}
          </Button>
        )}
      </Group>
    </Alert>
  );
};

const Deciding = ({ id, lifting }: { id: string; lifting: string | undefined }) => {
  const { t } = useTranslation();
  const set = useSetSearch();
  const [flag, setFlag] = useState<string>(lifting ?? '');
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const path = `/api/customers/${encodeURIComponent(id)}/flags` as const;
  const change = useChange(
    () =>
      lifting
        ? send('POST', `${path}/${encodeURIComponent(lifting)}/lifting`, { reason })
        : send(
            'POST',
            path,
            { flag, reason, until: until ? `${until}T00:00:00Z` : null },
            { idempotencyKey: newKey() },
          ),
    ['/api/customers', '/api/accounts'],
  );
  const confirm = () =>
    change.mutate(undefined, {
      onSuccess: () => {
        announce(t(lifting ? 'flag.lifted' : 'flag.set'));
        set({ open: undefined });
      },
    });
  return (
    <Stack>
      {lifting ? (
        <Text size="sm">{t('flag.liftText', { flag: t(`flag.${lifting as Name}`) })}</Text>
      ) : (
        <Radio.Group label={t('flag.which')} value={flag} onChange={setFlag} required>
          <Stack gap="xs" mt="xs">
            {FLAGS.map((name) => (
              <Radio
                key={name}
                value={name}
                label={t(`flag.${name}`)}
                description={t(`flag.follows.${name}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {!lifting && (
        <TextInput
          type="date"
          label={t('flag.end')}
          description={t('flag.endHelp')}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={t('merge.reason')}
        description={t('flag.reasonHelp')}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {change.error && <ProblemNotice failure={change.error} />}
      <Group justify="flex-end">
        <Button disabled={!flag || !reason.trim()} loading={change.isPending} onClick={confirm}>
          {t(lifting ? 'flag.lift' : 'flag.add')}
        </Button>
      </Group>
    </Stack>
  );
};

export const AddFlag = () => {
  const { t } = useTranslation();
  const set = useSetSearch();
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconFlag size={14} aria-hidden />}
      onClick={() => set({ open: 'flag' })}
    >
      {t('flag.add')}
    </Button>
  );
};

/** What everybody must know of this person, before anything else. */
export const Flags = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const { open } = useSearch();
  const set = useSetSearch();
  const deciding = useMayDecide();
  const query = useAnswer(`/api/customers/${encodeURIComponent(id)}/flags`);
  const lifting = open?.startsWith('lift-') ? open.slice('lift-'.length) : undefined;
  if (query.error) return <ProblemNotice failure={query.error} retry={() => query.refetch()} />;
  const items = query.data?.items ?? [];
  return (
    <>
      {items.map((flag) => (
        <One
          key={`${flag.flag} ${flag.at}`}
          flag={flag}
          onLift={deciding ? () => set({ open: `lift-${flag.flag}` }) : undefined}
        />
      ))}
      <Side
        title={t(lifting ? 'flag.lift' : 'flag.add')}
        opened={open === 'flag' || lifting !== undefined}
        onClose={() => set({ open: undefined })}
        size={480}
      >
        {(open === 'flag' || lifting) && <Deciding id={id} lifting={lifting} />}
      </Side>
    </>
  );
};
