import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { newKey, Problem, send } from '../../api/http';
import { useChange } from '../../api/queries';
import { announce } from '../../parts/announce';
import { ProblemNotice } from '../../parts/Notices';

interface Versioned {
  id: string;
  version: number;
}

/** Creates, or changes the version that was read and no other. */
export const useSaving = <T extends Versioned>(path: string, known: T | undefined) =>
  useChange(
    (body: Record<string, unknown>) =>
      known
        ? send<T>('PATCH', `${path}/${encodeURIComponent(known.id)}`, body, {
            ifVersion: known.version,
          })
        : send<T>('POST', path, body, { idempotencyKey: newKey() }),
    ['/api/departments', '/api/touchpoints', '/api/calendars', '/api/silos', '/api/sources'],
  );

interface Shape {
  saving: { error: Error | null; isPending: boolean; reset: () => void };
  path: string;
  editable: boolean;
}

/** The foot of a form: what was refused, the newer version to load, and Save. */
export const Saving = ({ saving, path, editable }: Shape) => {
  const { t } = useTranslation();
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

export const useSaved = (onDone: () => void) => {
  const { t } = useTranslation();
  return {
    onSuccess: () => {
      announce(t('org.saved'));
      onDone();
    },
  };
};
