import {
  Badge,
  Box,
  Button,
  Group,
  MultiSelect,
  NumberInput,
  Stack,
  TagsInput,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../api/http';
import { useAnswer, useChange, useMayEdit } from '../../api/queries';
import type { Schemas } from '../../api/served';
import type { RegisterLine } from '../../api/types';
import { useSearch, useSetSearch } from '../../frame/search';
import { announce } from '../../parts/announce';
import { type Column, DataTable } from '../../parts/DataTable';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Empty, ProblemNotice } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';
import { Side } from '../../parts/Side';
import { nameOf } from './Purposes';
import { usePurposeNames } from './SaidTable';

const PATH = '/api/privacy/register';
const RESPONSIBLE = '/api/privacy/responsible';
const CATEGORIES = '/api/privacy/data-categories';

const EntryForm = ({ line, onDone }: { line: RegisterLine; onDone: () => void }) => {
  const { t, i18n } = useTranslation();
  const editable = useMayEdit();
  const { data } = useAnswer('/api/privacy/purposes');
  const [owner, setOwner] = useState(line.owner);
  const [purposes, setPurposes] = useState(line.purposes);
  const [subjects, setSubjects] = useState(line.subjects);
  const [recipients, setRecipients] = useState(line.recipients);
  const [days, setDays] = useState<number | string>(line.retentionDays ?? '');
  const [note, setNote] = useState(line.note);
  const saving = useChange(async () => {
    await send(
      'PUT',
      `${PATH}/${encodeURIComponent(line.id)}`,
      {
        owner,
        purposes,
        subjects,
        recipients,
        retentionDays: days === '' ? null : Number(days),
        note,
      },
      { ifVersion: line.version },
    );
    announce(t('org.saved'));
    onDone();
  }, [PATH]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(undefined);
  };
  return (
    <form onSubmit={submit}>
      <fieldset disabled={!editable} style={{ border: 0, padding: 0, margin: 0 }}>
        <Stack>
          <TextInput
            label={t('privacy.owner')}
            description={t('privacy.ownerHelp')}
            value={owner}
            onChange={(event) => setOwner(event.currentTarget.value)}
          />
          <MultiSelect
            label={t('privacy.purposes')}
            data={(data?.items ?? []).map((one) => ({
              value: one.key,
              label: nameOf(one, i18n.language),
            }))}
            value={purposes}
            onChange={setPurposes}
            disabled={!editable}
          />
          <TextInput
            label={t('privacy.subjects')}
            description={t('privacy.subjectsHelp')}
            value={subjects}
            onChange={(event) => setSubjects(event.currentTarget.value)}
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
          <Textarea
            label={t('privacy.note')}
            value={note}
            autosize
            minRows={2}
            onChange={(event) => setNote(event.currentTarget.value)}
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

const ResponsibleForm = ({ known }: { known: Schemas['ResponsibleRowResponsible'] }) => {
  const { t } = useTranslation();
  const editable = useMayEdit();
  const [name, setName] = useState(known.name);
  const [contact, setContact] = useState(known.contact);
  const saving = useChange(
    () => send('PUT', RESPONSIBLE, { name, contact }, { ifVersion: known.version }),
    [RESPONSIBLE],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(undefined, { onSuccess: () => announce(t('org.saved')) });
  };
  return (
    <form onSubmit={submit}>
      <fieldset disabled={!editable} style={{ border: 0, padding: 0, margin: 0 }}>
        <Group align="flex-end">
          <TextInput
            label={t('privacy.responsibleName')}
            value={name}
            style={{ flex: '1 1 14rem' }}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('privacy.responsibleContact')}
            value={contact}
            style={{ flex: '2 1 18rem' }}
            onChange={(event) => setContact(event.currentTarget.value)}
          />
          {editable && (
            <Button
              type="submit"
              loading={saving.isPending}
              disabled={name === known.name && contact === known.contact}
            >
              {t('action.save')}
            </Button>
          )}
        </Group>
        {saving.error && <ProblemNotice failure={saving.error} />}
      </fieldset>
    </form>
  );
};

const Lines = ({ lines }: { lines: RegisterLine[] }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const purpose = usePurposeNames();
  const { open } = useSearch();
  const set = useSetSearch();
  const close = () => set({ open: undefined });
  const sources = lines.filter(({ kind }) => kind === 'source');
  const chosen = sources.find(({ id }) => id === open);
  const lacking = sources.filter(({ missing }) => missing.length > 0).length;
  const columns: Column<RegisterLine>[] = [
    {
      id: 'name',
      header: t('privacy.source'),
      value: (one) => one.name,
      cell: (one) => (
        <>
          <Text size="sm">{one.name}</Text>
          <Text size="xs" c="dimmed">
            {one.department}
          </Text>
        </>
      ),
    },
    {
      id: 'state',
      header: t('privacy.state'),
      value: (one) => one.missing.length,
      cell: (one) =>
        one.missing.length > 0 ? (
          <Badge color="orange" variant="light" tt="none" style={{ whiteSpace: 'nowrap' }}>
            {t('privacy.missing', {
              what: one.missing.map((what) => t(`privacy.${what as 'owner'}`)).join(', '),
            })}
          </Badge>
        ) : (
          <Badge color="green" variant="light" tt="none">
            {t('privacy.complete')}
          </Badge>
        ),
    },
    { id: 'owner', header: t('privacy.owner'), value: (one) => one.owner || '–' },
    {
      id: 'purposes',
      header: t('privacy.purposes'),
      value: (one) => one.purposes.map(purpose).join(', ') || '–',
    },
    {
      id: 'recipients',
      header: t('privacy.recipients'),
      value: (one) => one.recipients.join(', ') || '–',
    },
    {
      id: 'retention',
      header: t('privacy.retentionShort'),
      numeric: true,
      value: (one) => one.retentionDays,
      cell: (one) => (one.retentionDays ? format.number(one.retentionDays) : '–'),
    },
    {
      id: 'rule',
      header: t('retention.keptFor'),
      numeric: true,
      value: (one) => one.ruleDays,
      cell: (one) =>
        one.ruleDays
          ? t('retention.daysOf', { count: one.ruleDays, n: format.number(one.ruleDays) })
          : t('retention.untilAsked'),
    },
  ];
  return (
    <Panel
      title={t('privacy.register')}
      note={
        lacking > 0
          ? t('privacy.registerLacking', { count: lacking, n: format.number(lacking) })
          : t('privacy.registerNote')
      }
      actions={<ListDownload href={`${PATH}?format=csv`} />}
    >
      {sources.length === 0 ? (
        <Empty title={t('privacy.noSources')} to="/sources" label={t('nav.sources')} />
      ) : (
        <DataTable
          label={t('privacy.register')}
          columns={columns}
          rows={sources}
          onOpen={({ id }) => set({ open: id })}
          isOpen={({ id }) => id === open}
        />
      )}
      <Side title={chosen?.name} opened={Boolean(chosen)} onClose={close} size={480}>
        {chosen && (
          <EntryForm key={`${chosen.id} ${chosen.version}`} line={chosen} onDone={close} />
        )}
      </Side>
    </Panel>
  );
};

/** What is written down of the use of data, from what is configured now. */
export const Register = () => {
  const { t } = useTranslation();
  const query = useAnswer(PATH);
  const responsible = useAnswer(RESPONSIBLE);
  const categories = useAnswer(CATEGORIES);
  return (
    <Stack>
      <Panel title={t('privacy.responsible')} note={t('privacy.responsibleNote')}>
        <Loaded query={responsible} height={60}>
          {(known) => <ResponsibleForm key={known.version} known={known} />}
        </Loaded>
      </Panel>
      <Loaded query={query} height={300}>
        {({ items }) => <Lines lines={items} />}
      </Loaded>
      <Panel
        title={t('privacy.categories')}
        note={t('privacy.categoriesNote')}
        actions={<ListDownload href={`${CATEGORIES}?format=csv`} />}
      >
        <Loaded query={categories} height={200}>
          {({ items }) => (
            <Box mah={420} style={{ overflow: 'auto' }}>
              <DataTable
                label={t('privacy.categories')}
                rows={items}
                columns={[
                  {
                    id: 'category',
                    header: t('privacy.category'),
                    value: (one) => t(`privacy.category.${one.category as 'direct'}`),
                  },
                  { id: 'module', header: t('privacy.module'), value: (one) => one.module },
                  { id: 'table', header: t('privacy.table'), value: (one) => one.table },
                  {
                    id: 'columns',
                    header: t('privacy.columns'),
                    value: (one) => one.columns.join(', '),
                  },
                ]}
              />
            </Box>
          )}
        </Loaded>
      </Panel>
    </Stack>
  );
};
