import {
  Badge,
  Button,
  Group,
  NumberInput,
  Select,
  Stack,
  Switch,
  TagsInput,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useAnswer, useChange, useMayEdit } from '../../api/queries';
import type { Purpose } from '../../api/types';
import { useSearch, useSetSearch } from '../../frame/search';
import { announce } from '../../parts/announce';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty, ProblemNotice } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';
import { Side } from '../../parts/Side';

const PATH = '/api/privacy/purposes';
export const GROUNDS = ['consent', 'contract', 'legal_duty', 'legitimate_interest'] as const;
const USES = ['marketing', 'profiling', 'survey', 'analytics', 'service', 'other'] as const;
const LANGUAGES = ['en', 'de'] as const;

/** A purpose's name in the reader's language, else in any. */
export const nameOf = (purpose: Purpose, language: string) =>
  (purpose.texts[language.slice(0, 2)] ?? purpose.texts.en ?? Object.values(purpose.texts)[0])
    ?.name ?? purpose.key;

const PurposeForm = ({ purpose, onDone }: { purpose: Purpose | undefined; onDone: () => void }) => {
  const { t } = useTranslation();
  const editable = useMayEdit();
  const [key, setKey] = useState('');
  const [use, setUse] = useState<Purpose['use']>(purpose?.use ?? 'other');
  const [ground, setGround] = useState<Purpose['ground']>(purpose?.ground ?? 'consent');
  const [active, setActive] = useState(purpose?.active ?? false);
  const [channels, setChannels] = useState(purpose?.channels ?? []);
  const [recipients, setRecipients] = useState(purpose?.recipients ?? []);
  const [days, setDays] = useState<number | string>(purpose?.retentionDays ?? '');
  const [asksAnew, setAsksAnew] = useState(false);
  const [texts, setTexts] = useState<Record<string, { name: string; text: string }>>(
    purpose?.texts ?? {},
  );
  const saving = useChange(async () => {
    const filled = Object.fromEntries(
      Object.entries(texts).filter(([, one]) => one.name.trim() && one.text.trim()),
    );
    const body = {
      use,
      ground,
      channels,
      recipients,
      retentionDays: days === '' ? null : Number(days),
      texts: filled,
    };
    if (purpose)
      await send(
        'PUT',
        `${PATH}/${encodeURIComponent(purpose.id)}`,
        { ...body, active, asksAnew },
        { ifVersion: purpose.version },
      );
    else await send('POST', PATH, { ...body, key }, { idempotencyKey: newKey() });
    announce(t('org.saved'));
    onDone();
  }, ['/api/privacy', '/api/customers']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(undefined);
  };
  const word = (language: string, change: Partial<{ name: string; text: string }>) =>
    setTexts({ ...texts, [language]: { name: '', text: '', ...texts[language], ...change } });
  return (
    <form onSubmit={submit}>
      <fieldset disabled={!editable} style={{ border: 0, padding: 0, margin: 0 }}>
        <Stack>
          {purpose ? (
            <Switch
              label={t('privacy.active')}
              description={t('privacy.activeHelp')}
              checked={active}
              onChange={(event) => setActive(event.currentTarget.checked)}
            />
          ) : (
            <>
              <Text size="sm">{t('privacy.newOff')}</Text>
              <TextInput
                label={t('privacy.key')}
                description={t('privacy.keyHelp')}
                required
                value={key}
                onChange={(event) => setKey(event.currentTarget.value)}
              />
            </>
          )}
          <Select
            label={t('privacy.use')}
            data={USES.map((one) => ({ value: one, label: t(`privacy.use.${one}`) }))}
            value={use}
            onChange={(value) => value && setUse(value as Purpose['use'])}
            allowDeselect={false}
            disabled={!editable}
          />
          <Select
            label={t('privacy.ground')}
            data={GROUNDS.map((one) => ({ value: one, label: t(`privacy.ground.${one}`) }))}
            value={ground}
            onChange={(value) => value && setGround(value as Purpose['ground'])}
            allowDeselect={false}
            disabled={!editable}
          />
          {LANGUAGES.map((language) => (
            <Stack key={language} gap="xs">
              <TextInput
                label={t('privacy.nameIn', { language: t(`privacy.language.${language}`) })}
                value={texts[language]?.name ?? ''}
                required={language === 'en'}
                onChange={(event) => word(language, { name: event.currentTarget.value })}
              />
              <Textarea
                label={t('privacy.wordingIn', { language: t(`privacy.language.${language}`) })}
                value={texts[language]?.text ?? ''}
                required={language === 'en'}
                autosize
                minRows={2}
                onChange={(event) => word(language, { text: event.currentTarget.value })}
              />
            </Stack>
          ))}
          {purpose && ground === 'consent' && (
            <Switch
              label={t('privacy.asksAnew')}
              description={t('privacy.asksAnewHelp')}
              checked={asksAnew}
              onChange={(event) => setAsksAnew(event.currentTarget.checked)}
            />
          )}
          <TagsInput
            label={t('privacy.channels')}
            value={channels}
            onChange={setChannels}
            disabled={!editable}
          />
          <TagsInput
            label={t('privacy.recipients')}
            description={t('privacy.recipientsHelp')}
            value={recipients}
            onChange={setRecipients}
            disabled={!editable}
          />
          <NumberInput
            label={t('privacy.retention')}
            description={t('privacy.retentionHelp')}
            min={1}
            max={36500}
            value={days}
            onChange={setDays}
          />
          {saving.error && <ProblemNotice failure={saving.error} />}
          {editable && (
            <Group justify="flex-end">
              <Button type="submit" loading={saving.isPending}>
                {t('action.save')}
              </Button>
            </Group>
          )}
        </Stack>
      </fieldset>
    </form>
  );
};

/** What data are used for, with the words that people read and how many agree. */
export const Purposes = () => {
  const { t, i18n } = useTranslation();
  const format = useFormats();
  const editable = useMayEdit();
  const { open } = useSearch();
  const set = useSetSearch();
  const query = useAnswer(PATH);
  const figures = useAnswer('/api/privacy/figures');
  const counts = new Map((figures.data?.purposes ?? []).map((one) => [one.purpose, one]));
  const count = (purpose: Purpose, what: 'given' | 'withdrawn' | 'objected') =>
    counts.get(purpose.key)?.[what] ?? 0;
  const counted = (what: 'given' | 'withdrawn' | 'objected'): Column<Purpose> => ({
    id: what,
    header: t(`privacy.count.${what}`),
    numeric: true,
    value: (one) => count(one, what),
    cell: (one) => format.number(count(one, what)),
  });
  const columns: Column<Purpose>[] = [
    {
      id: 'name',
      header: t('org.name'),
      value: (one) => nameOf(one, i18n.language),
      cell: (one) => (
        <>
          <Text size="sm">{nameOf(one, i18n.language)}</Text>
          <Text size="xs" c="dimmed" ff="monospace">
            {one.key}
          </Text>
        </>
      ),
    },
    {
      id: 'state',
      header: t('privacy.state'),
      value: (one) => t(one.active ? 'privacy.on' : 'privacy.off'),
      cell: (one) => (
        <Badge variant={one.active ? 'light' : 'default'} color="green" tt="none">
          {t(one.active ? 'privacy.on' : 'privacy.off')}
        </Badge>
      ),
    },
    {
      id: 'ground',
      header: t('privacy.ground'),
      value: (one) => t(`privacy.ground.${one.ground}`),
    },
    {
      id: 'wording',
      header: t('privacy.wording'),
      numeric: true,
      value: (one) => one.wording,
    },
    counted('given'),
    counted('withdrawn'),
    counted('objected'),
    {
      id: 'retention',
      header: t('privacy.retentionShort'),
      numeric: true,
      value: (one) => one.retentionDays,
      cell: (one) => (one.retentionDays ? format.number(one.retentionDays) : '–'),
    },
  ];
  return (
    <Loaded query={query} height={300}>
      {({ items }) => {
        const chosen = items.find(({ id }) => id === open);
        const close = () => set({ open: undefined });
        return (
          <Panel
            title={t('privacy.purposes')}
            note={t('privacy.purposesNote')}
            actions={
              <>
                {editable && (
                  <Button
                    size="xs"
                    leftSection={<IconPlus size={14} aria-hidden />}
                    onClick={() => set({ open: 'new' })}
                  >
                    {t('privacy.newPurpose')}
                  </Button>
                )}
                <ListDownload href={`${PATH}?format=csv`} />
              </>
            }
          >
            {items.length === 0 ? (
              <Empty title={t('privacy.noPurposes')} />
            ) : (
              <DataTable
                label={t('privacy.purposes')}
                columns={columns}
                rows={items}
                onOpen={({ id }) => set({ open: id })}
                isOpen={({ id }) => id === open}
              />
            )}
            <Side
              title={chosen ? nameOf(chosen, i18n.language) : t('privacy.newPurpose')}
              opened={open === 'new' || Boolean(chosen)}
              onClose={close}
              size={520}
            >
              {(open === 'new' || chosen) && (
                <PurposeForm key={`${open} ${chosen?.version}`} purpose={chosen} onDone={close} />
              )}
            </Side>
          </Panel>
        );
      }}
    </Loaded>
  );
};
