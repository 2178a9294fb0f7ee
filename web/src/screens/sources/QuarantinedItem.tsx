import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../api/http';
import { useChange, useMayEdit } from '../../api/queries';
import type { Quarantined } from '../../api/types';
import { useSetSearch } from '../../frame/search';
import { useSentences } from '../../i18n/inWords';
import { announce } from '../../parts/announce';
import { CodeEditor } from '../../parts/CodeEditor';
import { useFormats } from '../../parts/format';
import { ProblemNotice } from '../../parts/Notices';
import { Raw } from '../../parts/Raw';
import { Side } from '../../parts/Side';
import { REFRESHED, type Replayed } from './Quarantine';

const printed = (content: unknown) =>
  typeof content === 'string' ? content : JSON.stringify(content, null, 2);

const Mending = ({ item, onDone }: { item: Quarantined; onDone: () => void }) => {
  const { t } = useTranslation();
  const before = printed(item.content);
  const [text, setText] = useState(before);
  const [answer, setAnswer] = useState<Replayed>();
  const mend = useChange(async () => {
    const path = `/api/quarantine/${encodeURIComponent(item.id)}`;
    if (text !== before) await send('PUT', path, { content: text }, { ifVersion: item.version });
    return send('POST', '/api/quarantine/replay', { ids: [item.id] });
  }, REFRESHED);
  const run = () =>
    mend.mutate(undefined, {
      onSuccess: (result) => {
        setAnswer(result);
        if (result.stillWaiting > 0) return;
        announce(t('quarantine.mended'));
        onDone();
      },
    });
  return (
    <Stack gap="sm">
      <CodeEditor label={t('quarantine.content')} value={text} onChange={setText} />
      {mend.error && <ProblemNotice failure={mend.error} />}
      {answer && answer.stillWaiting > 0 && (
        <Alert color="yellow" variant="light" role="status">
          {t('quarantine.still')}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button loading={mend.isPending} onClick={run}>
          {text === before ? t('quarantine.replay') : t('quarantine.mend')}
        </Button>
      </Group>
    </Stack>
  );
};

/** One item that could not be read: why, what next, and its content to mend. */
export const QuarantinedDrawer = ({ item }: { item: Quarantined | undefined }) => {
  const { t } = useTranslation();
  const said = useSentences();
  const format = useFormats();
  const set = useSetSearch();
  const editable = useMayEdit();
  const close = () => set({ open: undefined });
  return (
    <Side title={item?.code} opened={Boolean(item)} onClose={close}>
      {item && (
        <Stack gap="sm">
          <Text fw={600}>{said(item.reason)}</Text>
          {item.next && <Text size="sm">{said(item.next)}</Text>}
          <Text size="sm" c="dimmed">
            {[
              item.sourceName,
              format.moment(item.receivedAt),
              item.file && t('quarantine.fileLine', { file: item.file, line: item.line ?? '–' }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          <Anchor component={Link} to={`/sources/${item.source}?tab=mapping`} size="sm">
            {t('quarantine.toMapping')}
          </Anchor>
          {item.state === 'waiting' && editable ? (
            <Mending key={item.id} item={item} onDone={close} />
          ) : (
            <Raw content={item.content} label={t('quarantine.content')} />
          )}
        </Stack>
      )}
    </Side>
  );
};
