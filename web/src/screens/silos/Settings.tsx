import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../api/http';
import { useAnswer, useChange, useMayEdit } from '../../api/queries';
import type { SiloSettings, SiloSettingsInForce } from '../../api/types';
import { announce } from '../../parts/announce';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Panel } from '../../parts/Panel';
import { EditForm } from '../organisation/editing';
import { Prices, Troubles, Weights } from './SettingsParts';

const PATH = '/api/silos/settings';

const useSavingSettings = (version: number) => {
  const { t } = useTranslation();
  return useChange(
    async (settings: SiloSettings) => {
      await send('PUT', PATH, settings, { ifVersion: version });
      announce(t('org.saved'));
    },
    ['/api/silos'],
  );
};

const Form = ({ inForce }: { inForce: SiloSettingsInForce }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const [value, setValue] = useState(inForce.settings);
  const saving = useSavingSettings(inForce.version);
  const onChange = (change: Partial<SiloSettings>) => setValue({ ...value, ...change });
  const part = { value, onChange };
  return (
    <Panel
      title={t('silos.settings')}
      note={
        inForce.assumed
          ? t('silos.settingsAssumed')
          : t('silos.settingsBy', {
              at: format.moment(inForce.changedAt),
              by: inForce.changedBy ?? '',
            })
      }
    >
      <EditForm saving={saving} path={PATH} onSubmit={() => saving.mutate(value)}>
        <Stack gap="xl">
          <Troubles {...part} />
          <Prices {...part} />
          <Weights {...part} />
        </Stack>
      </EditForm>
    </Panel>
  );
};

/** Earlier settings can be set again: what one gets wrong is not lost. */
const Earlier = ({ newest }: { newest: number }) => {
  const { t } = useTranslation();
  const format = useFormats();
  const editable = useMayEdit();
  const query = useAnswer(`${PATH}/history`);
  const saving = useSavingSettings(newest);
  const earlier = query.data?.items.filter(({ version }) => version < newest) ?? [];
  if (earlier.length === 0) return null;
  return (
    <Panel title={t('silos.earlier')}>
      <Stack gap="xs">
        {earlier.map((one) => (
          <Group key={one.version} justify="space-between">
            <Text size="sm">
              {format.moment(one.changedAt)} · {one.changedBy} ·{' '}
              {one.settings.troubles.map(({ name }) => name).join(', ')}
            </Text>
            {editable && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('silos.setAgainNamed', { version: one.version })}
                onClick={() => saving.mutate(one.settings)}
              >
                {t('silos.setAgain')}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </Panel>
  );
};

/** What only people can say: in which trouble customers are left alone, and what one of each costs. */
export const Settings = () => {
  const query = useAnswer(PATH);
  return (
    <Loaded query={query} height={420}>
      {(inForce) => (
        <Stack>
          <Form key={inForce.version} inForce={inForce} />
          <Earlier newest={inForce.version} />
        </Stack>
      )}
    </Loaded>
  );
};
