import { Button, Group, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, Problem, send } from '../../api/http';
import { useChange, useMayEdit } from '../../api/queries';
import { useSearch, useSetSearch } from '../../frame/search';
import { announce } from '../../parts/announce';
import { ProblemNotice } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';
import { Side } from '../../parts/Side';

interface Versioned {
  id: string;
  version: number;
}

/**
 * Creates, or changes the version that was read and no other. What follows is part of the change: the
 * form may be drawn anew with the new version before a caller hears that it was saved.
 */
export const useSaving = (
  path: '/api/departments' | '/api/touchpoints' | '/api/calendars',
  known: Versioned | undefined,
  onDone: () => void,
) => {
  const { t } = useTranslation();
  return useChange(
    async (body: Record<string, unknown>) => {
      if (known)
        await send('PATCH', `${path}/${encodeURIComponent(known.id)}` as string, body, {
          ifVersion: known.version,
        });
      else await send('POST', path as string, body, { idempotencyKey: newKey() });
      announce(t('org.saved'));
      onDone();
    },
    [
      '/api/departments',
      '/api/touchpoints',
      '/api/calendars',
      '/api/silos',
      '/api/journeys',
      '/api/sources',
    ],
  );
};

interface Shape {
  saving: { error: Error | null; isPending: boolean; reset: () => void };
  path: string;
}

/** The foot of a form: what was refused, the newer version to load, and Save. */
const Saving = ({ saving, path }: Shape) => {
  const { t } = useTranslation();
  const editable = useMayEdit();
  const client = useQueryClient();
  const stale = saving.error instanceof Problem && saving.error.status === 412;
  const reload = async () => {
    await client.invalidateQueries({ queryKey: [path] });
    saving.reset();
  };
  if (!editable) return null;
  return (
    <>
      {saving.error && <ProblemNotice failure={saving.error} />}
      <Group justify="flex-end">
        {stale && (
          <Button variant="default" onClick={reload}>
            {t('action.reload')}
          </Button>
        )}
        <Button type="submit" loading={saving.isPending}>
          {t('action.save')}
        </Button>
      </Group>
    </>
  );
};

/** A form over one thing, closed to those who may only read. */
export const EditForm = ({
  children,
  onSubmit,
  ...saving
}: Shape & { children: ReactNode; onSubmit: () => void }) => {
  const editable = useMayEdit();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit}>
      <fieldset disabled={!editable} style={{ border: 0, padding: 0, margin: 0 }}>
        <Stack>
          {children}
          <Saving {...saving} />
        </Stack>
      </fieldset>
    </form>
  );
};

/** Since when a change holds; empty is from now on. */
export const ValidFrom = ({
  value,
  onChange,
}: {
  value: string;
  onChange: (day: string) => void;
}) => {
  const { t } = useTranslation();
  return (
    <TextInput
      type="date"
      label={t('org.validFrom')}
      description={t('org.validFromHelp')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
};

/** The day's begin as the application takes it, or nothing. */
export const sinceDay = (day: string) => (day ? { validFrom: `${day}T00:00:00Z` } : {});

interface EditedShape<T> {
  path: string;
  /** Where the list is taken from, if not from its path alone. */
  list?: string;
  title: string;
  note: string;
  /** What the button says that makes a new one; left out where none can be made. */
  create?: string;
  items: T[];
  empty: ReactNode;
  table: (open: (one: Versioned) => void, isOpen: (one: Versioned) => boolean) => ReactNode;
  form: (chosen: T | undefined, close: () => void) => ReactNode;
}

/** A list of things that are edited in the right drawer; which one is open stands in the address. */
export const Edited = <T extends Versioned & { name: string }>(shape: EditedShape<T>) => {
  const { path, list = `${path}?`, title, note, create, items, empty, table, form } = shape;
  const { open } = useSearch();
  const set = useSetSearch();
  const editable = useMayEdit();
  const close = () => set({ open: undefined });
  const chosen = items.find(({ id }) => id === open);
  const creating = create !== undefined && open === 'new';
  return (
    <Panel
      title={title}
      note={note}
      actions={
        <>
          {editable && create && (
            <Button
              size="xs"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => set({ open: 'new' })}
            >
              {create}
            </Button>
          )}
          <ListDownload href={`${list}format=csv`} />
        </>
      }
    >
      {items.length === 0
        ? empty
        : table(
            ({ id }) => set({ open: id }),
            ({ id }) => id === open,
          )}
      <Side
        title={chosen?.name ?? create}
        opened={creating || Boolean(chosen)}
        onClose={close}
        size={460}
      >
        {(creating || chosen) && (
          <div key={`${open} ${chosen?.version}`}>{form(chosen, close)}</div>
        )}
      </Side>
    </Panel>
  );
};
