import { Button, Group, Select, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../api/http';
import { useAnswer, useChange, useMayEdit } from '../../api/queries';
import type { MatchingSettings } from '../../api/types';
import { announce, useRefusal } from '../../parts/announce';
import { Loaded } from '../../parts/Loaded';
import { Empty } from '../../parts/Notices';
import { Panel } from '../../parts/Panel';

const Editing = ({ settings }: { settings: MatchingSettings }) => {
  const { t } = useTranslation();
  const refused = useRefusal();
  const editable = useMayEdit();
  const [changed, setChanged] = useState<Record<string, string>>({});
  const meanings = settings.meanings.map((one) => ({
    ...one,
    kind: changed[one.attribute] ?? one.kind,
  }));
  const save = useChange(
    () =>
      send(
        'PUT',
        '/api/identity/settings',
        { upper: settings.upper, lower: settings.lower, meanings },
        { ifVersion: settings.version },
      ),
    ['/api/identity'],
  );
  const kinds = settings.kinds.map((kind) => ({
    value: kind,
    label: t(`matching.field.${kind}` as 'matching.field.surname', { defaultValue: kind }),
  }));
  return (
    <Panel title={t('matching.meanings')} note={t('matching.meaningsNote')}>
      {meanings.length === 0 ? (
        <Empty title={t('matching.noAttributes')} to="/sources" label={t('nav.sources')}>
          {t('matching.noAttributesText')}
        </Empty>
      ) : (
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
            {meanings.map((one) => (
              <Select
                key={one.attribute}
                label={one.attribute}
                data={kinds}
                value={one.kind}
                disabled={!editable}
                allowDeselect={false}
                onChange={(kind) => kind && setChanged({ ...changed, [one.attribute]: kind })}
              />
            ))}
          </SimpleGrid>
          <Group>
            <Button
              disabled={!editable || Object.keys(changed).length === 0}
              loading={save.isPending}
              onClick={() =>
                save.mutate(undefined, {
                  onSuccess: () => announce(t('matching.thresholdsSaved')),
                  onError: refused,
                })
              }
            >
              {t('action.save')}
            </Button>
          </Group>
        </Stack>
      )}
    </Panel>
  );
};

/** What each attribute means for telling who is who. */
export const Meanings = () => {
  const query = useAnswer('/api/identity/settings');
  return (
    <Loaded query={query} height={320}>
      {(settings) => <Editing key={settings.version} settings={settings} />}
    </Loaded>
  );
};
