import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, send } from '../../api/http';
import { useChange } from '../../api/queries';
import { useSearch, useSetSearch } from '../../frame/search';
import { JobProgress } from '../../parts/JobProgress';
import { ProblemNotice } from '../../parts/Notices';
import { Panel } from '../../parts/Panel';

const PATH = '/api/projections/customers/rebuilds';

const Confirming = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  const set = useSetSearch();
  // The same decision sent twice is one.
  const [key] = useState(newKey);
  const start = useChange(
    () => send('POST', PATH, undefined, { idempotencyKey: key }),
    ['/api/jobs', '/api/status'],
  );
  const confirm = () =>
    start.mutate(undefined, {
      onSuccess: ({ job }) => {
        set({ open: job });
        onClose();
      },
    });
  return (
    <Stack>
      <Text size="sm">{t('readAgain.meanwhile')}</Text>
      <List size="sm" spacing={4}>
        <List.Item>{t('readAgain.timelines')}</List.Item>
        <List.Item>{t('readAgain.decisions')}</List.Item>
        <List.Item>{t('readAgain.intake')}</List.Item>
      </List>
      {start.error && <ProblemNotice failure={start.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('action.cancel')}
        </Button>
        <Button loading={start.isPending} onClick={confirm}>
          {t('readAgain.confirm')}
        </Button>
      </Group>
    </Stack>
  );
};

/** Makes customers and their timelines anew from what came in; its job stays in the address. */
export const ReadAgain = () => {
  const { t } = useTranslation();
  const { open: job } = useSearch();
  const [asking, { open, close }] = useDisclosure();
  return (
    <Panel
      title={t('readAgain.title')}
      note={t('readAgain.text')}
      actions={
        <Button variant="default" size="xs" onClick={open}>
          {t('readAgain.start')}
        </Button>
      }
    >
      {job && <JobProgress key={job} id={job} />}
      <Modal
        opened={asking}
        onClose={close}
        title={t('readAgain.question')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <Confirming onClose={close} />
      </Modal>
    </Panel>
  );
};
